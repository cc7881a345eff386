// The workspace index: time and memory a draft, a query, and the rules with and without the other drafts, over drafts
// made up of sentences with names. `node --expose-gc test/bench/workspace.bench.mjs [DRAFTS]` (2,000).
import { readFileSync } from 'node:fs';
import { loadEngine, medianMs } from './load-engine.mjs';

const engine = await loadEngine("export * from './server/src/core/index.js';");
const names = new Uint8Array(readFileSync('server/src/core/names/data/names.bin'));
const rules = Object.fromEntries(
  ['inconsistent-transliteration', 'duplicate-caption'].map((id) => [
    id,
    { level: 'on', options: { workspace: true } },
  ]),
);
const config = { ...engine.DEFAULT_ENGINE_CONFIG, rules };
const linter = engine.createLinter({ config, language: 'ar', resources: { names } });
const drafts = Number(process.argv[2] ?? 2_000);

const FIRST = 'توماس ماتياس أنطونيو فرانسوا بيتر ستيفان دافيد هيلين كلارا يوهان'.split(' ');
const SYLLABLES = 'شتاين باخ هولم بير كمان ستا كلا بور غر رود لين فيلد هاو زن مار تين'.split(' ');
const KNOWN = 'أميركا أمريكا إيران غوغل جوجل باريس ميونيخ ميونخ الكونغرس الكونجرس'.split(' ');
let seed = 7;
const next = (n) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % n;
};
const pick = (list) => list[next(list.length)];
const person = () => `${pick(FIRST)} ${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
const sentence = () =>
  `وقال ${person()} إن الحكومة ستبحث مع ${pick(KNOWN)} خطة جديدة، وأضاف أن الاتفاق مع ${pick(KNOWN)} قريب من نهايته.`;
const caption = () =>
  `${pick(['صيادون', 'عمال', 'طلاب'])} في ${pick(KNOWN)} ينتظرون ${person()} عند الميناء القديم بعد ${next(40)} يوما (رويترز)`;
const text = () =>
  [`${pick(KNOWN)} تستقبل ${person()}`, ...Array.from({ length: 8 }, sentence), caption()].join('\n\n');
const texts = Array.from({ length: drafts }, text);

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
linter.lint(engine.parseDraft(text()));
const before = heap();
const index = new engine.WorkspaceIndex();
let start = performance.now();
const summaries = texts.map((t) => engine.summarizeDraft(linter.analyze(engine.parseDraft(t))));
const read = performance.now() - start;
start = performance.now();
for (const [i, summary] of summaries.entries()) index.put(`d${i}.txt`, [summary]);
const put = performance.now() - start;
summaries.length = 0;
console.log(`${drafts} drafts of ${texts[0].split(/\s+/).length} words`);
console.log(`read and summed up  ${(read / drafts).toFixed(3)} ms a draft`);
console.log(`put into the index  ${(put / drafts).toFixed(3)} ms a draft`);
if (globalThis.gc) console.log(`held                ${((heap() - before) / drafts / 1024).toFixed(1)} KB a draft`);

const draft = engine.parseDraft(texts[0]);
const analysis = linter.analyze(draft);
const again = engine.summarizeDraft(analysis);
console.log(
  `replaced            ${medianMs(() => {
    index.remove('d0.txt');
    index.put('d0.txt', [again]);
  }, 101).toFixed(3)} ms`,
);
console.log(`one name asked for  ${medianMs(() => index.spellings(['غوغل'], () => false), 101).toFixed(3)} ms`);
const alone = medianMs(() => linter.lint(draft), 101);
const beside = medianMs(() => linter.lint(draft, undefined, index.from('d0.txt')), 101);
console.log(
  `linted alone ${alone.toFixed(2)} ms, beside the others ${beside.toFixed(2)} ms (${(beside / alone).toFixed(2)} ×)`,
);
