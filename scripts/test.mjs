// Runs compiled tests with node's own runner: `node scripts/test.mjs unit rules …` (folders of test/, all when none).
// Node 20's --test takes no globs, so the files are listed here.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const walk = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
        item.isDirectory() ? walk(join(folder, item.name)) : [join(folder, item.name)],
      )
    : [];

const folders = process.argv.slice(2);
const files = folders.flatMap((folder) => walk(join('out/test', folder))).filter((file) => file.endsWith('.test.js'));
if (files.length === 0) {
  console.error(`no compiled tests in: ${folders.join(', ')} (run: node esbuild.mjs --tests)`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--test', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
