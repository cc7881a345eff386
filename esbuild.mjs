// Builds every bundle in one call: `node esbuild.mjs [--watch] [--production] [--tests] [--electron]`.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { context } from 'esbuild';
import { writeLauncher } from './scripts/cli-launcher.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** Options that all bundles share. Source is ESM, bundles are CommonJS: the web extension host loads nothing else. */
const shared = {
  bundle: true,
  format: 'cjs',
  minify: production,
  sourcemap: !production,
  legalComments: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
  loader: { '.tsv': 'text', '.txt': 'text', '.bin': 'binary' },
};

const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'], external: ['vscode'] };
const web = {
  ...shared,
  platform: 'browser',
  target: 'chrome120',
  external: ['vscode'],
  mainFields: ['browser', 'module', 'main'],
};

const entry = (options, input, output) =>
  existsSync(input) ? [{ ...options, entryPoints: { [output]: input }, outdir: 'dist' }] : [];

/**
 * The command line starts in milliseconds because it reads little: what it imports on demand (`await import('./…')`)
 * is a bundle of its own beside it, `cli-<name>.js`. Code that only one run in ten needs is then neither read nor compiled.
 */
const onDemand = {
  name: 'on-demand',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./cli-${basename(path)}`, external: true } : undefined,
    );
  },
};

/** Modules that the command line and the engine's formats import on demand, by the name of their bundle. */
function cliParts() {
  const files = [...walk('server/src/cli'), 'server/src/core/draft/parse-draft.ts'];
  const imports = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/import\('(\.[^']+)\.js'\)/g)].map(([, path]) => join(dirname(file), path)),
  );
  return Object.fromEntries(imports.map((path) => [`cli-${basename(path)}`, `${path}.ts`]));
}

const cli = {
  ...node,
  minify: true,
  // One byte a character: the launcher reads it as it stands.
  charset: 'ascii',
  // require, not import(): no second module loader to start.
  supported: { 'dynamic-import': false },
  plugins: [onDemand],
  // tinyglobby's walker asks where it is, to require what is in Node anyway.
  define: { 'import.meta.url': '__filename' },
};

/** Product bundles; an entry that does not exist yet is left out. */
const bundles = [
  ...entry(node, 'client/src/node.ts', 'client-node'),
  ...entry(web, 'client/src/browser.ts', 'client-web'),
  ...entry(node, 'server/src/lsp/node.ts', 'server-node'),
  ...entry({ ...web, format: 'iife' }, 'server/src/lsp/browser.ts', 'server-web'),
  { ...cli, entryPoints: { 'cli-main': 'server/src/cli/main.ts', ...cliParts() }, outdir: 'dist' },
  ...entry(node, 'server/src/core/index.ts', 'engine'),
];

/** Every test file becomes a bundle of its own, so that `node --test` runs it as it stands. */
function testBundle() {
  const files = walk('test').filter((file) => file.endsWith('.test.ts'));
  rmSync('out/test', { recursive: true, force: true });
  return {
    ...node,
    entryPoints: files,
    outdir: 'out/test',
    outbase: 'test',
    packages: 'external',
    sourcemap: 'inline',
  };
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? walk(join(folder, item.name)) : [join(folder, item.name)],
  );
}

/** Data that a host reads when it needs it, beside the bundles. */
mkdirSync('dist', { recursive: true });
copyFileSync('server/src/core/names/data/names.bin', 'dist/names.bin');

/** The Mocha suite that runs inside VS Code, and what starts it. */
const electronBundle = {
  ...node,
  entryPoints: { index: 'test/electron/index.ts', run: 'test/electron/run.ts' },
  outdir: 'out/test-electron',
  external: ['vscode', 'mocha', '@vscode/test-electron'],
  sourcemap: 'inline',
};

const builds = flags.has('--tests') ? [testBundle()] : flags.has('--electron') ? [electronBundle] : bundles;
const contexts = await Promise.all(builds.map((options) => context(options)));
if (flags.has('--watch')) {
  await Promise.all(contexts.map((c) => c.watch()));
  writeLauncher('dist');
} else {
  await Promise.all(contexts.map((c) => c.rebuild()));
  await Promise.all(contexts.map((c) => c.dispose()));
  if (!flags.has('--tests') && !flags.has('--electron')) writeLauncher('dist', 'samples/aid-vote.txt');
}
