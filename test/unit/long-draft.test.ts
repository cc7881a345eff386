import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_BLOCK, LONGEST_DRAFT, partsOf } from '../../server/src/core/draft/long-draft.js';
import { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft, RULES, type Rule } from '../../server/src/core/index.js';

const sentence = (i: number): string => `وصل الوفد رقم ${i} إلى المدينة مساء السبت وعقد اجتماعا مع رئيس البلدية. `;
const sentences = (from: number, length: number): string => {
  let out = '';
  for (let i = from; out.length < length; i++) out += sentence(i);
  return out.trimEnd();
};

describe('a line without end', () => {
  const text = sentences(0, LONGEST_BLOCK * 2.5);
  const { blocks } = parseDraft(text);
  it('is cut after sentences, and nothing of it is lost', () => {
    assert.equal(blocks.length, 3);
    assert.equal(blocks.map(({ view }) => view.text).join(' '), text);
    for (const { view } of blocks) assert.match(view.text, /البلدية\.$/);
  });
  it('keeps the places of its pieces', () => {
    for (const { view, range, removal } of blocks) {
      assert.equal(text.slice(range.start, range.end), view.text);
      assert.deepEqual(removal, range);
      const { start, end } = view.rangeOf(10, 20);
      assert.equal(text.slice(start, end), view.text.slice(10, 20));
    }
  });
  it('of one word is cut between characters', () => {
    const endless = '😀'.repeat(LONGEST_BLOCK);
    const pieces = parseDraft(endless).blocks.map(({ view }) => view.text);
    assert.equal(pieces.join(''), endless);
    for (const piece of pieces) assert.equal(piece.length % 2, 0);
  });
});

describe('a draft without end', () => {
  const text = Array.from({ length: 1 + Math.ceil((LONGEST_DRAFT * 2.2) / 50_000) }, (_, i) =>
    sentences(i * 10_000, 50_000),
  ).join('\n');
  it('is analysed in parts that hold every block once', () => {
    const draft = parseDraft(text);
    const parts = [...partsOf(draft)];
    assert.equal(parts.length, 3);
    const views = parts.flatMap((part) => part.blocks.map(({ view }) => view));
    assert.deepEqual(
      views,
      draft.blocks.map(({ view }) => view),
    );
    for (const { blocks } of parts) assert.ok(blocks.every(({ index }, i) => index === i));
  });
  it('of ordinary length is one part, itself', () => {
    const draft = parseDraft(sentences(0, 5000));
    assert.deepEqual([...partsOf(draft)], [draft]);
    assert.equal([...partsOf(draft)][0], draft);
    assert.equal([...partsOf(parseDraft(''))].length, 1);
  });
  it('has the findings of all its parts, each at its place', () => {
    const [any] = RULES;
    assert.ok(any);
    /** Finds the last block that it sees. */
    const rule: Rule = {
      meta: {
        ...any.meta,
        id: 'last-block',
        presets: { recommended: 'on', strict: 'on' },
        messages: { last: { ar: '', en: '' } },
      },
      check: ({ draft }) => {
        const range = draft.blocks.at(-1)?.range;
        return range === undefined ? [] : [{ messageId: 'last', range, severity: 'warning' }];
      },
    };
    const draft = parseDraft(text);
    const found = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', rules: [rule] }).lint(draft);
    assert.equal(found.length, 3);
    assert.equal(found[2]?.range.end, text.length);
  });
});
