// Writes dist/cli.js, which starts dist/cli-main.js with V8's code cache where one fits: compiling the bundle is a
// third of a cold start. A cache of another V8 is refused by V8 itself and the bundle is compiled as usual; one of another
// build can't be taken by mistake, because its name holds the hash of the source.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Runs the bundle once over a draft, so that the cache holds the functions that a run needs, and stores the cache. */
const WARM_UP = `
const [main, cache, draft] = process.argv.slice(1);
const { readFileSync, writeFileSync } = require('fs');
const script = new (require('vm').Script)(
  '(function(exports,require,module,__filename,__dirname){' + readFileSync(main, 'latin1') + '\\n})', { filename: main });
process.argv = [process.execPath, main, 'check', '--no-config', '--format', 'json', draft];
process.once('beforeExit', () => { writeFileSync(cache, script.createCachedData()); process.exitCode = 0; });
const load = require('module').createRequire(main);
script.runInThisContext()({}, load, { exports: {}, require: load }, main, require('path').dirname(main));
`;

const launcher = (cache) => `#!/usr/bin/env node
'use strict';
const { readFileSync } = require('fs');
const main = __dirname + '/cli-main.js';
let cachedData;
try {
  cachedData = readFileSync(__dirname + '/${cache}');
} catch {}
new (require('vm').Script)(
  '(function(exports,require,module,__filename,__dirname){' + readFileSync(main, 'latin1') + '\\n})',
  { filename: main, cachedData },
).runInThisContext()(exports, require, module, main, __dirname);
`;

/** esbuild leaves regular expressions in their own letters; the launcher reads one byte a character, so they are escaped. */
function escapeRest(file) {
  const coded = (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, coded));
}

/** @param folder where cli-main.js is. @param draft a draft to warm up with; without it there is no cache. */
export function writeLauncher(folder, draft) {
  const main = join(folder, 'cli-main.js');
  escapeRest(main);
  const hash = createHash('sha256').update(readFileSync(main)).digest('hex').slice(0, 12);
  const cache = `cli-main.${hash}.cache`;
  for (const name of readdirSync(folder)) if (/^cli-main\..*\.cache$/.test(name)) rmSync(join(folder, name));
  if (draft !== undefined && existsSync(draft)) {
    spawnSync(process.execPath, ['-e', WARM_UP, resolve(main), resolve(folder, cache), resolve(draft)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  writeFileSync(join(folder, 'cli.js'), launcher(cache));
  chmodSync(join(folder, 'cli.js'), 0o755);
}
