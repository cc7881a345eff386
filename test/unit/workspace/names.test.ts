import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type EngineConfig, WorkspaceIndex } from '../../../server/src/core/index.js';
import { indexOf, lintBeside, summaryOf } from './drafts.js';

const NONE = (): boolean => false;
const counts = (index: WorkspaceIndex, key: string): [string, number, number][] =>
  index.spellings([key], NONE).map(({ text, drafts, mentions }) => [text, drafts, mentions]);

const GHAIN = 'قالت غوغل إن الخدمة جديدة، وأكدت غوغل موعدها في ختام اللقاء.';
const GHAIN_AGAIN = 'تفتتح غوغل مكتبا جديدا في عمّان مطلع العام المقبل.';
const JEEM = 'وردّت جوجل على الاتهام في بيان قصير مساء الأحد.';

describe('names over the workspace', () => {
  it('counts each spelling of a curated name in all drafts', () => {
    assert.deepEqual(counts(indexOf({ a: GHAIN, b: GHAIN_AGAIN, c: JEEM }), 'غوغل'), [
      ['غوغل', 2, 3],
      ['جوجل', 1, 1],
    ]);
  });

  it('says where they stand, line and column', () => {
    const [ghain] = indexOf({ a: `عنوان الخبر\n\n${GHAIN}` }).spellings(['غوغل'], NONE);
    assert.deepEqual(
      ghain?.places().map(({ path, ranges }) => [path, ranges.map(({ start }) => [start.line, start.character])]),
      [
        [
          'a',
          [
            [2, 5],
            [2, 33],
          ],
        ],
      ],
    );
  });

  it('joins two spellings of one full name by the half that drafts share', () => {
    const index = indexOf({
      a: 'وقال الوزير توماس شتاينباخ إن المحادثات مفيدة.',
      b: 'وأعلن توماس شتاينباخ أنه سيزور المنطقة.',
      c: 'وأضاف توماس شتاينبخ أن الوفد سيعود.',
    });
    assert.deepEqual(
      counts(index, 'شتاينباخ').map(([text]) => text),
      ['شتاينباخ', 'شتاينبخ'],
    );
  });

  it('does not join them where the drafts share nothing but the letters', () => {
    const index = indexOf({
      a: 'وقال الوزير توماس شتاينباخ إن المحادثات مفيدة.',
      b: 'وسجل اللاعب رونالد شتاينبخ هدفا في الشوط الثاني.',
    });
    assert.equal(counts(index, 'شتاينباخ').length, 1);
  });

  it('keeps apart what the newsroom told apart', () => {
    const index = indexOf({ a: GHAIN, b: JEEM });
    const apart = (a: string, b: string): boolean => [a, b].sort().join() === 'جوجل,غوغل';
    assert.deepEqual(
      index.spellings(['غوغل'], apart).map(({ text }) => text),
      ['غوغل'],
    );
  });

  it('is the same in whatever order drafts come, change and go', () => {
    const kept = { a: GHAIN, b: GHAIN_AGAIN, c: JEEM };
    const straight = indexOf(kept);
    const winding = new WorkspaceIndex();
    winding.put('c', [summaryOf(GHAIN)]);
    winding.put('d', [summaryOf(JEEM)]);
    winding.put('b', [summaryOf(GHAIN_AGAIN)]);
    winding.put('c', [summaryOf(JEEM)]);
    winding.put('a', [summaryOf(GHAIN)]);
    winding.remove('d');
    assert.deepEqual(counts(winding, 'جوجل'), counts(straight, 'جوجل'));
    assert.deepEqual(winding.pathsWith(['جوجل', 'غوغل']), ['a', 'b', 'c']);
  });

  it('forgets a draft whole', () => {
    const index = indexOf({ a: GHAIN, b: JEEM });
    index.remove('b');
    assert.deepEqual(counts(index, 'غوغل'), [['غوغل', 1, 2]]);
    assert.deepEqual(counts(index, 'جوجل'), [['غوغل', 1, 2]].slice(1));
  });
});

describe('inconsistent-transliteration with the workspace', () => {
  const drafts = { a: GHAIN, b: GHAIN_AGAIN, c: JEEM };

  it('mentions the minority spelling once, points into the other drafts and offers theirs', () => {
    const [found, ...more] = lintBeside('c', drafts);
    assert.equal(more.length, 0);
    assert.equal(found?.severity, 'information');
    assert.equal(found?.marked, 'جوجل');
    assert.deepEqual(
      [found?.data.source, found?.data.preferred, found?.data.drafts, found?.data.otherDrafts],
      ['workspace', 'غوغل', 1, 2],
    );
    assert.deepEqual(
      found?.related.map(({ path, at }) => [path, at?.start]),
      [
        ['a', { line: 0, character: 5 }],
        ['b', { line: 0, character: 6 }],
      ],
    );
    const [fix] = found?.fixes ?? [];
    assert.equal(fix?.applicability, 'suggestion');
    assert.match(applyEdits(JEEM, fix?.edits ?? []), /^وردّت غوغل على/);
  });

  it('says nothing of the prevailing spelling, of a tie, and where the option is off', () => {
    assert.deepEqual(lintBeside('a', drafts), []);
    assert.deepEqual(lintBeside('y', { x: GHAIN_AGAIN, y: JEEM }), []);
    assert.deepEqual(lintBeside('c', drafts, { rules: {} }), []);
  });

  it('leaves a name to the house style or the register that settles it', () => {
    const rules: EngineConfig['rules'] = {
      'inconsistent-transliteration': { level: 'on', options: { workspace: true } },
      'non-house-spelling': { level: 'off', options: {} },
    };
    assert.deepEqual(lintBeside('c', drafts, { rules, houseStyle: 'g-as-jeem' }), []);
    const entry = { name: 'جوجل', variants: ['غوغل'], latin: 'Google' } as const;
    const facts = { kind: undefined, role: undefined, note: undefined, verifiedBy: undefined, verifiedOn: undefined };
    assert.deepEqual(
      lintBeside('c', drafts, { rules, registers: [{ names: [{ ...entry, ...facts }], different: [] }] }),
      [],
    );
  });

  it('leaves hamza and joining to their own rules', () => {
    const many = { a: 'زار الوفد إيران أمس.', b: 'تقع إيران شرقا.', c: 'وصل الوفد إلى ايران صباحا.' };
    assert.deepEqual(
      lintBeside('c', many).filter(({ rule }) => rule === 'inconsistent-transliteration'),
      [],
    );
  });
});
