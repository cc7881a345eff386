import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } from '../../server/src/core/index.js';
import { rule } from '../../server/src/core/rules/that-after-said/rule.js';

const found = (text: string): string[] =>
  createLinter({
    config: { ...DEFAULT_ENGINE_CONFIG, preset: 'all' },
    language: 'ar',
    rules: [rule],
  })
    .lint(parseDraft(text))
    .map((diagnostic) => text.slice(diagnostic.range.start, diagnostic.range.end));

describe('that-after-said', () => {
  it('finds أن behind the subject of قال, and with a pronoun', () => {
    assert.deepEqual(found('وقال الخبير الاقتصادي عادل منصور أن الأسعار ستستقر.'), ['أن']);
    assert.deepEqual(found('وتقول الهيئة أنها أعادت التيار إلى الأحياء الشرقية.'), ['أنها']);
  });
  it('leaves other verbs their أن', () => {
    assert.deepEqual(found('وأعلن الوزير أن المدارس ستفتح أبوابها يوم الأحد.'), []);
  });
  it('leaves the أن of a clause in between', () => {
    assert.deepEqual(found('وقال الناطق الذي أكد أن الطريق مفتوح إن الحافلات عادت إلى العمل.'), []);
    assert.deepEqual(found('وكان المدرب قال الشيء نفسه إلا أنها لم تصدّقه.'), []);
  });
  it('leaves a verb in the subjunctive, and what stands in quotation marks', () => {
    assert.deepEqual(found('وينوي، حسب ما قال المتحدث، أن يزور المخيم غدا.'), []);
    assert.deepEqual(found('وكتب على حسابه «قال لي أن أعود».'), []);
  });
  it('stays silent where the writer spells no hamza', () => {
    assert.deepEqual(found('وقال الوزير ان الطريق سيفتح غدا.'), []);
  });
});
