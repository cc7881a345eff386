import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? walk(join(folder, item.name)) : /\.ts$/.test(item.name) ? [join(folder, item.name)] : [],
  );

const IMPORT = /(?:from|import|import\(|require\()\s*['"]([^'"]+)['"]/g;

/** Where each file of a folder imports from; relative paths are given from the repository's root. */
const importsOf = (folder: string): { file: string; target: string }[] =>
  walk(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, target = '']) => ({
      file,
      target: target.startsWith('.') ? relative('.', join(dirname(file), target)) : target,
    })),
  );

const offenders = (folder: string, wrong: (target: string) => boolean): string[] =>
  importsOf(folder)
    .filter(({ target }) => wrong(target))
    .map(({ file, target }) => `${file} imports ${target}`);

describe('imports', () => {
  it('of the engine stay in the engine: no Node, no editor, no host', () => {
    assert.deepEqual(
      offenders('server/src/core', (to) => /^(node:|vscode)/.test(to) || /^(server\/src\/(cli|lsp)|client)\//.test(to)),
      [],
    );
  });
  it('of the command line never reach the language server', () => {
    assert.deepEqual(
      offenders('server/src/cli', (to) => /^vscode/.test(to) || /^(server\/src\/lsp|client)\//.test(to)),
      [],
    );
  });
  it('of the language server never reach the command line', () => {
    assert.deepEqual(
      offenders('server/src/lsp', (to) => /^(server\/src\/cli|client)\//.test(to)),
      [],
    );
  });
  it('of a rule reach no other rule', () => {
    const between = importsOf('server/src/core/rules').filter(({ file, target }) => {
      const rule = /rules\/([^/]+)\//.exec(file)?.[1];
      const other = /core\/rules\/([^/]+)\//.exec(target)?.[1];
      return rule !== undefined && other !== undefined && rule !== other;
    });
    assert.deepEqual(between, []);
  });
});
