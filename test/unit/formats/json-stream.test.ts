import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { itemRanges } from '../../../server/src/core/draft/formats/json-items.js';
import { LIST_KEY, streamItems } from '../../../server/src/core/draft/formats/json-stream.js';
import { createLineIndex } from '../../../server/src/core/text/line-index.js';

const chunked = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

/** What the whole text gives, with the place of each item. */
function whole(text: string) {
  const lines = createLineIndex(text);
  return [...itemRanges(text)].map(({ start, end }) => ({
    text: text.slice(start, end),
    offset: start,
    at: lines.positionAt(start),
  }));
}

const item = fc.record({
  uri: fc.constantFrom('urn:a', 'x"y', '{', 'نص\\'),
  body_text: fc.string({ unit: fc.constantFrom('ب', '{', '}', '[', ']', '"', '\\', '\n', ' ', 'خبر') }),
});
const texts = fc.oneof(
  fc.array(item, { minLength: 1 }).map((items) => JSON.stringify(items)),
  fc.array(item, { minLength: 1 }).map((items) => JSON.stringify({ total: items.length, items }, null, 1)),
  fc
    .tuple(fc.array(item, { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([items, end]) => items.map((one) => JSON.stringify(one)).join(end)),
);

describe('items of a JSON text that comes in chunks', () => {
  it('are those of the whole text, at the same places, wherever the chunks end', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), fc.nat(), (text, size, cut) => {
        const truncated = text.slice(0, Math.max(1, text.length - (cut % 3 === 0 ? cut % text.length : 0)));
        const found = whole(truncated);
        // A list with a key is told by its start, so the first chunk holds that.
        const chunks = [truncated.slice(0, 40), ...chunked(truncated.slice(40), size)];
        const head = LIST_KEY.exec(truncated)?.[0].length ?? 0;
        const expected = truncated.slice(head).includes('{') ? found : [];
        assert.deepEqual([...streamItems(chunks)], expected);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
  it('are counted in lines as an editor counts them, also where \\r\\n is cut in two', () => {
    const text = '[\r\n{"a":1},\r\n  {"b":2}\r\n]';
    for (let size = 1; size < text.length; size++) {
      assert.deepEqual(
        [...streamItems(chunked(text, size))].map(({ at }) => at),
        [
          { line: 1, character: 0 },
          { line: 2, character: 2 },
        ],
      );
    }
  });
  it('are none where the text has no object', () => {
    assert.deepEqual([...streamItems(['[1, 2', ', 3]'])], []);
    assert.deepEqual([...streamItems([])], []);
  });
});
