import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

const run = (cwd: string, ...args: string[]) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });

describe('npm run new-rule', () => {
  const copy = mkdtempSync(join(tmpdir(), 'mudaqqiq-new-rule-'));
  after(() => rmSync(copy, { recursive: true, force: true }));
  for (const item of ['package.json', 'tsconfig.base.json', 'esbuild.mjs', 'scripts', 'server', 'docs', 'schemas']) {
    cpSync(item, join(copy, item), { recursive: true });
  }
  cpSync('test/rules/examples.test.ts', join(copy, 'test/rules/examples.test.ts'));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const made = run(copy, 'scripts/new-rule.mjs', 'doubled-mark');

  it('makes a rule that is registered and documented', () => {
    assert.equal(made.status, 0, made.stderr);
    assert.match(readFileSync(join(copy, 'server/src/core/rules/registry.ts'), 'utf8'), /rule as doubledMark/);
    assert.match(readFileSync(join(copy, 'docs/rules/doubled-mark.md'), 'utf8'), /علامة استفهام مكررة/);
    const schema = JSON.parse(readFileSync(join(copy, 'schemas/mudaqqiq.config.schema.json'), 'utf8'));
    assert.ok('doubled-mark' in schema.definitions.rules.properties);
  });
  it('makes a rule whose tests and examples pass', () => {
    const built = run(copy, 'esbuild.mjs', '--tests');
    assert.equal(built.status, 0, built.stderr);
    assert.ok(existsSync(join(copy, 'out/test/rules/doubled-mark.test.js')));
    const tested = run(copy, 'scripts/test.mjs', 'rules');
    assert.equal(tested.status, 0, tested.stdout);
  });
  it('leaves nothing to generate, until somebody edits a generated file', () => {
    assert.equal(run(copy, 'scripts/generate.mjs', '--check').status, 0);
    writeFileSync(join(copy, 'docs/rules/doubled-mark.md'), 'edited by hand\n');
    const checked = run(copy, 'scripts/generate.mjs', '--check');
    assert.equal(checked.status, 1);
    assert.match(checked.stderr, /out of date: docs\/rules\/doubled-mark\.md/);
  });
  it('refuses a name that is taken or no rule name', () => {
    assert.equal(run(copy, 'scripts/new-rule.mjs', 'doubled-mark').status, 2);
    assert.equal(run(copy, 'scripts/new-rule.mjs', 'DoubledMark').status, 2);
  });
});
