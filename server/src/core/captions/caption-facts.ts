import { analyzeText, type BlockText, type DraftAnalysis } from '../analysis.js';
import { findDate } from '../draft/dates.js';
import type { Block } from '../draft/draft.js';
import { type Content, contentOf, stemOf, tokenAt } from '../lang/ar/content-words.js';
import { foldSpelling } from '../lang/ar/normalize.js';
import type { Token } from '../lang/ar/tokenize.js';
import type { TextRange } from '../text/text-range.js';

/** What a caption is compared by, wherever it stands. */
export interface CaptionContent {
  /** Tokens of the whole block. */
  readonly tokens: readonly Token[];
  /** The caption proper, as written: without label and credit. */
  readonly body: string;
  /** The same for comparison: folded words and numbers alone. */
  readonly key: string;
  readonly content: Content;
  /** Stems of all words, particles included. */
  readonly stems: readonly string[];
  readonly agency: string | undefined;
  /** Day and month named with their month, as `month-day`. */
  readonly date: string | undefined;
  readonly holdsQuote: boolean;
}

/** A caption of a draft. */
export interface CaptionFacts extends CaptionContent {
  readonly block: Block;
}

/** Facts of a block that is a caption, or may be one's counterpart. */
export const factsOf = (block: Block, analysis: DraftAnalysis): CaptionFacts => ({
  block,
  ...contentOfCaption(analysis.textOf(block), block.body, block.credit?.agency),
});

/** What a caption says, from its text alone. @param range of the caption proper: without label and credit. */
export const captionContent = (text: string, range: TextRange, agency: string | undefined): CaptionContent =>
  contentOfCaption(analyzeText(text), range, agency);

function contentOfCaption(
  { text, tokens, quotes }: BlockText,
  { start, end }: TextRange,
  agency: string | undefined,
): CaptionContent {
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end);
  const body = text.slice(start, end);
  const date = findDate(body);
  const key = tokens
    .slice(first, last)
    .filter((token) => token.kind === 'word' || token.kind === 'latin' || token.kind === 'number')
    .map((token) => (token.kind === 'latin' ? token.norm.toLowerCase() : foldSpelling(token.norm)))
    .join(' ');
  return {
    tokens,
    body,
    key,
    content: contentOf(tokens, first, last),
    stems: tokens.slice(first, last).flatMap((t) => (t.kind === 'word' ? [stemOf(foldSpelling(t.norm))] : [])),
    agency,
    date: date === undefined ? undefined : `${date.month}-${date.day}`,
    holdsQuote: quotes.length > 0,
  };
}
