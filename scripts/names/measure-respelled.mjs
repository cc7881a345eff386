// How many respelled mentions of foreign names are found, by class of change, over a folder of articles:
//   node scripts/names/measure-respelled.mjs [--half 0|1] [--misses] [FOLDER]     (../shared/corpus)
// Articles are halved by their place in the folder: the evidence weights are fitted on the even ones, so that the odd
// ones (--half 1, the default) are unseen.
import { parseArgs } from 'node:util';
import { loadNames, plantings, readArticles } from './respell.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string', default: '1' },
    misses: { type: 'boolean' },
    seed: { type: 'string', default: '7' },
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
const table = new Map();
let warned = 0;
let all = 0;
let hits = 0;
for (const article of articles)
  for (const planting of plantings(engine, article, Number(values.seed))) {
    const { code, name, variant, text } = planting;
    const draft = engine.parseDraft(text);
    const found = linter.lint(draft).filter(({ ruleId, range, related }) => {
      if (!RULES.has(ruleId)) return false;
      const words = [range, ...related.map((r) => r.range)].map((r) => draft.text.slice(r.start, r.end));
      return words.some((w) => w.includes(variant)) && words.some((w) => w.includes(name) && !w.includes(variant));
    });
    const row = table.get(code) ?? { class: code, planted: 0, found: 0, warned: 0 };
    table.set(code, row);
    row.planted++;
    all++;
    if (found.length > 0) row.found++;
    if (found.length > 0) hits++;
    if (found.some((d) => d.severity === 'warning')) {
      row.warned++;
      warned++;
    }
    if (values.misses && found.length === 0) console.log(`${article.file} ${code}: ${name} / ${variant}`);
  }
console.table(
  [...table.values()]
    .sort((a, b) => b.planted - a.planted)
    .map((r) => ({ ...r, share: (r.found / r.planted).toFixed(2) })),
);
console.log(
  `${articles.length} articles, ${all} planted, ${hits} found (${(hits / all).toFixed(3)}), ${warned} warned (${(warned / all).toFixed(3)})`,
);
