import type { LinePosition } from '../../text/line-index.js';

const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 10;
const CR = 13;

/** Keys under which exports keep their list of items. */
export const LIST_KEY = /^\s*\{[^[{]{0,2000}?"(?:items|results|data|articles|hits)"\s*:\s*\[/;

/** One item of a JSON text. */
export interface StreamedItem {
  readonly text: string;
  /** UTF-16 offset of the item in the whole text. */
  readonly offset: number;
  /** Where the item starts in the whole text. */
  readonly at: LinePosition;
}

/** Where the walk stands, from chunk to chunk. */
interface Walk {
  /** What is left of the text read so far: from the item at hand on. */
  buffer: string;
  /** Place of the walk in the buffer. */
  i: number;
  /** UTF-16 units of the text before the buffer. */
  dropped: number;
  line: number;
  /** Offset in the whole text where that line starts. */
  lineStart: number;
  afterCr: boolean;
}

/**
 * The items of a JSON text that comes in chunks, without parsing it: the objects of a list at the top, of a list under
 * `items` and the like, or one after another (newline-delimited JSON). A walk over brackets and strings: memory goes with
 * the largest item, not with the text. The first chunk holds the start of the list where the list has a key (2,000
 * characters). A text that ends in the middle of an item gives what there is of it; one without any object gives nothing.
 */
export function* streamItems(chunks: Iterable<string>): Generator<StreamedItem> {
  const source = chunks[Symbol.iterator]();
  const walk: Walk = { buffer: '', i: 0, dropped: 0, line: 0, lineStart: 0, afterCr: false };
  /** Reads on, keeping the buffer from `from` on; false at the end of the text. */
  const readMore = (from: number): boolean => {
    const next = source.next();
    if (next.done === true) return false;
    walk.buffer = walk.buffer.slice(from) + next.value;
    walk.dropped += from;
    walk.i -= from;
    return true;
  };
  if (!readMore(0)) return;
  const skip = LIST_KEY.exec(walk.buffer)?.[0].length ?? 0;
  let listed = skip > 0;
  let found = false;
  while (walk.i < walk.buffer.length || readMore(walk.i)) {
    const c = walk.buffer.charCodeAt(walk.i);
    if (walk.dropped + walk.i < skip) step(walk, c);
    else if (c === OPEN_OBJECT) {
      const at = { line: walk.line, character: walk.dropped + walk.i - walk.lineStart };
      const start = readObject(walk, readMore);
      yield { text: walk.buffer.slice(start, walk.i), offset: walk.dropped + start, at };
      found = true;
    } else if (c === CLOSE_ARRAY && listed) return;
    else {
      if (c === OPEN_ARRAY && !found) listed = true;
      step(walk, c);
    }
  }
}

/** Walks past the object that opens here, or to the end of the text. Returns its start in the buffer. */
function readObject(walk: Walk, readMore: (from: number) => boolean): number {
  let start = walk.i;
  let depth = 0;
  let inString = false;
  let escaped = false;
  for (;;) {
    if (walk.i >= walk.buffer.length) {
      if (!readMore(start)) return start;
      start = 0;
      continue;
    }
    const c = walk.buffer.charCodeAt(walk.i);
    step(walk, c);
    if (escaped) escaped = false;
    else if (inString) {
      if (c === BACKSLASH) escaped = true;
      else if (c === QUOTE) inString = false;
    } else if (c === QUOTE) inString = true;
    else if (c === OPEN_OBJECT || c === OPEN_ARRAY) depth++;
    else if ((c === CLOSE_OBJECT || c === CLOSE_ARRAY) && --depth === 0) return start;
  }
}

/** One character on; `\n`, `\r\n` and a lone `\r` end a line. */
function step(walk: Walk, c: number): void {
  walk.i++;
  if (c === CR || (c === LF && !walk.afterCr)) walk.line++;
  if (c === CR || c === LF) walk.lineStart = walk.dropped + walk.i;
  walk.afterCr = c === CR;
}
