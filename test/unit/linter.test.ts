import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  AnalysisCache,
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  type Diagnostic,
  type EngineConfig,
  type Finding,
  type Level,
  parseDraft,
  type Rule,
  type Severity,
} from '../../server/src/core/index.js';

const TEXT = 'رئيس الوزراء يزور المدينة\nوصل رئيس الوزراء صباح الثلاثاء إلى المدينة.\n';

/** A rule that reports given spans of the original text. */
function fake(
  id: string,
  spans: readonly (readonly [number, number, Severity?])[],
  severity: Severity = 'warning',
): Rule {
  return {
    meta: {
      id,
      category: 'style',
      scope: 'draft',
      presets: { recommended: 'on', strict: 'on' },
      severity,
      title: { ar: id, en: id },
      description: { ar: id, en: id },
      messages: { found: { ar: 'ملاحظة', en: 'Finding' } },
      options: {},
      fixable: false,
    },
    check: () =>
      spans.map(
        ([start, end, own]): Finding => ({ messageId: 'found', range: { start, end }, severity: own ?? severity }),
      ),
  };
}

function lint(rules: readonly Rule[], text = TEXT, config: Partial<EngineConfig> = {}): readonly Diagnostic[] {
  return createLinter({ config: { ...DEFAULT_ENGINE_CONFIG, ...config }, language: 'en', rules }).lint(
    parseDraft(text),
  );
}

const ids = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((d) => `${d.ruleId}@${d.range.start}-${d.range.end}`);

describe('a rule that fails', () => {
  const throwing: Rule = {
    ...fake('broken', []),
    check: () => {
      throw new Error('boom');
    },
  };
  it('becomes one diagnostic and leaves the others alone', () => {
    const found = lint([throwing, fake('sound', [[0, 4]])]);
    assert.deepEqual(ids(found).sort(), ['internal-error@0-0', 'sound@0-4']);
    assert.match(found.find((d) => d.ruleId === 'internal-error')?.message ?? '', /broken.*boom/);
  });
  it('is reported where a finding points outside the draft or names a message that is not there', () => {
    assert.deepEqual(
      ids(
        lint([
          fake('outside', [
            [0, 4],
            [3, 9999],
          ]),
        ]),
      ),
      ['internal-error@0-0'],
    );
    const wordless: Rule = {
      ...fake('wordless', []),
      check: () => [{ messageId: 'no', range: { start: 0, end: 1 }, severity: 'hint' }],
    };
    assert.deepEqual(ids(lint([wordless])), ['internal-error@0-0']);
  });
});

describe('the level of a rule', () => {
  const severities = (level: Level): Severity[] =>
    lint(
      [
        fake('mixed', [
          [0, 1, 'warning'],
          [2, 3, 'information'],
          [4, 5, 'hint'],
        ]),
      ],
      TEXT,
      {
        rules: { mixed: { level, options: {} } },
      },
    ).map((d) => d.severity);
  it('leaves the severities of the rule with `on`, and says nothing with `off`', () => {
    assert.deepEqual(severities('on'), ['warning', 'information', 'hint']);
    assert.deepEqual(severities('off'), []);
  });
  it('quietens what is louder than the level', () => {
    assert.deepEqual(severities('information'), ['information', 'information', 'hint']);
    assert.deepEqual(severities('hint'), ['hint', 'hint', 'hint']);
  });
  it('raises only the loudest findings of the rule', () => {
    assert.deepEqual(severities('error'), ['error', 'information', 'hint']);
  });
});

describe('findings over the same words', () => {
  it('keep the more specific rule', () => {
    const found = lint([fake('unattributed-claim', [[0, 10]]), fake('vague-attribution', [[4, 6]])]);
    assert.deepEqual(ids(found), ['vague-attribution@4-6']);
  });
  it('never lose a louder finding to a quieter one', () => {
    const found = lint([fake('unattributed-claim', [[0, 10]]), fake('vague-attribution', [[4, 6, 'hint']])]);
    assert.deepEqual(ids(found), ['unattributed-claim@0-10', 'vague-attribution@4-6']);
  });
  it('keep one that yields only to what is itself dropped', () => {
    const found = lint([
      fake('unattributed-quote', [[0, 5]]),
      fake('vague-attribution', [[4, 9]]),
      fake('unattributed-claim', [[8, 12]]),
    ]);
    assert.deepEqual(ids(found), ['unattributed-quote@0-5', 'unattributed-claim@8-12']);
  });
  it('stay both where the rules are of different kinds or share no words', () => {
    const found = lint([
      fake('name-hamza', [[0, 5]]),
      fake('vague-attribution', [[4, 9]]),
      fake('compound-spacing', [[5, 8]]),
    ]);
    assert.equal(found.length, 3);
  });
});

describe('a category', () => {
  const many = fake(
    'many',
    Array.from({ length: 14 }, (_, i) => [i, i + 1, i === 13 ? 'warning' : 'information'] as const),
  );
  it('shows ten findings, the loudest first among them, and says how many more there are', () => {
    const found = lint([many]);
    assert.equal(found.length, 10);
    assert.equal(found.at(-1)?.range.start, 13);
    assert.equal(found.at(-1)?.data.more, 4);
    assert.match(found.at(-1)?.message ?? '', /4 more/);
  });
});

describe('linting', () => {
  const word = fc.constantFrom(
    'رئيس',
    'الوزراء',
    'الكونغرس',
    'الكونجرس',
    'قال',
    'إن',
    '«نعم»',
    'قُتل',
    '12',
    '(رويترز)',
    'مصادر',
    '؟',
    '.',
  );
  const line = fc.array(word, { minLength: 0, maxLength: 9 }).map((words) => words.join(' '));
  const text = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));
  const config: EngineConfig = { ...DEFAULT_ENGINE_CONFIG, preset: 'all' };
  const fresh = (t: string) => createLinter({ config, language: 'ar' }).lint(parseDraft(t));

  it('gives the same with a cache that has seen other versions as without one', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (versions) => {
        const linter = createLinter({ config, language: 'ar' });
        const cache = new AnalysisCache();
        for (const version of versions) assert.deepEqual(linter.lint(parseDraft(version), cache), fresh(version));
      }),
      { numRuns: 60, seed: 7 },
    );
  });
  it('gives the same twice, in the order of places', () => {
    fc.assert(
      fc.property(text, (t) => {
        const found = fresh(t);
        assert.deepEqual(found, fresh(t));
        const starts = found.map((d) => d.range.start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
        assert.equal(
          found.some((d) => d.ruleId === 'internal-error'),
          false,
        );
      }),
      { numRuns: 60, seed: 11 },
    );
  });
  it('leaves a text that is not mostly Arabic alone', () => {
    assert.deepEqual(lint([fake('any', [[0, 1]])], 'The prime minister visits the city'), []);
  });
});
