import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../server/src/core/analysis.js';
import { findClaims } from '../../server/src/core/attribution/claims.js';
import { lexicalScore } from '../../server/src/core/attribution/scorer.js';
import { wordsOf } from '../../server/src/core/attribution/words.js';
import { createLinter, DEFAULT_ENGINE_CONFIG, type Genre, parseDraft } from '../../server/src/core/index.js';

const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar' });

/** Severities of the attribution findings of a sentence under a headline that says nothing. */
function severities(sentence: string, genre?: Genre): string[] {
  const draft = parseDraft(`أخبار اليوم من العاصمة\n\n${sentence}`, undefined, { genre });
  return linter
    .lint(draft)
    .filter((d) => /attribut/.test(d.ruleId))
    .map((d) => d.severity);
}

const SENTENCE = 'وقالت مصادر مطلعة إن الصفقة ألغيت قبل ساعات من توقيعها.';

describe('how loud a missing source is', () => {
  it('warns of a source that says nothing of itself', () => {
    assert.deepEqual(severities(SENTENCE), ['warning']);
  });
  for (const genre of ['opinion', 'interview'] as const) {
    it(`only informs in the genre ${genre}`, () => assert.deepEqual(severities(SENTENCE, genre), ['information']));
  }
  it('warns in sport of what «مصادر» tell, and of nothing else', () => {
    assert.deepEqual(severities(SENTENCE, 'sport'), ['warning']);
    const lead = 'سيطر مسلحون على البلدة بعد معارك عنيفة قتل فيها عشرات الجنود وفر السكان.';
    assert.deepEqual([severities(lead, 'news'), severities(lead, 'sport')], [['warning'], ['information']]);
  });
  it('only informs of an expectation, unless much hangs on it', () => {
    assert.deepEqual(severities('ومن المتوقع أن تعقد اللجنة اجتماعها المقبل في نهاية الشهر.'), ['information']);
    const heavy = 'ومن المتوقع أن تنهار المفاوضات خلال أيام وأن تتحمل الحكومة مسؤولية الفشل.';
    assert.deepEqual(severities(heavy), ['warning']);
  });
  it('never warns of fears that everybody has', () => {
    const found = severities('تراجعت الأسهم في آسيا صباح اليوم وسط مخاوف من ركود طويل تتحمل المصارف مسؤوليته.');
    assert.ok(!found.includes('warning'), found.join());
  });
  it('only informs of a lead whose very next sentence names the source', () => {
    const lead = 'سيطر مسلحون على البلدة بعد معارك عنيفة قتل فيها عشرات الجنود وفر السكان.';
    assert.deepEqual(severities(lead), ['warning']);
    assert.deepEqual(severities(`${lead}\n\nوقال رئيس البلدية سامي حداد إن المسلحين دخلوا من جهة النهر.`), [
      'information',
    ]);
  });
  it('only informs of a lead that sums up the experts whom the next sentence names', () => {
    const lead = 'أكد مراقبون أن الصفقة ستنهار قريبا.';
    assert.deepEqual(severities(lead), ['warning']);
    assert.deepEqual(severities(`${lead}\n\nوقال الخبير الاقتصادي سامي حداد إن الشركة بلا سيولة.`), ['information']);
  });
  it('asks a headline about what others do, not about an arrest that the police announce', () => {
    const rulesOf = (text: string): string[] => linter.lint(parseDraft(text)).map((d) => d.ruleId);
    const arrest =
      'القبض على سائق فار في الضاحية\n\nوأعلنت وزارة الداخلية في بيان أن الشرطة ألقت القبض على سائق فار في الضاحية.';
    const refusal =
      'الوزارة ترفض تأجيل الامتحانات\n\nوقال المتحدث سامي حداد إن الوزارة ترفض تأجيل الامتحانات هذا العام.';
    const sentence =
      'السجن لتاجر احتال على زبائنه في العاصمة\n\nوقال المتحدث باسم المحكمة سامي حداد إن التاجر احتال على زبائنه في العاصمة.';
    for (const draft of [arrest, refusal, sentence]) assert.ok(!rulesOf(draft).includes('unsupported-headline'), draft);
  });
  it('informs of a headline that blames as the body does, and warns where it leaves no room', () => {
    const body = '\n\nوقال مدير الجمعية سامي حداد إن التاجر احتال على زبائنه في العاصمة.';
    const severityOf = (headline: string): string | undefined =>
      linter.lint(parseDraft(headline + body)).find((d) => d.ruleId === 'unsupported-headline')?.severity;
    assert.equal(severityOf('تاجر احتال على زبائنه في العاصمة'), 'information');
    assert.equal(severityOf('تاجر احتال على زبائنه في العاصمة نهائيا'), 'warning');
  });
  it('leaves a headline alone whose source is veiled', () => {
    const body = '\n\nوقال الخبير الاقتصادي سامي حداد إن الاحتياطي لن يكفي أكثر من شهرين.';
    const found = linter.lint(parseDraft(`مصادر مطلعة: الاحتياطي لن يكفي أكثر من شهرين${body}`));
    assert.deepEqual(
      found.map((d) => d.ruleId),
      [],
    );
  });
  it('weighs words by themselves: two sentences of one shape differ', () => {
    const score = (text: string): number => {
      const words = wordsOf(analyzeText(text));
      return lexicalScore(words, 0, words.length).sum;
    };
    const [heavy, light] = [
      score('وتسبب الانفجار في أضرار كبيرة بالمبنى.'),
      score('وعقد المجلس جلسة عادية بحضور الأعضاء.'),
    ];
    assert.ok(heavy > light, `${heavy} against ${light}`);
  });
});

describe('claims', () => {
  it('takes «فجر اليوم» for a time and «فجّر» for an attack', () => {
    const typesOf = (sentence: string): string[] =>
      findClaims(wordsOf(analyzeText(sentence)), 0, wordsOf(analyzeText(sentence)).length).map((claim) => claim.type);
    assert.ok(!typesOf('وستعرف النتائج فجر اليوم مع إغلاق الصناديق.').includes('attack'));
    assert.ok(typesOf('وفجر مسلحون الجسر المؤدي إلى البلدة.').includes('attack'));
  });
});
