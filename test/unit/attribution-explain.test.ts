import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  attributionSpans,
  attributionSummary,
  attributionTable,
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  explainSentenceAt,
  parseDraft,
} from '../../server/src/core/index.js';

const TEXT = [
  'غرق قارب قبالة الساحل',
  '',
  'قالت وزارة الداخلية إن خمسة أشخاص قتلوا في غرق القارب. وأضافت أن البحث مستمر.',
].join('\n');

const analysisOf = (text: string) =>
  createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', rules: [] }).analyze(parseDraft(text));

describe('what the eye gets of attribution', () => {
  it('tells claim, cue and source of a sentence', () => {
    const explanation = explainSentenceAt(analysisOf(TEXT), TEXT.indexOf('قتلوا'), 'en');
    assert.match(explanation?.text ?? '', /Claim: casualties/);
    assert.match(explanation?.text ?? '', /Source: .*وزارة الداخلية.*\(institution\)/);
    assert.match(explanation?.text ?? '', /Standing: has its source in the sentence/);
  });
  it('carries the speaker of «وأضافت» over', () => {
    const row = attributionTable(analysisOf(TEXT)).find((r) => r.cue?.words === 'وأضافت');
    assert.equal(row?.standing, 'carried');
    assert.equal(row?.source?.words, 'وزارة الداخلية');
  });
  it('counts claims for the code lens', () => {
    const summary = attributionSummary(analysisOf(TEXT));
    assert.ok(summary.claims >= 1);
    assert.ok(summary.attributed >= 1);
  });
  it('highlights cues and sources without overlaps', () => {
    const spans = attributionSpans(analysisOf(TEXT)).map((s) => [s.role, TEXT.slice(s.range.start, s.range.end)]);
    assert.deepEqual(spans.slice(0, 2), [
      ['cue', 'قالت'],
      ['source', 'وزارة الداخلية'],
    ]);
  });
  it('has nothing to say outside the text', () => {
    assert.equal(explainSentenceAt(analysisOf(TEXT), TEXT.length + 5, 'ar'), undefined);
  });
});
