import type { TextRange } from '../../text/text-range.js';
import { streamItems } from './json-stream.js';

/** Where the items of a JSON text stand (`streamItems`); one range for a text that is one item, or holds none. */
export function* itemRanges(text: string): Generator<TextRange> {
  let found = false;
  for (const item of streamItems([text])) {
    yield { start: item.offset, end: item.offset + item.text.length };
    found = true;
  }
  if (!found && text.trim() !== '') yield { start: 0, end: text.length };
}
