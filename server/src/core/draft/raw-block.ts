import type { MappedText } from '../text/mapped-text.js';
import type { TextRange } from '../text/text-range.js';
import type { BlockKind } from './draft.js';

/** A piece of text as a format finds it: a line or an element, not yet known for what it is. */
export interface RawBlock {
  readonly view: MappedText;
  readonly range: TextRange;
  readonly removal: TextRange;
  /** What the markup says the block is; undefined leaves it to its words and neighbours. */
  readonly hint: RawHint | undefined;
  /** The picture it belongs to, as the draft names it. */
  readonly image: string | undefined;
}

export interface RawHint {
  readonly kind: BlockKind;
  /** Short English id for `print-draft`, such as `figcaption`. */
  readonly signal: string;
  /** The markup leaves no doubt; otherwise words may make a caption or byline of a paragraph. */
  readonly certain: boolean;
}
