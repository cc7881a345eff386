import { sliceView } from '../text/mapped-text.js';
import type { Block, Draft } from './draft.js';
import { composeViews } from './formats/view-builder.js';
import type { RawBlock } from './raw-block.js';

/** A line or element longer than this is no paragraph: it is cut where sentences end. UTF-16 units of the view. */
export const LONGEST_BLOCK = 100_000;
/** A draft longer than this (some 170,000 words) is analysed in parts. UTF-16 units of the blocks. */
export const LONGEST_DRAFT = 1_000_000;

/** Blocks of a length that analysis can hold: an endless one comes as several. */
export const cutLongBlocks = (raws: readonly RawBlock[]): readonly RawBlock[] =>
  raws.some(isLong) ? raws.flatMap((raw) => (isLong(raw) ? cut(raw) : [raw])) : raws;

const isLong = ({ view }: RawBlock): boolean => view.text.length > LONGEST_BLOCK;

function cut(raw: RawBlock): RawBlock[] {
  const { text } = raw.view;
  const pieces: RawBlock[] = [];
  for (let start = 0; start < text.length; ) {
    const end =
      text.length - start <= LONGEST_BLOCK ? text.length : start + cutAt(text.slice(start, start + LONGEST_BLOCK));
    const piece = text.slice(start, end).trimEnd();
    const view = composeViews(sliceView(piece, start), raw.view);
    const range = view.rangeOf(0, piece.length);
    if (piece !== '') pieces.push({ ...raw, view, range, removal: range });
    for (start = end; text.charAt(start) === ' '; ) start++;
  }
  return pieces;
}

/** Where to cut a text that goes on: after its last sentence, else after its last word, else between two characters. */
function cutAt(text: string): number {
  const sentence = Math.max(...['. ', '؟ ', '! ', '\n'].map((mark) => text.lastIndexOf(mark) + 1));
  if (sentence > text.length / 2) return sentence;
  const space = text.lastIndexOf(' ');
  if (space > 0) return space;
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

/**
 * The parts in which a draft is analysed: itself, unless it is too long for its analysis to be held at once. Rules see
 * one part at a time, so what repeats in another part is not found.
 */
export function* partsOf(draft: Draft): Generator<Draft> {
  let start = 0;
  let length = 0;
  for (const [i, { view }] of draft.blocks.entries()) {
    length += view.text.length;
    if (length <= LONGEST_DRAFT) continue;
    if (i > start) yield part(draft, start, i);
    start = i;
    length = view.text.length;
  }
  yield start === 0 ? draft : part(draft, start, draft.blocks.length);
}

const part = (draft: Draft, start: number, end: number): Draft => ({
  ...draft,
  blocks: draft.blocks.slice(start, end).map((block, index): Block => ({ ...block, index })),
});
