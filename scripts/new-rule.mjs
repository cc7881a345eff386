// Scaffolds a rule: `npm run new-rule my-rule`. Writes rule.ts, rule.md and a test, then runs the generator.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const id = process.argv[2];
if (id === undefined || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('usage: npm run new-rule my-rule   (lower-case words joined by hyphens, named for the pattern found)');
  process.exit(2);
}
const folder = join('server/src/core/rules', id);
if (existsSync(folder)) {
  console.error(`${folder} is there already`);
  process.exit(2);
}

const files = {
  [join(folder, 'rule.ts')]: `import type { Finding, Rule, RuleContext } from '../../types.js';

/** Two question marks in a row: replace this with the pattern that the rule is named for. */
const PATTERN = /؟{2,}/g;

export const rule: Rule = {
  meta: {
    id: '${id}',
    category: 'style',
    scope: 'block',
    presets: { recommended: 'off', strict: 'hint' },
    severity: 'hint',
    title: { ar: 'علامة استفهام مكررة', en: 'Repeated question mark' },
    description: {
      ar: 'تنبّه إلى علامتي استفهام متتاليتين فأكثر.',
      en: 'Finds two or more question marks in a row.',
    },
    messages: {
      found: { ar: 'تكفي علامة استفهام واحدة.', en: 'One question mark is enough.' },
      keepOne: { ar: 'اترك علامة واحدة', en: 'Keep one' },
    },
    options: {},
    fixable: true,
  },
  check({ draft, analysis }: RuleContext): readonly Finding[] {
    return draft.blocks.flatMap((block) => {
      // What depends on the block's text alone is remembered while the block stays the same.
      const places = analysis.perBlock('${id}', block, ({ text }) =>
        [...text.matchAll(PATTERN)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
      );
      return places.map(({ start, end }): Finding => {
        const range = block.view.rangeOf(start, end);
        return {
          messageId: 'found',
          range,
          severity: 'hint',
          // Only text that stands in the file letter for letter is ever edited.
          fixes: block.view.isVerbatim(start, end)
            ? [{ titleId: 'keepOne', applicability: 'safe', edits: [{ range, newText: '؟' }] }]
            : [],
        };
      });
    });
  },
};
`,
  [join(folder, 'rule.md')]: `# علامة استفهام مكررة

تنبّه القاعدة إلى علامتي استفهام متتاليتين فأكثر؛ فالخبر لا يصرخ. والإصلاح يترك علامة واحدة.

## أمثلة

\`\`\`draft reports="؟؟"
هل يعود المفاوضون إلى الطاولة؟؟
\`\`\`

\`\`\`draft fixed
هل يعود المفاوضون إلى الطاولة؟
\`\`\`

\`\`\`draft silent
هل يعود المفاوضون إلى الطاولة؟
\`\`\`

## In English

Finds two or more question marks in a row; the fix keeps one.
`,
  [join('test/rules', `${id}.test.ts`)]: `import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } from '../../server/src/core/index.js';
import { rule } from '../../server/src/core/rules/${id}/rule.js';

const found = (text: string): string[] =>
  createLinter({
    config: { ...DEFAULT_ENGINE_CONFIG, preset: 'all' },
    language: 'ar',
    rules: [rule],
  })
    .lint(parseDraft(text))
    .map((diagnostic) => text.slice(diagnostic.range.start, diagnostic.range.end));

describe('${id}', () => {
  it('finds two question marks in a row', () => {
    assert.deepEqual(found('هل يعود المفاوضون؟؟ ومتى؟'), ['؟؟']);
  });
  it('stays silent on one', () => {
    assert.deepEqual(found('هل يعود المفاوضون؟'), []);
  });
});
`,
};

for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}
const generate = join(dirname(fileURLToPath(import.meta.url)), 'generate.mjs');
const { status } = spawnSync(process.execPath, [generate], { stdio: 'inherit' });
console.log('\nNow say what the rule finds (rule.ts), tell the editor why (rule.md), and run: npm run test:unit');
process.exit(status ?? 1);
