// Measures the linter on the labelled articles beside the repository and prints every bar with its figure:
// `npm run measure` (after `npm run build`). Exits 1 where a bar is missed, 0 with a loud line where ../shared is absent.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const SHARED = '../shared';
if (!existsSync(`${SHARED}/eval/score.mjs`)) {
  console.log('SKIPPED: ../shared (labelled articles) is not here; nothing was measured.');
  process.exit(0);
}

const run = (args) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const scored = run([`${SHARED}/eval/score.mjs`, '--json']);
if (scored.status !== 0) {
  console.error(scored.stderr);
  process.exit(1);
}
const { claims, names, seeded } = JSON.parse(scored.stdout);
const duplicates = seeded['duplicate-caption'];
const seed = measureSeed();

/** [what, measured, comparison, bar] */
const bars = [
  ['seed: musts said', seed.said, '>=', seed.musts],
  ['seed: nevers said', seed.nevers, '<=', 0],
  ['seed: warnings outside must and may', seed.stray, '<=', 0],
  ['claims: precision of warnings', claims.warnings.precision ?? 0, '>=', 0.7],
  ['claims: certain ones warned, of 15', claims.warnings.hitMust, '>=', 10],
  ['claims: F1 with information', claims.all.f1, '>=', 0.55],
  ['claims: certain ones found, of 15', claims.all.hitMust, '>=', 12],
  ['seeded: unattributed claims found', seeded['unattributed-claim'].rate, '>=', 0.8],
  ['seeded: vague sources found', seeded['vague-attribution'].rate, '>=', 0.9],
  ['seeded: attributed controls flagged', seeded['control/attributed'].rate, '<=', 0.05],
  ['names: recall', names.recall, '>=', 0.85],
  ['names: confusion', names.confusion, '<=', 0.05],
  ['names: other findings an article', names.otherPerArticle, '<=', 0.5],
  ['seeded: respelled names, of 39', seeded['inconsistent-transliteration'].flagged, '>=', 35],
  ['seeded: look-alike names flagged, of 50', seeded['control/distinct-names'].flagged, '<=', 1],
  [`seeded: duplicate captions, of ${duplicates.n}`, duplicates.flagged, '>=', 29],
  ['seeded: distinct captions flagged, of 52', seeded['control/distinct-caption'].flagged, '<=', 1],
];

let missed = 0;
for (const [what, value, sign, bar] of bars) {
  const met = sign === '>=' ? value >= bar : value <= bar;
  if (!met) missed++;
  console.log(`${met ? 'met   ' : 'MISSED'}  ${what.padEnd(42)} ${String(value).padStart(6)}  (${sign} ${bar})`);
}
console.log(`${bars.length - missed} met, ${missed} missed`);
process.exitCode = missed === 0 ? 0 : 1;

/** Checks the first article against what must, may and must never be said of it, line by line. */
function measureSeed() {
  const expected = JSON.parse(readFileSync(`${SHARED}/seed/expected.json`, 'utf8'));
  const file = `${SHARED}/seed/000_0c66251a9b5622f5.txt`;
  const report = JSON.parse(run(['dist/cli.js', 'check', '--format', 'json', '--no-config', file]).stdout);
  const found = report.files[0].diagnostics;
  const loud = (d) => d.severity === 'warning' || d.severity === 'error';
  const fits = (entry, d) => entry.rules.includes(d.ruleId) && (entry.line === null || covers(d.range, entry.line - 1));
  const covers = (range, line) => range.start.line <= line && line <= range.end.line;
  const musts = expected.filter((e) => e.expect === 'must');
  const unsaid = musts.filter((e) => !found.some((d) => fits(e, d) && (e.severity !== 'warning' || loud(d))));
  const nevers = expected
    .filter((e) => e.expect === 'never')
    .filter((e) => found.some((d) => fits(e, d) && (e.line === null || loud(d))));
  const allowed = expected.filter((e) => e.expect !== 'never');
  const stray = found.filter((d) => loud(d) && !allowed.some((e) => fits(e, d)));
  for (const e of unsaid) console.log(`seed, line ${e.line}: not said: ${e.rules.join(' | ')}`);
  for (const e of nevers) console.log(`seed, line ${e.line}: said, must never be: ${e.rules.join(' | ')}`);
  for (const d of stray)
    console.log(`seed, line ${d.range.start.line + 1}: ${d.severity} ${d.ruleId} is neither must nor may`);
  return { musts: musts.length, said: musts.length - unsaid.length, nevers: nevers.length, stray: stray.length };
}
