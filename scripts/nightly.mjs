// The long tests: `npm run nightly [-- STEP…]`. Steps run one after another, each is timed, all of them run; exits 1 where
// one failed. FUZZ_SEED repeats the random cases of a run that failed; without it a seed is drawn and printed.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const seed = process.env.FUZZ_SEED ?? String(randomInt(1, 2 ** 31));
const node = (...args) => [process.execPath, args];
const env = {
  FUZZ_SEED: seed,
  FUZZ_CASES: process.env.FUZZ_CASES ?? '20000',
  ROUND_TRIP_CASES: '10000',
  ROUND_TRIP_SEED: seed,
};

/** Name, command, what it is for. */
const STEPS = {
  build: node('esbuild.mjs', '--production'),
  tests: node('esbuild.mjs', '--tests'),
  'round-trip': node('--test', 'out/test/unit/formats/round-trip.test.js'),
  fuzz: node('scripts/test.mjs', 'fuzz'),
  soak: node('test/bench/keystroke.bench.mjs', '--soak'),
  'many-files': node('test/bench/many-files.bench.mjs', '100000'),
  'large-inputs': node('--expose-gc', 'test/bench/large-inputs.bench.mjs'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
// What is built is needed by every step.
const names = Object.keys(STEPS).filter(
  (name) => asked.length === 0 || asked.includes(name) || /^(build|tests)$/.test(name),
);
console.log(`seed ${seed}  (FUZZ_SEED=${seed} npm run nightly repeats this run)`);
const failed = [];
for (const name of names) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const [command, args] = STEPS[name];
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`--- ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  if (status !== 0) failed.push(name);
}
console.log(`\n${failed.length === 0 ? 'all steps passed' : `failed: ${failed.join(', ')}`}; seed ${seed}`);
process.exitCode = failed.length === 0 ? 0 : 1;
