// How many respelled mentions of foreign names are found, by class of change, and how many real look-alike names are
// taken for one, over a folder of articles that is not part of the project:
//   node scripts/names/measure-respelled.mjs [--half 0|1] [--seed N] [--misses] [--write] [FOLDER]     (../shared/corpus)
// Articles are halved by their place in the folder; fit-evidence.mjs learns from the even ones, the odd ones (--half 1, the
// default) are the test. Controls are two articles read as one draft: names of the one and of the other that meet under a
// key and that open lists give for clearly different Latin names. --write makes respelled.md.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { latinDistance, readNamePairs } from './lexicon-data.mjs';
import { analyse, loadNames, plantings, readArticles } from './respell.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string', default: '1' },
    seed: { type: 'string', default: '7' },
    misses: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const engine = await loadNames();
const linter = engine.createLinter({
  config: engine.DEFAULT_ENGINE_CONFIG,
  language: 'en',
  resources: { names: engine.names },
});
const RULES = new Set(['inconsistent-transliteration', 'name-hamza', 'compound-spacing']);
const articles = readArticles(positionals[0] ?? '../shared/corpus').filter((_, i) => i % 2 === Number(values.half));

/** Findings of the names rules that stand over both words. */
function linking(text, a, b) {
  const draft = engine.parseDraft(text);
  return linter.lint(draft).filter(({ ruleId, range, related }) => {
    if (!RULES.has(ruleId)) return false;
    const words = [range, ...related.map((r) => r.range)].map((r) => draft.text.slice(r.start, r.end));
    const has = (x, y) => words.some((w) => w.includes(x) && !(y.includes(x) && w.includes(y)));
    return has(a, b) && has(b, a);
  });
}

const table = new Map();
for (const article of articles) {
  for (const { code, name, variant, text } of plantings(engine, article, Number(values.seed))) {
    const found = linking(text, variant, name);
    const row = table.get(code) ?? { planted: 0, found: 0, warned: 0 };
    table.set(code, row);
    row.planted++;
    if (found.length > 0) row.found++;
    if (found.some((d) => d.severity === 'warning')) row.warned++;
    if (values.misses && found.length === 0) console.log(`${article.file} ${code}: ${name} / ${variant}`);
  }
}

const latins = new Map();
for (const { latin, forms } of readNamePairs())
  for (const { text } of forms) latins.set(text, [...(latins.get(text) ?? []), latin]);
const areTwo = (a, b) => {
  const [p, q] = [latins.get(a), latins.get(b)];
  return p !== undefined && q !== undefined && p.every((x) => q.every((y) => latinDistance(x, y) >= 0.25));
};
let controls = 0;
const confused = [];
articles.forEach((article, i) => {
  for (const step of [1, 2, 3, 4, 5]) countControls(article, articles[(i + step) % articles.length]);
});
function countControls(article, other) {
  const text = `${article.text}\n\n${other.text}`;
  const forms = engine.nameForms(analyse(engine, text)).values();
  const inFirst = (form) =>
    form.places.every((p) => p.block.view.rangeOf(p.word.start, p.word.end).end <= article.text.length);
  for (const { a, b } of engine.candidatePairs(forms)) {
    if (inFirst(a) === inFirst(b) || !areTwo(a.core, b.core)) continue;
    controls++;
    if (linking(text, a.core, b.core).length > 0)
      confused.push(`${article.file} + ${other.file}: ${a.core} / ${b.core}`);
  }
}
if (values.misses) for (const line of confused) console.log(`linked: ${line}`);

const rows = [...table].sort(([, a], [, b]) => b.planted - a.planted);
const sum = (key) => rows.reduce((n, [, row]) => n + row[key], 0);
const share = (n, of) => (n / of).toFixed(2);
const lines = [...rows, ['all', { planted: sum('planted'), found: sum('found'), warned: sum('warned') }]].map(
  ([code, { planted, found, warned }]) =>
    `| ${code} | ${planted} | ${found} | ${share(found, planted)} | ${share(warned, planted)} |`,
);
const page = `# Names respelled at random: figures

Made by \`node scripts/names/measure-respelled.mjs --write\` over ${articles.length} published articles that are not part of the project. In each, up to two mentions of foreign names that the article writes at least twice, and that no curated group holds, are respelled by a class of change (codes of the language dossier: V long vowels, G غ/ج/ق, S س/ز/ص/ش, TM final vowel, GEM doubled letters, H hamza…; \`swap\` is a slip of the hand). Found: a finding stands over both spellings.

| class | respelled | found | share | warned |
|---|---|---|---|---|
${lines.join('\n')}

Controls: ${controls} pairs of real names that meet under a candidate key and are two by the open lists, one in each of two articles read as one draft; ${confused.length} (${(confused.length / controls).toFixed(3)}) were taken for one name.
`;
console.log(page);
if (values.write) writeFileSync('scripts/names/respelled.md', page);
