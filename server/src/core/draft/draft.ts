import type { LetterCount } from '../lang/ar/tokenize.js';
import type { LineIndex, LinePosition } from '../text/line-index.js';
import type { MappedText } from '../text/mapped-text.js';
import type { TextRange } from '../text/text-range.js';

/** What a piece of a draft is. */
export type BlockKind =
  | 'headline'
  | 'kicker'
  | 'byline'
  | 'dateline'
  | 'lead'
  | 'subhead'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'alt-text'
  | 'quote'
  | 'list-item'
  | 'source-line'
  /** Page furniture that a copy-and-paste left behind («التعليق على الصورة»), template text. */
  | 'leftover';

/** Who took the picture: «(رويترز)», «REUTERS/Name», «تصوير: …». */
export interface Credit {
  /** Offsets in the block's view, brackets included. */
  readonly start: number;
  readonly end: number;
  readonly position: 'start' | 'end';
  /** Canonical agency id («reuters», «afp», «aljazeera»…), or undefined for one that is not known. */
  readonly agency: string | undefined;
}

/** One piece of a draft: in plain text a line, elsewhere an element. */
export interface Block {
  /** Position in `Draft.blocks`. */
  readonly index: number;
  readonly kind: BlockKind;
  /** The text a reader sees, trimmed, with the way back to the original. */
  readonly view: MappedText;
  /** The whole block in the original, from the first to the last visible character. */
  readonly range: TextRange;
  /** What may be deleted to remove the block whole: its line or element with its terminator, in the original. */
  readonly removal: TextRange;
  /** Offsets in the view of the text proper: without a label («تعليق الصورة:») and without credit. */
  readonly body: TextRange;
  readonly credit: Credit | undefined;
  /** Script of the block's letters: Arabic from one half on. */
  readonly script: 'arabic' | 'latin' | 'none';
  /** The picture a caption, credit or alt text belongs to, as the draft names it. */
  readonly image: string | undefined;
  /** Why the block was taken for its kind, for `print-draft`: short English ids such as `credit-at-end`. */
  readonly signals: readonly string[];
  /** Letters of the view, by script. */
  readonly letters: LetterCount;
}

/** What kind of copy a draft is; decides which claims need a source. */
export type Genre = 'news' | 'sport' | 'markets' | 'weather' | 'opinion' | 'interview' | 'explainer' | 'timeline';

/** An inline suppression as the draft states it. */
export interface Directive {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file';
  /** Rule ids; empty for all rules. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  /** Where the directive stands in the original. */
  readonly range: TextRange;
}

export type FormatId = 'plain-text' | 'markdown' | 'html' | 'json' | 'newsml' | 'nitf' | 'subtitles' | 'docx';

/** A draft as the rules see it. Parsing is total: any text gives a draft. */
export interface Draft {
  /** The original text, without BOM. */
  readonly text: string;
  readonly format: FormatId;
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  /** Genre stated by the draft itself (front matter), if any. */
  readonly genre: Genre | undefined;
  /** The day of the draft as stated by front matter or dateline, ISO `YYYY-MM-DD`, if any. */
  readonly date: string | undefined;
  /** What could not be read; the rest is here. */
  readonly problems: readonly DraftProblem[];
  /** Share of Arabic letters among the letters of the blocks, 0 to 1; under one half the draft is left alone. */
  readonly arabicShare: number;
  /** Makes text safe to insert in this format at `offset` (entities in HTML, escapes in JSON). */
  escape(insert: string, offset: number): string;
}

/** What a format gives before blocks are classified, and how it is found. */
export interface DraftFormat {
  readonly id: FormatId;
  /** Parses the text (without BOM). Never throws. A file of several drafts gives the blocks of all of them. */
  parse(text: string, options: ParseOptions): Draft;
  /** The drafts of a file that may hold several, one at a time: a large export is never held whole. */
  items?(text: string, options: ParseOptions): Iterable<DraftItem>;
  /** The same of a text that comes in chunks; the ranges of each draft count in a text of its own, which starts at `at`. */
  stream?(chunks: Iterable<string>, options: ParseOptions): Iterable<DraftItem & { readonly at: LinePosition }>;
}

/** One draft of a file that holds several; its ranges count in the file. */
export interface DraftItem {
  /** What the item calls itself (`uri`, `guid`, `id`), else `#` and its position. */
  readonly item: string;
  readonly draft: Draft;
}

/** Why a file could be read in part only, or not at all. */
export interface DraftProblem {
  readonly kind: 'json-syntax' | 'xml-syntax' | 'xml-entities' | 'docx' | 'unreadable';
  /** Where in the text. */
  readonly offset: number;
  /** The parser's own words, in English. */
  readonly detail: string;
}

export interface ParseOptions {
  readonly genre?: Genre | undefined;
  /** For `json`: which path is which part; see the configuration reference. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}
