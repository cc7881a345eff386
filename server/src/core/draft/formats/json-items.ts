import type { TextRange } from '../../text/text-range.js';

const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Keys under which exports keep their list of items. */
export const LIST_KEY = /^\s*\{[^[{]{0,2000}?"(?:items|results|data|articles|hits)"\s*:\s*\[/;

/**
 * Where the items of a JSON text stand, without parsing it: the objects of a list at the top, of a list under `items`
 * and the like, or one after another (newline-delimited JSON). One range for a text that is one item.
 * A walk over brackets and strings; a text that ends in the middle of an item gives what there is of it.
 */
export function* itemRanges(text: string): Generator<TextRange> {
  const list = LIST_KEY.exec(text);
  let i = list === null ? 0 : list[0].length;
  let listed = list !== null;
  let found = false;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === OPEN_ARRAY && !listed && !found) listed = true;
    else if (c === CLOSE_ARRAY && listed) return;
    else if (c === OPEN_OBJECT) {
      const end = endOfObject(text, i);
      yield { start: i, end };
      found = true;
      i = end - 1;
    }
  }
  if (!found && text.trim() !== '') yield { start: 0, end: text.length };
}

/** Offset after the bracket that closes the object at `start`, or the text's length. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      for (i++; i < text.length; i++) {
        const s = text.charCodeAt(i);
        if (s === BACKSLASH) i++;
        else if (s === QUOTE) break;
      }
    } else if (c === OPEN_OBJECT || c === OPEN_ARRAY) depth++;
    else if ((c === CLOSE_OBJECT || c === CLOSE_ARRAY) && --depth === 0) return i + 1;
  }
  return text.length;
}
