// Many files through the command line: `node esbuild.mjs --production && node test/bench/many-files.bench.mjs [COUNT] [FOLDER]`.
// Makes COUNT drafts (2,000) of about 150 words and runs `check` over them on one thread and on all; with FOLDER over the
// drafts there; then with a cache that is empty and one that is full. Exits 1 where two reports differ by a byte or a draft
// is missing. Bare node's start stands beside.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const COUNT = Number(process.argv[2] ?? 2000);
const given = process.argv[3];
const root = mkdtempSync(join(tmpdir(), 'mudaqqiq-many-'));

const PEOPLE = ['سامر الحلبي', 'كريم الناصر', 'ليلى منصور', 'هدى الخطيب', 'ريتشارد كوبر', 'أنطونيو فاسكيز'];
const PLACES = ['العاصمة', 'الميناء القديم', 'واشنطن', 'بوينس آيرس', 'مدينة السد', 'الضاحية الشرقية'];
const pick = (list, i) => list[i % list.length];
/** A draft of its own for every number. */
const draft = (i) =>
  [
    `${pick(PLACES, i)} تستعد لموسم الأمطار رقم ${i}`,
    ...[0, 1, 2, 3].map(
      (k) =>
        `قال ${pick(PEOPLE, i + k)} إن العمل في ${pick(PLACES, i * 7 + k)} سيستمر ${3 + ((i * 13 + k) % 89)} يوما على الأقل، وفق ما نقلته وكالة الأنباء الرسمية. ` +
        `وأضاف أن «سكان ${pick(PLACES, i + k)} صبروا طويلا»، مشيرا إلى أن ${10 + (i % 400)} أسرة عادت إلى بيوتها بعد ${k + 2} أيام من العاصفة.`,
    ),
    i % 5 === 0 ? 'وكان الكونجرس قد أقر حزمة مماثلة، وعاد الكونغرس إليها هذا العام.' : '',
  ].join('\n\n');

/** Runs the command line; wall and processor seconds, peak memory in MB, and a digest of what it wrote. */
function timed(name, script, args) {
  const out = join(root, 'out.ndjson');
  const fd = openSync(out, 'w');
  const witness = join(root, 'witness.cjs');
  writeFileSync(
    witness,
    "if (require('worker_threads').isMainThread) process.on('exit', () => { const u = process.resourceUsage(); require('fs').writeSync(2, '\\n@' + u.maxRSS + ' ' + (u.userCPUTime + u.systemCPUTime)); });",
  );
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--require', witness, ...script, ...args], {
    stdio: ['ignore', fd, 'pipe'],
    encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  closeSync(fd);
  const [, memory, cpu] = /@(\d+) (\d+)/.exec(stderr) ?? [];
  const text = readFileSync(out);
  const lines = text.length === 0 ? 0 : text.toString('latin1').split('\n').length - 1;
  console.log(
    `${name.padEnd(22)} ${wall.toFixed(2).padStart(8)} s  ${(Number(cpu) / 1e6).toFixed(2).padStart(8)} s of processor  ` +
      `${(Number(memory) / 1024).toFixed(0).padStart(5)} MB${lines > 0 ? `  ${(lines / wall).toFixed(0)} drafts/s` : ''}`,
  );
  return { wall, lines, status, digest: createHash('sha256').update(text).digest('hex') };
}

try {
  let folder = given;
  if (folder === undefined) {
    folder = join(root, 'drafts');
    for (let i = 0; i < COUNT; i++) {
      if (i % 1000 === 0) mkdirSync(join(folder, String(i / 1000)), { recursive: true });
      writeFileSync(join(folder, String(Math.floor(i / 1000)), `${i}.txt`), draft(i));
    }
  }
  const args = ['check', '--no-config', '--format', 'ndjson', '--fail-on', 'never', folder];
  timed('bare node', ['-e', '0'], []);
  const one = timed('one thread', ['dist/cli.js'], [...args, '--threads', '1']);
  const all = timed(
    `${availableParallelism()} threads`,
    ['dist/cli.js'],
    [...args, '--threads', String(availableParallelism())],
  );
  console.log(`${one.lines} drafts; ${(one.wall / all.wall).toFixed(2)} times as fast`);
  const kept = ['--cache', '--cache-location', join(root, 'cache')];
  const cold = timed('cache, first run', ['dist/cli.js'], [...args, ...kept]);
  const warm = timed('cache, second run', ['dist/cli.js'], [...args, ...kept]);
  console.log(
    `${(statSync(join(root, 'cache')).size / 1e6).toFixed(1)} MB; ${(cold.wall / warm.wall).toFixed(1)} times as fast`,
  );
  const wrong =
    [all, cold, warm].some(({ digest }) => digest !== one.digest) ||
    one.status !== 0 ||
    (given === undefined && one.lines !== COUNT);
  if (wrong) console.error('MISS: the reports differ or are not whole');
  process.exitCode = wrong ? 1 : 0;
} finally {
  rmSync(root, { recursive: true, force: true });
}
