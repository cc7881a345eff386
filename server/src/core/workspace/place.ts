import type { LineIndex, LinePosition } from '../text/line-index.js';
import type { TextRange } from '../text/text-range.js';

/** A range of another draft: offsets mean nothing without its text, lines and columns do. */
export interface PlaceRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Columns are smaller than this; a packed position is `line * COLUMNS + character`, exact in a double. */
const COLUMNS = 2 ** 26;

const pack = ({ line, character }: LinePosition): number => line * COLUMNS + Math.min(character, COLUMNS - 1);

const unpack = (packed: number): LinePosition => ({
  line: Math.floor(packed / COLUMNS),
  character: packed % COLUMNS,
});

/** Start and end of a range as two numbers: a workspace holds hundreds of thousands of them. */
export const packRange = (lines: LineIndex, { start, end }: TextRange): [number, number] => [
  pack(lines.positionAt(start)),
  pack(lines.positionAt(end)),
];

/** The ranges of a list of packed pairs. */
export function unpackRanges(packed: readonly number[]): PlaceRange[] {
  const ranges: PlaceRange[] = [];
  for (let i = 0; i + 1 < packed.length; i += 2) {
    ranges.push({ start: unpack(packed[i] ?? 0), end: unpack(packed[i + 1] ?? 0) });
  }
  return ranges;
}
