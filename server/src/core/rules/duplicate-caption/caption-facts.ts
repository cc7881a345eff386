import type { DraftAnalysis } from '../../analysis.js';
import { findDate } from '../../draft/dates.js';
import type { Block } from '../../draft/draft.js';
import { type Content, contentOf, stemOf, tokenAt } from '../../lang/ar/content-words.js';
import { foldSpelling } from '../../lang/ar/normalize.js';
import type { Token } from '../../lang/ar/tokenize.js';

/** A caption with what it is compared by. */
export interface CaptionFacts {
  readonly block: Block;
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

/** Facts of a block that is a caption, or may be one's counterpart. */
export function factsOf(block: Block, analysis: DraftAnalysis): CaptionFacts {
  const { tokens, quotes } = analysis.textOf(block);
  const { start, end } = block.body;
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end);
  const body = block.view.text.slice(start, end);
  const date = findDate(body);
  const key = tokens
    .slice(first, last)
    .filter((token) => token.kind === 'word' || token.kind === 'latin' || token.kind === 'number')
    .map((token) => (token.kind === 'latin' ? token.norm.toLowerCase() : foldSpelling(token.norm)))
    .join(' ');
  return {
    block,
    tokens,
    body,
    key,
    content: contentOf(tokens, first, last),
    stems: tokens.slice(first, last).flatMap((t) => (t.kind === 'word' ? [stemOf(foldSpelling(t.norm))] : [])),
    agency: block.credit?.agency,
    date: date === undefined ? undefined : `${date.month}-${date.day}`,
    holdsQuote: quotes.length > 0,
  };
}
