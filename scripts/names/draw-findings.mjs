// Draws eighty findings of the names rules over a folder of articles by a seeded shuffle, for a person to read:
//   node scripts/names/draw-findings.mjs [--seed N] [--list FILE] [--judge FILE] [FOLDER]      (../shared/corpus)
// --list writes what a reader needs and nothing more: number, article, rule, the spellings, some fifteen words around each.
// --judge takes the numbers that are not right (lines «NUMBER wrong|doubtful WHY») and writes test/eval/names-verdicts.json,
// offsets only. Prints how many articles are flagged, and the severities by rule and source of the link.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngine } from '../../test/bench/load-engine.mjs';
import { seeded, shuffle } from './lexicon-data.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '20251125' }, list: { type: 'string' }, judge: { type: 'string' } },
});
const folder = positionals[0] ?? '../shared/corpus';
const { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } = await loadEngine(
  "export * from './server/src/core/index.js';",
);
const names = new Uint8Array(readFileSync('server/src/core/names/data/names.bin'));
const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', resources: { names } });
const RULES = new Set(['inconsistent-transliteration', 'name-hamza', 'compound-spacing']);
const WORDS = 15;

const found = [];
let articles = 0;
const flagged = new Set();
const warned = new Set();
for (const file of readdirSync(folder).sort()) {
  const draft = parseDraft(readFileSync(`${folder}/${file}`, 'utf8'));
  articles++;
  const around = ({ start, end }) => {
    const before = draft.text.slice(0, start).split(/\s+/).slice(-WORDS).join(' ');
    const after = draft.text.slice(end).split(/\s+/).slice(0, WORDS).join(' ');
    return `${before} [[${draft.text.slice(start, end)}]] ${after}`.replaceAll(' [[', '[[').replaceAll(']] ', ']]');
  };
  for (const { ruleId, range, severity, data, related } of linter.lint(draft)) {
    if (!RULES.has(ruleId)) continue;
    flagged.add(file);
    if (severity === 'warning') warned.add(file);
    found.push({
      file,
      rule: ruleId,
      severity,
      source: data.source,
      ...range,
      here: around(range),
      others: related.slice(0, 3).map((r) => around(r.range)),
      spellings: [range, ...related.map((r) => r.range)].map((r) => draft.text.slice(r.start, r.end)),
    });
  }
}
console.log(`${found.length} findings; ${flagged.size} of ${articles} articles flagged, ${warned.size} with a warning`);
const kinds = new Map();
for (const f of found) {
  const kind = `${f.rule}, ${f.source}, ${f.severity}`;
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}
console.table(Object.fromEntries([...kinds].sort()));

const drawn = shuffle(found, seeded(Number(values.seed))).slice(0, 80);
if (values.list !== undefined) {
  const lines = drawn.map((d, i) => {
    const spellings = [...new Set(d.spellings)].join(' / ');
    return [`${i + 1}. ${d.file}  ${d.rule}  ${spellings}`, `   ${d.here}`, ...d.others.map((o) => `   ~ ${o}`)].join(
      '\n',
    );
  });
  mkdirSync(dirname(values.list), { recursive: true });
  // Scraped pages hold control characters that a pager chokes on.
  writeFileSync(values.list, `${lines.join('\n\n').replace(/[\u0000-\u0009\u000b-\u001f]/g, ' ')}\n`);
}
if (values.judge !== undefined) {
  const faults = new Map(
    readFileSync(values.judge, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' '))
      .map(([number, verdict, ...why]) => [Number(number), { verdict, why: why.join(' ') }]),
  );
  const verdicts = drawn.map(({ file, rule, start, end }, i) => ({
    file,
    rule,
    start,
    end,
    ...(faults.get(i + 1) ?? { verdict: 'right' }),
  }));
  const right = verdicts.filter((v) => v.verdict === 'right').length;
  const about = `Eighty findings of the names rules over ${articles} published articles, drawn by scripts/names/draw-findings.mjs (seed ${values.seed}) and read in context by their author. Offsets only; the articles are not part of the project.`;
  writeFileSync(
    'test/eval/names-verdicts.json',
    `${JSON.stringify({ about, read: 1, right, verdicts }, undefined, 2)}\n`,
  );
  console.log(`${right} of ${verdicts.length} right`);
}
