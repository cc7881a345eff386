// Runs every example of every rule page, and holds what the pages and the rules promise each other.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseRulePage, type RuleExample } from '../../scripts/generate/rule-page.js';
import {
  applyEdits,
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  type Diagnostic,
  type FormatId,
  type Genre,
  type JsonObject,
  loadFormat,
  parseDraft,
  type Resources,
  RULES,
  type Rule,
} from '../../server/src/core/index.js';

const resources: Resources = existsSync('dist/names.bin') ? { names: readFileSync('dist/names.bin') } : {};

async function lint(rule: Rule, example: RuleExample): Promise<readonly Diagnostic[]> {
  const format = await loadFormat(example.format as FormatId);
  const options = (example.options === undefined ? {} : JSON.parse(example.options)) as JsonObject;
  return createLinter({
    config: {
      ...DEFAULT_ENGINE_CONFIG,
      preset: 'all',
      rules: { [rule.meta.id]: { level: 'on', options } },
      houseStyle: example.houseStyle,
      genre: example.genre as Genre | undefined,
    },
    language: 'ar',
    resources,
    rules: [rule],
  }).lint(parseDraft(example.text, format));
}

const wordsOf = (example: RuleExample, diagnostic: Diagnostic): string =>
  example.text.slice(diagnostic.range.start, diagnostic.range.end);

const show = (example: RuleExample, diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((d) => `${d.ruleId}: «${wordsOf(example, d)}» ${d.message}`).join('\n') || 'nothing';

async function runExample(rule: Rule, example: RuleExample): Promise<void> {
  const diagnostics = await lint(rule, example);
  const said = show(example, diagnostics);
  if (example.reports.length === 0) assert.equal(diagnostics.length, 0, `expected silence, got\n${said}`);
  for (const words of example.reports) {
    const hit = diagnostics.some((d) => d.ruleId === rule.meta.id && wordsOf(example, d).includes(words));
    assert.ok(hit, `«${words}» is not reported; got\n${said}`);
  }
  if (example.fixed === undefined) return;
  const fix = diagnostics[0]?.fixes[0];
  assert.ok(fix !== undefined, 'the first finding has no fix');
  const plain = fix.edits.map((edit) => ({
    ...edit,
    newText: edit.snippet ? withoutStops(edit.newText) : edit.newText,
  }));
  assert.equal(applyEdits(example.text, plain), example.fixed);
}

/** A snippet as it stands before anyone types: placeholders keep their text. */
const withoutStops = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '');

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();

describe('rules', () => {
  for (const rule of RULES) {
    const { meta } = rule;
    const path = `server/src/core/rules/${meta.id}/rule.md`;
    describe(meta.id, () => {
      it('has a page with a title, English and at least one example that reports', () => {
        assert.ok(existsSync(path), `${path} is missing`);
        const markdown = readFileSync(path, 'utf8');
        assert.match(markdown, /^## In English$/m);
        assert.ok(parseRulePage(markdown).examples.some((example) => example.reports.length > 0));
      });
      it('says every message in both languages with the same placeholders', () => {
        for (const [id, message] of Object.entries(meta.messages)) {
          assert.deepEqual(placeholders(message.ar), placeholders(message.en), `message ${id}`);
          assert.match(message.ar, /\p{Script=Arabic}/u, `message ${id}`);
        }
      });
      it('gives every option a default and a description in both languages', () => {
        for (const [name, option] of Object.entries(meta.options)) {
          assert.ok('default' in option.schema, `option ${name} has no default`);
          assert.ok(option.description.ar !== '' && option.description.en !== '', `option ${name}`);
        }
      });
      for (const example of existsSync(path) ? parseRulePage(readFileSync(path, 'utf8')).examples : []) {
        const wanted = example.reports.length === 0 ? 'is silent' : `reports ${example.reports.join(', ')}`;
        it(`${wanted} (rule.md:${example.line})`, () => runExample(rule, example));
      }
    });
  }
});
