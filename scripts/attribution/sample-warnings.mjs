// Draws warnings of the category over articles that the scorer has not seen, for reading by eye: those of the corpus that
// nobody labelled, and for the rest of the count items of the Arabic News Texts corpus (see ant-corpus.mjs):
//   node scripts/attribution/sample-warnings.mjs OUT.json --ant <folder> [--count 80] [--seed 20] [--shared ../shared]
//     [--skip EARLIER.json]   leave out what an earlier draw holds, and the corpus
//     [--held-out]            draw from the articles of ../shared outside eval/train instead, most of which the scorer has seen:
//                             each is judged by a scorer fitted without its fifth of the articles; prints how much they say
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { antDocument, antDraft } from './ant-corpus.mjs';
import { engine } from './examples.mjs';
import { fitModel, shuffle } from './regression.mjs';
import { FOLDS, OPTIONS, scoreOfStatement, trainingSet } from './training-set.mjs';

const { values: opt, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ant: { type: 'string' },
    count: { type: 'string', default: '80' },
    seed: { type: 'string', default: '20' },
    shared: { type: 'string', default: '../shared' },
    skip: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
  },
});
if (opt.ant === undefined) throw new Error('--ant: the folder of the unpacked Arabic News Texts corpus v1.1 is needed');
/** Items of a station's sections that are read: no sport, no horoscopes. */
const SECTIONS = ['internationalNews', 'politic', 'society', 'economy', 'localNews', 'diverse'];
const core = await engine();

const docsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).doc);
const seen = new Set([
  ...Object.keys(JSON.parse(readFileSync(join(opt.shared, 'eval/train/genres.json'), 'utf8'))).map(
    (d) => `corpus/${d}`,
  ),
  ...docsOf('scripts/attribution/readings.jsonl'),
  ...docsOf('scripts/attribution/ant-readings.jsonl'),
]);

/** @param confidenceOf what takes the place of the shipped scorer's confidence */
function findingsOf(doc, text, confidenceOf) {
  const draft = core.parseDraft(text);
  const analysis = core.createAnalysis(draft, core.DEFAULT_ENGINE_CONFIG, {}, new core.AnalysisCache());
  const genre = core.genreOf(analysis);
  if (confidenceOf !== undefined)
    for (const statement of core.attributionOf(analysis).statements) statement.confidence = confidenceOf(statement);
  return core.verdictsOf(analysis).map((v) => {
    const { block, sentence } = v.statement;
    const { start, end } = block.view.rangeOf(sentence.start, sentence.end);
    return {
      doc,
      start: v.range.start,
      end: v.range.end,
      rule: v.rule,
      severity: v.severity,
      genre,
      words: text.slice(v.range.start, v.range.end),
      sentence: text.slice(start, end),
    };
  });
}

const isWarning = ({ severity }) => severity === 'warning';
const warningsOf = (doc, text) => findingsOf(doc, text).filter(isWarning);
const sharedText = (doc) => readFileSync(join(opt.shared, `${doc}.txt`), 'utf8').replace(/^\uFEFF/, '');

/** Every finding in the articles of ../shared outside eval/train, each by a scorer that has not seen its article. */
function heldOutFindings() {
  const { rows, columns, isWord, itemsOf, folds } = trainingSet(core, { ant: opt.ant, shared: opt.shared });
  const names = [...new Set(rows.filter((r) => r.origin === 'shared' && !r.train).map((r) => r.doc))];
  const findings = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(
      itemsOf((i) => folds.get(rows[i].doc) !== fold),
      isWord,
      OPTIONS,
    );
    const confidenceOf = (statement) => scoreOfStatement(core, model, columns, statement);
    for (const doc of names.filter((name) => folds.get(name) === fold))
      findings.push(...findingsOf(doc, sharedText(doc), confidenceOf));
  }
  const warnings = findings.filter(isWarning);
  const rate = (n) => (n / names.length).toFixed(3);
  console.log(
    `held out, ${names.length} articles: ${rate(warnings.length)} warnings and ${rate(findings.length - warnings.length)} pieces of information an article`,
  );
  return warnings;
}

const count = Number(opt.count);
const seed = Number(opt.seed);
const earlier = opt.skip === undefined ? [] : JSON.parse(readFileSync(opt.skip, 'utf8'));
// Two items may tell the same: a sentence is read once.
const told = new Set(earlier.map(({ sentence }) => sentence));
const once = (warnings) => warnings.filter(({ sentence }) => !told.has(sentence) && told.add(sentence));
if (opt['held-out']) {
  const warnings = once(heldOutFindings());
  const drawn = shuffle(warnings, seed).slice(0, count);
  writeFileSync(positionals[0] ?? 'warnings.json', `${JSON.stringify(drawn, null, 1)}\n`);
  console.log(`${warnings.length} warnings that no earlier draw holds, ${drawn.length} drawn`);
  process.exit();
}
const unread = readdirSync(join(opt.shared, 'corpus'))
  .sort()
  .map((file) => `corpus/${file.replace(/\.txt$/, '')}`)
  .filter((doc) => !seen.has(doc));
const corpus = earlier.length === 0 ? unread : [];
const first = shuffle(once(corpus.flatMap((doc) => warningsOf(doc, sharedText(doc)))), seed).slice(0, count);
const items = SECTIONS.flatMap((section) =>
  readdirSync(join(opt.ant, section))
    .sort()
    .map((file) => `${section}/${file.replace(/\.txt$/, '')}`)
    .filter((name) => !seen.has(`ant/${name}`)),
);
const second = once(
  items.flatMap((name) => warningsOf(`ant/${name}`, antDraft(antDocument(opt.ant, name).toString('utf8')))),
);
const drawn = [...first, ...shuffle(second, seed).slice(0, count - first.length)];
writeFileSync(positionals[0] ?? 'warnings.json', `${JSON.stringify(drawn, null, 1)}\n`);
console.log(
  `${corpus.length} articles of the corpus, ${first.length} warnings drawn; ${items.length} items of the station, ${second.length} warnings, ${drawn.length - first.length} drawn`,
);
