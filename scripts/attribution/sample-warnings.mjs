// Draws warnings of the category over articles that the scorer has not seen, for reading by eye:
//   node scripts/attribution/sample-warnings.mjs OUT.json [--count 80] [--seed 20] [--shared ../shared]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engine } from './examples.mjs';
import { shuffle } from './regression.mjs';

const { values: opt, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '80' },
    seed: { type: 'string', default: '20' },
    shared: { type: 'string', default: '../shared' },
  },
});
const core = await engine();
const seen = new Set(Object.keys(JSON.parse(readFileSync(join(opt.shared, 'eval/train/genres.json'), 'utf8'))));
const warnings = [];
for (const file of readdirSync(join(opt.shared, 'corpus')).sort()) {
  if (seen.has(file.replace(/\.txt$/, ''))) continue;
  const text = readFileSync(join(opt.shared, 'corpus', file), 'utf8');
  const draft = core.parseDraft(text);
  const analysis = core.createAnalysis(draft, core.DEFAULT_ENGINE_CONFIG, {}, new core.AnalysisCache());
  for (const v of core.verdictsOf(analysis)) {
    if (v.severity !== 'warning') continue;
    const { block, sentence } = v.statement;
    const { start, end } = block.view.rangeOf(sentence.start, sentence.end);
    const genre = core.genreOf(analysis);
    warnings.push({
      file,
      start: v.range.start,
      end: v.range.end,
      rule: v.rule,
      genre,
      words: text.slice(v.range.start, v.range.end),
      sentence: text.slice(start, end),
    });
  }
}
const drawn = shuffle(warnings, Number(opt.seed)).slice(0, Number(opt.count));
writeFileSync(positionals[0] ?? 'warnings.json', `${JSON.stringify(drawn, null, 1)}\n`);
console.log(`${warnings.length} warnings, ${drawn.length} drawn`);
