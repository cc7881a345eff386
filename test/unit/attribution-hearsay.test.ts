import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributionOf, type ScoredStatement } from '../../server/src/core/attribution/analysis.js';
import { hashText } from '../../server/src/core/attribution/hash.js';
import { standingFeatures } from '../../server/src/core/attribution/lexical-features.js';
import { openWordWeights } from '../../server/src/core/attribution/word-weights.js';
import { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } from '../../server/src/core/index.js';

const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', rules: [] });

/** The statements of a body under a headline that says nothing. */
function statementsOf(body: string): readonly ScoredStatement[] {
  const draft = parseDraft(`أخبار اليوم من العاصمة\n\n${body}`);
  return attributionOf(linter.analyze(draft)).statements.filter((s) => s.block.index > 0);
}

const standingOf = (sentence: string): string | undefined => statementsOf(sentence)[0]?.standing;

describe('who stands behind a sentence', () => {
  it('hears a speaker behind an apposition', () => {
    assert.equal(standingOf('سمير الحداد، رئيس لجنة الطاقة في البرلمان، أكد أن الشبكة صمدت.'), 'own');
  });
  it('hears a verb behind a long opening that tells nothing', () => {
    const sentence =
      'وفي بيان مشترك مع وزيري الزراعة والري صدر بعد اجتماع طويل في مقر الحكومة مساء الأحد، أكدت الوزيرة أن السدود آمنة.';
    assert.equal(standingOf(sentence), 'own');
  });
  it('hears «مؤكدا أن» where no other verb reports', () => {
    assert.equal(standingOf('وزار الوزير المصنع مؤكدا أن الإنتاج سيستأنف قريبا.'), 'own');
  });
  it('reads «نفى وزير» as a verb, not as the noun', () => {
    assert.equal(standingOf('نفى وزير التموين وجود نقص في الدقيق.'), 'own');
  });
  it('reads «وبيّن المدير أن» as a verb, not as a preposition', () => {
    assert.equal(standingOf('وبيّن المدير سالم درويش أن المدرسة استقبلت مئة تلميذ.'), 'own');
  });
  it('takes no event and no feeling for a speaker', () => {
    assert.notEqual(standingOf('وتؤكد موجة العنف هشاشة الوضع في الأحياء الشرقية.'), 'own');
  });
  it('takes no time of day before a colon for a speaker', () => {
    assert.notEqual(standingOf('وبحلول الساعة 08:31 تراجع سعر الذهب في السوق الفورية.'), 'own');
  });
});

describe('hearsay', () => {
  for (const sentence of [
    'وبحسب ما يتداول في السوق، فإن المصنع سيغلق أبوابه.',
    'ووفق ما رشح من الاجتماع، فإن الاتفاق بات قريبا.',
    'ويسود اعتقاد بأن الشحنة لم تصل.',
    'وذُكر أن المفاوضات استؤنفت ليلا.',
    'ويُعتقد أنها نقلت الأموال إلى الخارج.',
  ]) {
    it(`says nobody: ${sentence}`, () => assert.equal(standingOf(sentence), 'hidden'));
  }
  for (const sentence of [
    'ذكرت صحيفة أوروبية أن الصفقة ألغيت.',
    'وقال خبراء في الشأن الأمني إن المهاجمين تدربوا في الخارج.',
    'وقالت تقارير في العاصمة إن الوزير قدم استقالته.',
    'ويرى متتبعون للملف أن المفاوضات فشلت.',
    'وكانت مصادر مطلعة ذكرت السبت أن المصنع بيع.',
  ]) {
    it(`says somebody unnamed: ${sentence}`, () => assert.equal(standingOf(sentence), 'vague'));
  }
  it('reads the damma of a past verb only: «يُعلن الوزير» is active', () => {
    assert.notEqual(standingOf('ويُعلن الوزير النتائج غدا في مؤتمر صحفي.'), 'hidden');
  });
  it('leaves «وهو يشتبه في» to whoever suspects', () => {
    assert.notEqual(standingOf('وهو يشتبه في أن الحريق متعمد.'), 'hidden');
  });
});

describe('word weights', () => {
  const table = (entries: readonly (readonly [string, number])[]): Uint8Array => {
    const sorted = entries.map(([name, weight]) => [hashText(name), weight] as const).sort(([a], [b]) => a - b);
    const view = new DataView(new ArrayBuffer(8 + 5 * sorted.length));
    view.setUint32(0, sorted.length, true);
    view.setFloat32(4, 0.5, true);
    sorted.forEach(([key, weight], i) => {
      view.setInt32(8 + 4 * i, key, true);
      view.setInt8(8 + 4 * sorted.length + i, weight);
    });
    return new Uint8Array(view.buffer);
  };
  it('adds up what the table holds', () => {
    const weights = openWordWeights(table([['lقصف', 4], ['bاتهم', -2], ['lنمو', 7]])); // biome-ignore format: one line
    assert.equal(weights.sumOf([hashText('lقصف'), hashText('bاتهم'), hashText('lغيره')]), 1);
  });
  it('tells a lemma in one standing from the same in another', () => {
    const [open] = standingFeatures([hashText('lقصف')], 'open');
    assert.notEqual(open, standingFeatures([hashText('lقصف')], 'own')[0]);
    assert.equal(open, standingFeatures([hashText('lقصف')], 'open')[0]);
  });
  it('refuses a table that is cut short', () => {
    assert.throws(() => openWordWeights(table([['lقصف', 4]]).slice(0, 10)), RangeError);
  });
});
