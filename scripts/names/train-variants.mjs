// Learns how likely two look-alike spellings are one name, from open pairs (Wikidata and Wikipedia names) and the
// curated groups: node scripts/names/train-variants.mjs
// Positive: two Arabic spellings of one Latin name. Negative: spellings of clearly different Latin names that share a
// candidate key, and listed false friends. Writes data/variant-weights.tsv and scripts/names/variant-model.md.
import { writeFileSync } from 'node:fs';
import { loadEngine } from '../../test/bench/load-engine.mjs';
import { latinDistance, readFalseFriends, readGroups, readNamePairs, seeded, shuffle } from './lexicon-data.mjs';

const { candidateKeys, editsBetween, pairFeatures } = await loadEngine(
  "export * from './server/src/core/names/align.js'; export * from './server/src/core/names/letters.js';",
);

const rows = readNamePairs().map((row) => ({
  latin: row.latin,
  forms: row.forms.map((f) => f.text).filter((t) => /^[\u0621-\u064a]{3,}$/.test(t)),
}));
const positives = [];
for (const row of rows)
  for (let i = 0; i < row.forms.length; i++)
    for (let j = i + 1; j < row.forms.length; j++)
      positives.push({ key: row.latin, a: row.forms[i], b: row.forms[j], y: 1 });
for (const group of readGroups()) {
  if (group.classes.includes('EX') || [51, 148, 124, 203, 210].includes(group.id)) continue;
  const forms = group.variants.map((v) => v.form).filter((t) => /^[\u0621-\u064a]{3,}$/.test(t));
  for (let i = 0; i < forms.length; i++)
    for (let j = i + 1; j < forms.length; j++)
      positives.push({ key: `group${group.id}`, a: forms[i], b: forms[j], y: 1, curated: true });
}
const meet = (a, b) => candidateKeys(a).some((key) => candidateKeys(b).includes(key));
const alike = positives.filter((p) => meet(p.a, p.b));

// Look-alikes of different Latin names.
const buckets = new Map();
for (const row of rows)
  for (const form of row.forms) {
    for (const key of candidateKeys(form)) {
      if (!buckets.has(key)) buckets.set(key, []);
      buckets.get(key).push({ form, latin: row.latin });
    }
  }
const negatives = [];
const seen = new Set();
for (const bucket of buckets.values())
  for (let i = 0; i < bucket.length; i++)
    for (let j = i + 1; j < bucket.length; j++) {
      const [p, q] = [bucket[i], bucket[j]];
      if (p.form === q.form || p.form.length < 4 || q.form.length < 4) continue;
      const id = [p.form, q.form].sort().join('/');
      if (seen.has(id)) continue;
      seen.add(id);
      if (latinDistance(p.latin, q.latin) < 0.25) continue;
      const ops = editsBetween(p.form, q.form);
      if (ops === undefined || ops.length > 4) continue;
      negatives.push({ key: [p.latin, q.latin].sort().join('/'), a: p.form, b: q.form, y: 0 });
    }
for (const f of readFalseFriends()) {
  if (/[^\u0621-\u064a]/.test(f.a + f.b) || f.contextual || f.kind === 'word') continue;
  const ops = editsBetween(f.a, f.b);
  if (ops !== undefined && ops.length <= 4 && meet(f.a, f.b))
    negatives.push({ key: `ff${f.a}`, a: f.a, b: f.b, y: 0, friend: true });
}
console.log(
  `${positives.length} pairs of one name, ${alike.length} share a key; ${negatives.length} look-alikes of different names`,
);

const samples = [...alike, ...negatives].flatMap((p) => {
  const ops = editsBetween(p.a, p.b);
  return ops === undefined || ops.length === 0 || ops.length > 4
    ? []
    : [{ ...p, ops, features: pairFeatures(p.a, p.b, ops) }];
});
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const score = (weights, features) => features.reduce((x, f) => x + (weights.get(f) ?? 0), weights.get('bias') ?? 0);

/** L2 logistic regression, AdaGrad; both classes weigh the same. */
function train(data, seed) {
  const weights = new Map([['bias', 0]]);
  const squares = new Map();
  const random = seeded(seed);
  const ones = data.filter((s) => s.y === 1).length;
  const balance = ones / (data.length - ones);
  for (let epoch = 0; epoch < 30; epoch++)
    for (const s of shuffle(data, random)) {
      const error = (sigmoid(score(weights, s.features)) - s.y) * (s.y === 1 ? 1 : Math.max(balance, 0.3));
      for (const f of ['bias', ...s.features]) {
        const w = weights.get(f) ?? 0;
        const d = error + 0.003 * w;
        const g = (squares.get(f) ?? 1e-6) + d * d;
        squares.set(f, g);
        weights.set(f, w - (0.2 * d) / Math.sqrt(g));
      }
    }
  return weights;
}

// Held out by Latin name, five folds.
const keys = shuffle([...new Set(samples.map((s) => s.key))], seeded(5));
const foldOf = new Map(keys.map((k, i) => [k, i % 5]));
const scored = [];
for (let f = 0; f < 5; f++) {
  const weights = train(
    samples.filter((s) => foldOf.get(s.key) !== f),
    20 + f,
  );
  for (const s of samples) if (foldOf.get(s.key) === f) scored.push({ ...s, p: score(weights, s.features) });
}
const at = (t, list = scored) => {
  const hit = list.filter((s) => s.y === 1 && s.p > t).length;
  const wrong = list.filter((s) => s.y === 0 && s.p > t).length;
  const all = list.filter((s) => s.y === 1).length;
  return { t, precision: hit / (hit + wrong || 1), recall: hit / (all || 1), hit, wrong, all };
};
const table = [-1, 0, 0.5, 1, 1.5, 2, 3].map((t) => at(t));
console.table(table);

/** Classes of section 3.2 of the language dossier, by their codes; the first whose letters hold both sides. */
const CODES = [
  ['H+ hamza', 'اأإآئؤءويى', (op) => /[أإآئؤء]/.test(op.letters)],
  ['G غ/ج/ق/ك', 'غجقك'],
  ['TH ث/ت/س/ذ', 'ثتسذدز', (op) => /[ثذ]/.test(op.letters)],
  ['T ت/ط', 'تط'],
  ['S س/ص/ز/ش', 'سصزش'],
  ['H ه/ح/خ', 'هحخكغ', (op) => /[هحخ]/.test(op.letters)],
  ['P ب/ف', 'بف'],
  ['D د/ض/ت/ط', 'دضتط'],
];
const classOf = (s) => {
  const names = s.ops.map((op) => {
    const { kind, letters, doubled, place } = op;
    const vowels = [...letters].every((c) => 'اويىةه'.includes(c));
    if (kind === 'swap') return 'letters swapped';
    if (doubled) return 'GEM doubled letter';
    if (vowels && place === 'last') return 'TM, O/Y final vowel';
    if (kind === 'drop' && 'ه'.includes(letters)) return 'HS silent h';
    if (kind === 'drop') return vowels ? 'V long vowel in or out' : letters === 'ت' ? 'C تش/ش' : 'consonant in or out';
    if (vowels) return 'V vowel for vowel';
    const code = CODES.find(([, set, fits]) => [...letters].every((c) => set.includes(c)) && (fits?.(op) ?? true));
    return code === undefined ? 'other consonants' : code[0];
  });
  return new Set(names).size === 1 ? names[0] : 'several';
};
const classes = [...new Set(scored.map(classOf))]
  .map((c) => {
    const list = scored.filter((s) => classOf(s) === c);
    return {
      class: c,
      same: list.filter((s) => s.y === 1).length,
      different: list.filter((s) => s.y === 0).length,
      ...at(0.5, list),
    };
  })
  .sort((a, b) => b.same + b.different - a.same - a.different);
console.table(classes);

const final = train(samples, 99);
const kept = [...final].filter(([, w]) => Math.abs(w) >= 0.05).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  'server/src/core/names/data/variant-weights.tsv',
  `# Weights of the variant model: feature, weight. Learned by scripts/names/train-variants.mjs from Wikidata names (steveash/NETransliteration-COLING2018, MIT), Wikipedia names (google/transliteration, Apache-2.0) and the curated groups.\n${kept.map(([f, w]) => `${f}\t${w.toFixed(2)}`).join('\n')}\n`,
);
const pct = (x) => x.toFixed(3);
writeFileSync(
  'scripts/names/variant-model.md',
  `# The variant model: figures

Made by \`node scripts/names/train-variants.mjs\`. Two spellings of one Latin name are a positive pair, look-alikes of clearly different Latin names a negative one. Data: Wikidata names (steveash/NETransliteration-COLING2018, MIT) and Wikipedia names (google/transliteration, Apache-2.0), beside the curated groups of this project. A logistic regression over the edits between the two spellings: which letters, where in the word, between what. Five folds, held out by Latin name.

${positives.length} pairs of one name, of which ${alike.length} (${pct(alike.length / positives.length)}) meet under a candidate key; ${negatives.length} look-alikes of different names.

| threshold (log odds) | precision | recall of pairs that meet |
|---|---|---|
${table.map((r) => `| ${r.t} | ${pct(r.precision)} | ${pct(r.recall)} |`).join('\n')}

What each class of change contributes, at a threshold of 0.5:

| change | same | different | precision | recall |
|---|---|---|---|---|
${classes.map((r) => `| ${r.class} | ${r.same} | ${r.different} | ${r.hit + r.wrong === 0 ? '-' : pct(r.precision)} | ${r.same === 0 ? '-' : pct(r.recall)} |`).join('\n')}

The letters alone do not decide: a link also needs evidence from the draft (server/src/core/names/pair-evidence.ts; figures in evidence-model.md). Classes by the codes of the language dossier.
`,
);
console.log(`${kept.length} weights`);
