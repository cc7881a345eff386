// Draws warnings of the category over articles that the scorer has not seen, for reading by eye: those of the corpus that
// nobody labelled, and for the rest of the count items of the Arabic News Texts corpus (see ant-corpus.mjs):
//   node scripts/attribution/sample-warnings.mjs OUT.json --ant <folder> [--count 80] [--seed 20] [--shared ../shared]
//     [--skip EARLIER.json]   leave out what an earlier draw holds, and the corpus
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { antDocument, antDraft } from './ant-corpus.mjs';
import { engine } from './examples.mjs';
import { shuffle } from './regression.mjs';

const { values: opt, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ant: { type: 'string' },
    count: { type: 'string', default: '80' },
    seed: { type: 'string', default: '20' },
    shared: { type: 'string', default: '../shared' },
    skip: { type: 'string' },
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

function warningsOf(doc, text) {
  const draft = core.parseDraft(text);
  const analysis = core.createAnalysis(draft, core.DEFAULT_ENGINE_CONFIG, {}, new core.AnalysisCache());
  const genre = core.genreOf(analysis);
  return core.verdictsOf(analysis).flatMap((v) => {
    if (v.severity !== 'warning') return [];
    const { block, sentence } = v.statement;
    const { start, end } = block.view.rangeOf(sentence.start, sentence.end);
    return [
      {
        doc,
        start: v.range.start,
        end: v.range.end,
        rule: v.rule,
        genre,
        words: text.slice(v.range.start, v.range.end),
        sentence: text.slice(start, end),
      },
    ];
  });
}

const count = Number(opt.count);
const seed = Number(opt.seed);
const earlier = opt.skip === undefined ? [] : JSON.parse(readFileSync(opt.skip, 'utf8'));
// Two items may tell the same: a sentence is read once.
const told = new Set(earlier.map(({ sentence }) => sentence));
const once = (warnings) => warnings.filter(({ sentence }) => !told.has(sentence) && told.add(sentence));
const unread = readdirSync(join(opt.shared, 'corpus'))
  .sort()
  .map((file) => `corpus/${file.replace(/\.txt$/, '')}`)
  .filter((doc) => !seen.has(doc));
const corpus = earlier.length === 0 ? unread : [];
const first = shuffle(
  once(corpus.flatMap((doc) => warningsOf(doc, readFileSync(join(opt.shared, `${doc}.txt`), 'utf8')))),
  seed,
).slice(0, count);
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
