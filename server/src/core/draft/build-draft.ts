import type { LineIndex } from '../text/line-index.js';
import { classifyBlocks } from './classify-blocks.js';
import { findDate, isoDate } from './dates.js';
import type { Block, Directive, Draft, DraftProblem, FormatId, Genre, ParseOptions } from './draft.js';
import { cutLongBlocks } from './long-draft.js';
import type { RawBlock } from './raw-block.js';

/** What a format found in a text. */
export interface DraftParts {
  readonly text: string;
  readonly format: FormatId;
  readonly lines: LineIndex;
  readonly raws: readonly RawBlock[];
  readonly directives: readonly Directive[];
  readonly genre?: Genre | undefined;
  readonly date?: string | undefined;
  readonly problems?: readonly DraftProblem[];
  readonly escape?: Draft['escape'];
}

/** A draft from what a format found: blocks classified, date and share of Arabic letters taken from them. */
export function buildDraft(parts: DraftParts, options: ParseOptions): Draft {
  const blocks = classifyBlocks(cutLongBlocks(parts.raws));
  let arabic = 0;
  let latin = 0;
  for (const { letters } of blocks) {
    arabic += letters.arabic;
    latin += letters.latin;
  }
  return {
    text: parts.text,
    format: parts.format,
    lines: parts.lines,
    blocks,
    directives: parts.directives,
    genre: parts.genre ?? options.genre,
    date: parts.date ?? statedDate(blocks),
    problems: parts.problems ?? [],
    arabicShare: arabic + latin === 0 ? 0 : arabic / (arabic + latin),
    escape: parts.escape ?? ((insert) => insert),
  };
}

const statedDate = (blocks: readonly Block[]): string | undefined => {
  for (const block of blocks) {
    if (block.kind === 'paragraph') return undefined;
    if (block.kind !== 'dateline') continue;
    const date = isoDate(findDate(block.view.text));
    if (date !== undefined) return date;
  }
  return undefined;
};
