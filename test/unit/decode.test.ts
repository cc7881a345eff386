import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeText, ENCODINGS, encodeText } from '../../server/src/core/text/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ARABIC = 'وصل الوفد إلى الميناء صباح الأحد، وبدأت المحادثات.';

describe('decodeText', () => {
  it('reads UTF-8 and says whether a byte order mark stood first', () => {
    assert.deepEqual(decodeText(utf8(ARABIC)), { ok: true, text: ARABIC, encoding: 'utf-8', bom: false });
    assert.deepEqual(decodeText(utf8(`\uFEFF${ARABIC}`)), { ok: true, text: ARABIC, encoding: 'utf-8', bom: true });
    assert.deepEqual(decodeText(new Uint8Array()), { ok: true, text: '', encoding: 'utf-8', bom: false });
  });
  it('names the first broken byte', () => {
    const bytes = Uint8Array.of(...utf8('وفد'), 0xd9, 0x20, 0x41);
    const decoded = decodeText(bytes);
    assert.ok(!decoded.ok);
    assert.deepEqual([decoded.offset, decoded.problem], [6, 'invalid']);
  });
  it('names the broken byte of surrogates, overlong forms and a cut file', () => {
    for (const broken of [[0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xf5, 0x80, 0x80, 0x80], [0xd9]]) {
      const decoded = decodeText(Uint8Array.of(0x41, ...broken));
      assert.ok(!decoded.ok && decoded.offset === 1, String(broken));
    }
  });
  it('recognises windows-1256 and UTF-16 without reading them unasked', () => {
    for (const encoding of ['windows-1256', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encodeText(ARABIC, encoding, false);
      const decoded = decodeText(bytes);
      assert.ok(!decoded.ok, encoding);
      assert.equal(decoded.looksLike, encoding);
      assert.deepEqual(decodeText(bytes, encoding), { ok: true, text: ARABIC, encoding, bom: false });
    }
  });
  it('reads UTF-16 by its byte order mark', () => {
    const decoded = decodeText(encodeText(ARABIC, 'utf-16le', true));
    assert.deepEqual(decoded, { ok: true, text: ARABIC, encoding: 'utf-16le', bom: true });
  });
  it('calls a file with NUL bytes binary', () => {
    const decoded = decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13));
    assert.ok(!decoded.ok);
    assert.deepEqual([decoded.problem, decoded.looksLike], ['binary', undefined]);
  });
  it('gives back the same bytes in every encoding', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u0621-\u063a\u0641-\u064a a-z\n،؟]{0,40}$/), fc.boolean(), (text, bom) => {
        for (const encoding of ENCODINGS) {
          const bytes = encodeText(text, encoding, bom && encoding !== 'windows-1256');
          const decoded = decodeText(bytes, encoding);
          assert.ok(decoded.ok);
          assert.deepEqual(encodeText(decoded.text, encoding, decoded.bom), bytes);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
  it('refuses to write what windows-1256 cannot hold', () => {
    assert.throws(() => encodeText('٣', 'windows-1256', false), RangeError);
  });
});
