import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } from '../../server/src/core/index.js';

const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'en' });
const findings = (sentence: string): string[] => {
  const text = `معارك جديدة شرقي الميناء\n\nقال محافظ الإقليم سامر الحلبي إن الطرق مفتوحة أمام السكان.\n\n${sentence}\n`;
  return linter
    .lint(parseDraft(text))
    .filter((d) => d.ruleId === 'unattributed-claim' && d.range.start >= text.indexOf(sentence))
    .map((d) => text.slice(d.range.start, d.range.end));
};

describe('news of fighting in the paper’s own voice', () => {
  it('is asked about, however far the attack stands from the verb that begins it', () => {
    const [words] = findings(
      'يأتي ذلك بينما بدأت الفصائل المحلية المدعومة من الجيران اليوم الأحد هجوما واسعا على أطراف البلدة.',
    );
    assert.ok(words?.includes('هجوما'), words);
  });
  it('is silent where a source tells it', () => {
    assert.deepEqual(findings('وقال المحافظ إن الفصائل المحلية بدأت اليوم الأحد هجوما واسعا على أطراف البلدة.'), []);
  });
});
