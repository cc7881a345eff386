// Examples for the scorer: every labelled sentence of ../shared/eval with the engine's features.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { antDocument, antDraft } from './ant-corpus.mjs';

/** The engine, bundled for this run. */
export async function engine() {
  const { outputFiles } = await build({
    entryPoints: ['scripts/attribution/training.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    loader: { '.txt': 'text', '.tsv': 'text', '.bin': 'binary' },
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, () => ({}));
  return module.exports;
}

const jsonl = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Statements of a text, with original offsets. */
export function statementsOf(core, text) {
  const draft = core.parseDraft(text);
  const analysis = core.createAnalysis(draft, core.DEFAULT_ENGINE_CONFIG, {}, new core.AnalysisCache());
  const { statements } = core.attributionOf(analysis);
  return {
    draft,
    genre: core.genreOf(analysis),
    statements: statements.map((s) => ({ s, range: s.block.view.rangeOf(s.sentence.start, s.sentence.end) })),
  };
}

/** Labelled rows of `set` (train or dev) with the statements that overlap each. */
export function examples(core, root, set) {
  const dev = set === 'dev';
  const rows = jsonl(dev ? join(root, 'eval/dev/claims/gold.jsonl') : join(root, 'eval/train/claims.jsonl'));
  const folder = dev ? join(root, 'eval/dev/claims/docs') : join(root, 'corpus');
  const docs = new Map();
  const out = [];
  for (const row of rows) {
    let doc = docs.get(row.doc);
    if (doc === undefined) {
      const text = readFileSync(join(folder, `${row.doc}.txt`), 'utf8');
      doc = { ...statementsOf(core, text), text, starts: lineStarts(text) };
      docs.set(row.doc, doc);
    }
    const start = doc.starts[row.line] + row.start;
    const end = doc.starts[row.line] + row.end;
    const hits = doc.statements.filter(({ range }) => range.start < end && start < range.end);
    const flagged = dev
      ? row.gold === 'flag'
        ? 1
        : row.gold === 'clean'
          ? 0
          : -1
      : row.label === 'U' || row.label === 'V'
        ? 1
        : 0;
    const size = ({ range }) => Math.min(range.end, end) - Math.max(range.start, start);
    const best = hits.toSorted((a, b) => size(b) - size(a))[0];
    out.push({
      row,
      doc: row.doc,
      genre: doc.genre,
      text: doc.text.slice(start, end),
      flagged,
      statement: best?.s,
      hits,
    });
  }
  return out;
}

/** Our own readings of further articles of ../shared (readings.jsonl). */
export function readings(core, root) {
  return readingsOf(core, 'scripts/attribution/readings.jsonl', (doc) => {
    const bytes = readFileSync(join(root, `${doc}.txt`));
    return { bytes, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
  });
}

/** Our own readings of the Arabic News Texts corpus (ant-readings.jsonl), which is unpacked in `folder`. */
export function antReadings(core, folder) {
  return readingsOf(core, 'scripts/attribution/ant-readings.jsonl', (doc) => {
    const bytes = antDocument(folder, doc.slice('ant/'.length));
    return { bytes, text: antDraft(bytes.toString('utf8')) };
  });
}

const DRAFTS = 'scripts/attribution/drafts';
const LABELS = { U: 1, V: 1, D: -1, A: 0, N: 0 };

/**
 * Every sentence of the drafts written for the fit (drafts/README.md).
 * @throws Error where a label is unknown.
 */
export function writtenDrafts(core) {
  const out = [];
  for (const file of readdirSync(DRAFTS).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    jsonl(join(DRAFTS, file)).forEach(({ paragraphs }, k) => {
      const doc = `drafts/${file.replace('.jsonl', '')}/${k}`;
      const marks = [];
      let text = '';
      for (const paragraph of paragraphs) {
        if (text !== '') text += '\n\n';
        paragraph.forEach(([label, sentence], i) => {
          if (LABELS[label[0]] === undefined) throw new Error(`${doc}: no label «${label}»`);
          if (i > 0) text += ' ';
          marks.push({ start: text.length, end: text.length + sentence.length, label });
          text += sentence;
        });
      }
      const { genre, statements } = statementsOf(core, `${text}\n`);
      for (const { s, range } of statements) {
        const mark = overlapping(marks, range);
        const row = { label: mark.label[0], must: mark.label.endsWith('!') };
        out.push({ doc, genre, row, statement: s, flagged: LABELS[row.label] });
      }
    });
  }
  return out;
}

/** The mark that shares most with `range`, or undefined. */
function overlapping(marks, range) {
  const size = (m) => Math.min(range.end, m.end) - Math.max(range.start, m.start);
  return marks.filter((m) => size(m) > 0).toSorted((a, b) => size(b) - size(a))[0];
}

/**
 * Every sentence of the articles that a file of readings names (places and labels, no text); `flagged` is 1, 0, or -1
 * where one of two careful readers would have asked.
 * @throws Error where an article is not the one that was read.
 */
function readingsOf(core, file, articleOf) {
  const out = [];
  for (const { doc, sha256, flagged } of jsonl(file)) {
    const { bytes, text } = articleOf(doc);
    if (!createHash('sha256').update(bytes).digest('hex').startsWith(sha256))
      throw new Error(`${doc} has changed since it was read`);
    const starts = lineStarts(text);
    const { genre, statements } = statementsOf(core, text);
    const marks = flagged.map(([line, start, end, label, type, must]) => ({
      start: starts[line] + start,
      end: starts[line] + end,
      row: { label, type, must: must === 1 },
    }));
    for (const { s, range } of statements) {
      const row = overlapping(marks, range)?.row ?? { label: 'N' };
      out.push({ doc, genre, row, statement: s, flagged: row.label === 'B' ? -1 : row.label === 'N' ? 0 : 1 });
    }
  }
  return out;
}

function lineStarts(text) {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1);
  return starts;
}
