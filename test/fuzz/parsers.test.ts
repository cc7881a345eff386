import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadDocx, loadFormat } from '../../server/src/core/draft/parse-draft.js';
import { type Draft, type FormatId, parseDraft } from '../../server/src/core/index.js';
import { createLinter } from '../../server/src/core/linter.js';
import { decodeText, ENCODINGS } from '../../server/src/core/text/decode.js';
import { DEFAULT_ENGINE_CONFIG } from '../../server/src/core/types.js';
import { brokenText, FORMAT_IDS, PARAMETERS } from './cases.js';

const linter = createLinter({ config: { ...DEFAULT_ENGINE_CONFIG, preset: 'all' }, language: 'en' });

/** What must hold of any draft. */
function sound(draft: Draft, text: string): void {
  assert.equal(draft.text, text);
  for (const [index, block] of draft.blocks.entries()) {
    const { range, removal, view, body } = block;
    assert.equal(block.index, index);
    for (const { start, end } of [range, removal]) assert.ok(0 <= start && start <= end && end <= text.length);
    assert.ok(0 <= body.start && body.start <= body.end && body.end <= view.text.length);
    assert.notEqual(view.text, '');
    const whole = view.rangeOf(0, view.text.length);
    assert.ok(0 <= whole.start && whole.end <= text.length);
    // A line break may stand for a space.
    if (view.isVerbatim(0, view.text.length)) {
      assert.equal(text.slice(whole.start, whole.end).replace(/\s/g, ' '), view.text.replace(/\s/g, ' '));
    }
  }
  for (const { offset } of draft.problems) assert.ok(0 <= offset && offset <= text.length);
}

describe('whatever the text', () => {
  for (const id of FORMAT_IDS) {
    it(`${id} gives a draft, and no rule breaks down over it`, async () => {
      const format = await loadFormat(id as FormatId);
      fc.assert(
        fc.property(brokenText(id), (input) => {
          const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
          const draft = parseDraft(input, format);
          sound(draft, text);
          for (const { item, draft: one } of format.items?.(text, {}) ?? []) {
            assert.ok(item !== '');
            sound(one, text);
          }
          // Rules see text that is mostly Arabic; this adds what makes it so.
          const arabic = parseDraft(`${text}\n${'خبر عاجل من المدينة '.repeat(40)}`, format);
          for (const diagnostic of linter.lint(arabic)) {
            assert.notEqual(diagnostic.ruleId, 'internal-error', diagnostic.message);
          }
        }),
        PARAMETERS,
      );
    });
  }
  it('bytes are decoded or refused with the place of the fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(undefined, ...ENCODINGS), (bytes, encoding) => {
        const decoded = decodeText(bytes, encoding);
        if (!decoded.ok) assert.ok(0 <= decoded.offset && decoded.offset <= bytes.length);
      }),
      PARAMETERS,
    );
  });
  it('bytes that are no Word document give an empty draft that says so', async () => {
    const parse = await loadDocx();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, zip) => {
        const draft = parse(zip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes);
        assert.equal(draft.blocks.length, 0);
        assert.ok(draft.problems.length > 0);
      }),
      PARAMETERS,
    );
  });
});
