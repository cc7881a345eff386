// Inputs that are large or endless, through the command line: `node esbuild.mjs --production && node test/bench/large-inputs.bench.mjs`.
// Time and peak memory of each; bare node's stand beside. Exits 1 where the export takes 400 MB.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'mudaqqiq-large-'));
const SENTENCE =
  'وقال المتحدث باسم بلدية الميناء سامر الحلبي إن «أعمال الصيانة ستنتهي خلال ثلاثة أسابيع»، وإن كلفتها بلغت 12 مليون دولار.';
const sentences = (count) => Array.from({ length: count }, (_, i) => `${SENTENCE} وهذا ما حدث في الموسم رقم ${i}. `);
const item = (i) =>
  JSON.stringify({
    uri: `urn:x:${i}`,
    headline: `عنوان الخبر رقم ${i}`,
    body_html: Array.from({ length: 36 }, (_, k) => `<p>${SENTENCE} وهذا ما حدث في الموسم رقم ${i * 36 + k}.</p>`).join(
      '',
    ),
    associations: { main: { description_text: 'السفينة عند الرصيف (رويترز)' } },
  });

function* list(count, before, between, after) {
  yield before;
  for (let i = 0; i < count; i++) yield `${i === 0 ? '' : between}${item(i)}`;
  yield after;
}

/** File name to what is in it, piece by piece. */
const INPUTS = {
  'export.json': () => list(5000, '{"items": [', ',\n', ']}'),
  'export.ndjson': () => list(5000, '', '\n', '\n'),
  'page.html': () => ['<html><body>', ...sentences(18_000).map((s) => `<p class="t">${s}&nbsp;<b>تتمة</b></p>\n`)],
  'line.txt': () => sentences(70_000),
  'lines.txt': () => sentences(70_000).map((s) => `${s}\n`),
  'open-tags.html': () => ['<div><p>'.repeat(100_000), SENTENCE],
  'short.json': () => [item(0).slice(0, -20)],
  'bomb.nitf': () => [
    `<!DOCTYPE n [<!ENTITY e0 "خبر">${Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}]><nitf><p>&e12;</p></nitf>`,
  ],
};

const witness = join(root, 'witness.cjs');
writeFileSync(
  witness,
  "if (require('worker_threads').isMainThread) process.on('exit', () => require('fs').writeSync(2, '\\n@' + process.resourceUsage().maxRSS));",
);

function measure(name, args) {
  const out = openSync(join(root, 'out'), 'w');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', witness, ...args], {
    stdio: ['ignore', out, 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  closeSync(out);
  const memory = Number(/@(\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  const said =
    stderr
      .replace(/\n@\d+.*/s, '')
      .replace(/[\u2068\u2069]/g, '')
      .split('\n')[0] ?? '';
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(2).padStart(7)} s ${memory.toFixed(0).padStart(6)} MB  exit ${status}  ${said}`,
  );
  return memory;
}

let failed = false;
try {
  measure('bare node', ['-e', '0']);
  for (const [name, make] of Object.entries(INPUTS)) {
    const path = join(root, name);
    const fd = openSync(path, 'w');
    for (const piece of make()) writeSync(fd, piece);
    closeSync(fd);
    const size = `${name}, ${(statSync(path).size / 1e6).toFixed(1)} MB`;
    const args = ['check', '--no-config', '--lang', 'en', '--format', 'json', '--fail-on', 'never', path];
    const memory = measure(size, ['dist/cli.js', ...args]);
    if (name.startsWith('export') && memory >= 400) failed = true;
    if (name === 'export.json') {
      const { summary } = JSON.parse(readFileSync(join(root, 'out'), 'utf8'));
      if (summary.files !== 5000) failed = true;
    }
    rmSync(path);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (failed) console.error('MISS: the export is not whole or takes 400 MB and more');
process.exitCode = failed ? 1 : 0;
