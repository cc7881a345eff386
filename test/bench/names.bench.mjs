// The names engine: an index over many distinct names, and the rules in a 1,000-word draft.
// `node test/bench/names.bench.mjs`; exits 1 where a limit is missed.
import { readFileSync } from 'node:fs';
import { loadEngine, medianMs } from './load-engine.mjs';

const engine = await loadEngine(`
  export * from './server/src/core/index.js';
  export { candidatePairs } from './server/src/core/names/candidates.js';
  export { nameClusters } from './server/src/core/names/clusters.js';
  export { createAnalysis } from './server/src/core/analysis.js';
  export { openLexicon } from './server/src/core/names/lexicon.js';
`);
const names = new Uint8Array(readFileSync('server/src/core/names/data/names.bin'));

const SYLLABLES =
  'با بو بي را رو ري كا كو كي لا لو لي ما مو مي نا نو ني سا سو سي تا تو تي دا دو دي فا فو في غا غو غي شا شو شي هار بور بير مان ستا كلا'.split(
    ' ',
  );
/** Distinct made-up names, the same on every machine. */
function madeUp(count) {
  const out = new Set();
  for (let i = 1; out.size < count; i++) {
    let word = '';
    for (let n = (i * 2654435761) >>> 0, k = 0; k < 3 + (i % 3); k++, n = Math.imul(n ^ (n >>> 13), 0x9e3779b1) >>> 0)
      word += SYLLABLES[n % SYLLABLES.length];
    out.add(word);
  }
  return [...out];
}

let failed = false;
const say = (what, value, limit) => {
  const ok = value <= limit;
  failed ||= !ok;
  console.log(`${ok ? 'ok  ' : 'MISS'} ${what}: ${value.toFixed(4)} (limit ${limit})`);
};

const times = {};
for (const count of [1_000, 10_000, 100_000]) {
  const forms = madeUp(count).map((core) => ({ core, places: [], score: 3, frequency: 0, known: false }));
  times[count] = medianMs(() => engine.candidatePairs(forms), count > 50_000 ? 3 : 9);
  console.log(`${count} distinct names: ${times[count].toFixed(1)} ms, ${engine.candidatePairs(forms).length} pairs`);
}
say('100,000 distinct names, ms', times[100_000], 1_500);
const growth = (n) => n * Math.log2(n);
say('growth from 10^4 to 10^5 over n log n', times[100_000] / times[10_000] / (growth(100_000) / growth(10_000)), 1.5);

const lexicon = engine.openLexicon(names);
const words = madeUp(20_000);
say(
  'a query of the lexicon, microseconds',
  (1000 * medianMs(() => words.reduce((n, w) => n + lexicon.facts(w), 0))) / words.length,
  1,
);

const sentence = (i) =>
  `قال الوزير ${words[i]} في العاصمة إن الحكومة ستبحث مع السفير ${words[i + 1]} خطة جديدة لدعم الاقتصاد، وأضاف أن الاتفاق مع أميركا وإيران قريب.`;
const text = Array.from({ length: 45 }, (_, i) => sentence(i * 2)).join('\n');
const draft = engine.parseDraft(text);
const cache = new engine.AnalysisCache();
const check = () => {
  cache.nextVersion();
  const analysis = engine.createAnalysis(draft, engine.DEFAULT_ENGINE_CONFIG, { names }, cache);
  for (const block of draft.blocks) analysis.textOf(block);
  return analysis;
};
const base = medianMs(check, 200);
const all = medianMs(() => engine.nameClusters(check()), 200);
say(`names in ${text.split(/\s+/).length} words, warm, ms`, all - base, 1.5);
process.exit(failed ? 1 : 0);
