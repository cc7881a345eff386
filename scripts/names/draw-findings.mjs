// Draws eighty findings of the names rules over a folder of articles by a seeded shuffle, with their context:
//   node scripts/names/draw-findings.mjs [FOLDER] [OUT]      (../shared/corpus, out/names-eighty.json)
// A person reads them and writes the verdicts, offsets only, into test/eval/names-verdicts.json.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadEngine } from '../../test/bench/load-engine.mjs';
import { seeded, shuffle } from './lexicon-data.mjs';

const folder = process.argv[2] ?? '../shared/corpus';
const out = process.argv[3] ?? 'out/names-eighty.json';
const { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } = await loadEngine(
  "export * from './server/src/core/index.js';",
);
const names = new Uint8Array(readFileSync('server/src/core/names/data/names.bin'));
const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', resources: { names } });
const RULES = new Set(['inconsistent-transliteration', 'name-hamza', 'compound-spacing']);

const found = [];
let articles = 0;
let flagged = 0;
let warned = 0;
for (const file of readdirSync(folder).sort()) {
  const draft = parseDraft(readFileSync(`${folder}/${file}`, 'utf8'));
  const own = linter.lint(draft).filter((d) => RULES.has(d.ruleId));
  articles++;
  if (own.length > 0) flagged++;
  if (own.some((d) => d.severity === 'warning')) warned++;
  const around = ({ start, end }) =>
    `${draft.text.slice(Math.max(0, start - 40), start)}[[${draft.text.slice(start, end)}]]${draft.text.slice(end, end + 40)}`;
  for (const d of own) {
    const { ruleId, range, severity, data } = d;
    found.push({
      file,
      ruleId,
      severity,
      ...range,
      confidence: data.confidence,
      here: around(range),
      others: d.related.map((r) => around(r.range)),
    });
  }
}
console.log(`${found.length} findings; ${flagged} of ${articles} articles flagged, ${warned} with a warning`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(shuffle(found, seeded(20240601)).slice(0, 80), null, 1)}\n`);
