import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributionOf } from '../../server/src/core/attribution/analysis.js';
import { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } from '../../server/src/core/index.js';

const HEADLINE = 'أخبار اليوم من العاصمة\n\n';

const statementsOf = (body: string) => {
  const draft = parseDraft(HEADLINE + body);
  const analysis = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', rules: [] }).analyze(draft);
  return attributionOf(analysis).statements.filter((s) => s.block.index > 0);
};

const standings = (body: string): string[] => statementsOf(body).map((s) => s.standing);

const sourceOf = (body: string, index = 0): string | undefined => {
  const speaker = statementsOf(body)[index]?.speaker;
  if (speaker === undefined) return undefined;
  const { words } = speaker.facts;
  return words
    .slice(speaker.source.start, speaker.source.end)
    .map((w) => w.folded)
    .join(' ');
};

describe('sources', () => {
  it('takes the subject after the verb, up to «إن»', () => {
    assert.equal(sourceOf('قال وزير الصحة خالد الأمين إن المستشفى أغلق أبوابه.'), 'وزير الصحه خالد الامين');
  });
  it('takes the subject before the verb', () => {
    assert.equal(sourceOf('الوزير خالد الأمين قال إن المستشفى أغلق أبوابه.'), 'الوزير خالد الامين');
  });
  it('takes the subject between «كان» and «قد»', () => {
    assert.equal(sourceOf('وكان مراسلنا في الجنوب قد أفاد بأن الجسر انهار.'), 'مراسلنا');
  });
  it('reads «بحسب ما أفادت» to the source after its verb', () => {
    assert.deepEqual(standings('انهار الجسر صباحا بحسب ما أفادت مصادر محلية.'), ['vague']);
  });
  it('calls an unnamed official of a named ministry located', () => {
    const [statement] = statementsOf('قال مسؤول في وزارة الصحة إن المستشفى أغلق أبوابه.');
    assert.equal(statement?.speaker?.source.quality, 3);
  });
  it('does not take «سوريا:» in a headline for a speaker', () => {
    const draft = parseDraft('سوريا: مقتل عشرة مدنيين في غارة\n\nقال مسعف محلي اسمه سالم درويش إن الغارة وقعت ليلا.');
    const analysis = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', rules: [] }).analyze(draft);
    const [headline] = attributionOf(analysis).statements;
    assert.notEqual(headline?.standing, 'own');
  });
});

describe('chains', () => {
  it('carries the speaker to «وأضاف» in the next paragraph', () => {
    assert.deepEqual(standings('قال رئيس البلدية سامي حداد إن الجسر انهار.\n\nوأضاف أن أحدا لم يصب.'), [
      'own',
      'carried',
    ]);
  });
  it('breaks at a speaker of the other gender', () => {
    assert.deepEqual(standings('قال رئيس البلدية سامي حداد إن الجسر انهار.\n\nوأضافت أن أحدا لم يصب.'), [
      'own',
      'distant',
    ]);
  });
  it('takes «المصدر ذاته» for whoever spoke last', () => {
    const body = 'قالت وزارة الداخلية إن الجسر انهار.\n\nوأوضح المصدر ذاته أن أحدا لم يصب.';
    assert.deepEqual(standings(body), ['own', 'carried']);
  });
  it('keeps a vague source vague when it goes on', () => {
    assert.deepEqual(standings('كشفت مصادر مطلعة أن الوزير استقال.\n\nوأضافت أن نائبه سيخلفه.'), ['vague', 'vague']);
  });
  it('does not count a verb in a relative clause as the source of the sentence', () => {
    const body = 'أغلقت الشرطة الطريق المؤدي إلى الساحة أمام المتظاهرين الذين طالبوا برحيل الحكومة.';
    assert.notEqual(standings(body)[0], 'own');
  });
});

describe('words that look like attribution and are not', () => {
  const silent: readonly (readonly [string, string])[] = [
    ['«يذكر أن» opens background', 'يذكر أن الجسر بني عام 1975.'],
    ['«فحسب» is "only"', 'لم يكن الجسر طريقا فحسب بل كان سوقا.'],
    ['«تابعة لـ» is affiliation', 'وصلت شاحنة تابعة لشركة البناء إلى الجسر.'],
    ['«مدينة» is a city', 'تقع مدينة الزهراء شمالي النهر.'],
  ];
  for (const [what, body] of silent) {
    it(what, () => {
      assert.ok(!['own', 'carried', 'vague'].includes(standings(body)[0] ?? ''), standings(body)[0]);
    });
  }
  it('«أقوى من المتوقع» compares, «من المتوقع أن» hides a source', () => {
    assert.notEqual(standings('سجلت الشركة نموا أقوى من المتوقع.')[0], 'hidden');
    assert.equal(standings('من المتوقع أن تعلن الشركة نتائجها غدا.')[0], 'hidden');
  });
});

describe('what a speaker covers', () => {
  it('ends at «بينما»', () => {
    const [statement] = statementsOf('قال الوزير إن الهدنة قائمة، بينما تتواصل الاشتباكات شرقي البلدة.');
    const { cue, sentence, facts } = statement!;
    assert.equal(facts.words[cue!.scopeEnd]?.folded, 'بينما');
    assert.ok(cue!.scopeEnd < sentence.limit);
  });
});
