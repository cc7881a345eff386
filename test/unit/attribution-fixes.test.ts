import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  type Diagnostic,
  parseDraft,
  RULES,
} from '../../server/src/core/index.js';

const lint = (text: string): readonly Diagnostic[] =>
  createLinter({
    config: DEFAULT_ENGINE_CONFIG,
    language: 'ar',
    rules: RULES.filter((rule) => rule.meta.category === 'attribution'),
  }).lint(parseDraft(text));

const firstFix = (text: string, rule: string) => lint(text).find((d) => d.ruleId === rule)?.fixes[0];

const BATTLE = [
  'وزير الخارجية: نطالب بوقف النار',
  '',
  'قال وزير الخارجية سامي الخطيب إن بلاده تطالب بوقف فوري لإطلاق النار، بينما تتواصل الاشتباكات شرقي البلدة.',
  '',
  'وقالت منظمة الإغاثة إن المستشفى امتلأ بالجرحى.',
].join('\n');

describe('answers to «من قال؟»', () => {
  it("offer the draft's own sources, nearest first, as a choice before the full stop", () => {
    const fix = firstFix(BATTLE, 'unattributed-claim');
    assert.equal(fix?.applicability, 'suggestion');
    const [edit] = fix?.edits ?? [];
    assert.equal(edit?.snippet, true);
    assert.equal(edit?.newText, '، بحسب ${1|وزير الخارجية سامي الخطيب,منظمة الإغاثة|}');
    assert.equal(BATTLE[edit?.range.start ?? 0], '.');
  });
  it('leave a placeholder where the draft names nobody', () => {
    const text =
      'أنباء من الحكومة\n\nكشفت مصادر مطلعة أن الوزير تقدم باستقالته احتجاجا على تعيين نائبه في اجتماع مغلق.';
    assert.equal(firstFix(text, 'vague-attribution')?.edits[0]?.newText, '${1:المصدر}');
  });
  it('put only a source that agrees with the verb in the place of a vague one', () => {
    const text = [
      'أنباء من الحكومة',
      '',
      'كشفت مصادر مطلعة أن الوزير تقدم باستقالته احتجاجا على تعيين نائبه في اجتماع مغلق.',
      '',
      'وقال رئيس الكتلة سالم درويش إن الأمر محسوم. وقالت وزارة العدل إن القرار نافذ.',
    ].join('\n');
    assert.equal(firstFix(text, 'vague-attribution')?.edits[0]?.newText, '${1|وزارة العدل|}');
  });
  it('name the speaker again, with the article', () => {
    const text = [
      'معارك على أطراف القرية',
      '',
      'وقال قائد ميداني إن فرقه انسحبت من التلة.',
      '',
      'نازحون في العراء',
      '',
      'وأشار إلى أن عشرات العائلات باتت ليلتها في الحقول.',
    ].join('\n');
    assert.equal(firstFix(text, 'dangling-attribution')?.edits[0]?.newText, ' القائد الميداني');
  });
});
