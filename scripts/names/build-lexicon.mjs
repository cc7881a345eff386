// Makes server/src/core/names/data/names.bin: how common each Arabic word form is and how much it looks like a foreign
// name, from open counts and open name pairs: node scripts/names/build-lexicon.mjs [--show]
// The classifier is a logistic regression over letter n-grams and over the company a form keeps in the counts (its
// article, pronouns, plurals, verb prefixes). Known names are the positive examples; all other forms are taken for
// negative, then those that look like names leave the negatives and it is fitted again.
import { readFileSync, writeFileSync } from 'node:fs';
import { readCounts, readGroups, readNamePairs, seeded, shuffle } from './lexicon-data.mjs';

const NGRAMS = 8192;
const ORDINARY = new Set(
  readFileSync('scripts/names/ordinary-words.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
const counts = readCounts();
const has = (word) => counts.get(word)?.articles ?? 0;

const names = new Set();
for (const row of readNamePairs())
  for (const f of row.forms) for (const w of f.text.split(/[ -]+/)) if (w.length > 2) names.add(w);
for (const g of readGroups())
  for (const v of g.variants) for (const w of v.form.split(/[ -]+/)) if (w.length > 2) names.add(w);

/** FNV-1a over UTF-16 code units; the same function stands in lexicon.ts. */
export function hashText(text, from, to, seed) {
  let h = seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}

function ngrams(word) {
  const text = `^${word}$`;
  const out = [];
  for (let n = 2; n <= 3; n++)
    for (let i = 0; i + n <= text.length; i++) out.push(hashText(text, i, i + n, 0x811c9dc5 + n) % NGRAMS);
  return out;
}

const PRONOUNS = ['ها', 'هم', 'ه', 'نا', 'هما', 'ك'];
const log = (n) => Math.log2(1 + n);
/** What the counts say of a form besides its letters: each a number of about 0 to 5. */
function company(word) {
  const own = log(has(word));
  const ratio = (other) => Math.min(log(has(other)) / (own + 0.5), 1.5);
  const most = (list) => Math.max(0, ...list.map(ratio));
  const bare = word.startsWith('ال') ? word.slice(2) : word;
  const stem = bare.replace(/[ةهى]$/, '');
  const verbs = ['ي', 'ت', 'ن', 'أ', 'س'].filter((p) => has(p + bare) > 2).length;
  const prefix = /^[يتنأ]/.test(bare) ? ['ي', 'ت', 'ن', 'أ', ''].filter((p) => has(p + bare.slice(1)) > 2).length : 0;
  const pronoun = most(PRONOUNS.map((p) => bare + p));
  const pronounT = /ة$/.test(bare) ? most(['ته', 'تها', 'تهم'].map((p) => stem + p)) : 0;
  const cut = PRONOUNS.find((p) => bare.endsWith(p) && has(bare.slice(0, -p.length)) > 5);
  return [
    own / 8,
    (counts.get(word)?.outlets ?? 0) / 8,
    Math.min(3, (counts.get(word)?.tokens ?? 0) / Math.max(1, has(word)) - 1),
    word.startsWith('ال') ? 1 : 0,
    word.startsWith('ال') ? ratio(bare) : ratio(`ال${word}`),
    Math.max(pronoun, pronounT),
    most([`${stem}ات`, `${stem}اتها`]),
    most([`${bare}ون`, `${bare}ين`, `${bare}وا`, `${bare}ان`]),
    most([`${stem}ة`, `${bare}ة`]),
    most([`${stem}ي`, `${stem}ية`]),
    most([`${bare}ا`]),
    most([`${bare}ت`, `${bare}تا`, `${bare}نا`]),
    most([`ل${word}`, `ب${word}`]),
    ratio(`و${word}`),
    verbs / 3,
    prefix / 3,
    cut === undefined ? 0 : 1,
    /(?:ين|ون|ات)$/.test(bare) && has(bare.slice(0, -2)) + has(`${bare.slice(0, -2)}ة`) > 5 ? 1 : 0,
    /(?:ي|ية)$/.test(bare) && has(bare.replace(/ية?$/, '')) + has(`${bare.replace(/ية?$/, '')}ة`) > 5 ? 1 : 0,
    bare.length / 8,
    1,
  ];
}
const COMPANY = company('من').length;

/** Forms whose clitic is plain: «والحكومة» is «الحكومة». They need no entry of their own. */
function isDerived(word) {
  const own = has(word);
  for (const clitic of ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول']) {
    if (!word.startsWith(clitic)) continue;
    const rest = word.slice(clitic.length);
    if (rest.length >= 3 && has(rest) >= own) return true;
    if (clitic.endsWith('ل') && rest.startsWith('ل') && has(`ا${rest}`) >= own) return true;
  }
  if (word.startsWith('ال') && has(word.slice(2)) >= own) return true;
  return false;
}

const words = [...counts.keys()].filter((w) => w.length >= 3 && (ORDINARY.has(w) || !isDerived(w)));
/**
 * A foreign name takes no pronoun («إنتاجها») and is no verb («يكتب، تكتب، نكتب»): a form that does in several ways is
 * an ordinary word, whatever its letters look like.
 */
function isSurelyWord(word) {
  const bare = word.startsWith('ال') ? word.slice(2) : word;
  const twin = bare.replace(/^[اأإآ]/, '');
  const heads = /^[اأإآ]/.test(bare) ? ['ا', 'أ', 'إ', 'آ'].map((a) => a + twin) : [bare];
  let ways = 0;
  for (const suffix of ['ها', 'هم', 'نا', 'هما', 'ه', 'كم', 'ي', 'ات', 'ية', 'ين', 'ون'])
    if (heads.some((h) => has(h + suffix) > 2 || (h.endsWith('ة') && has(`${h.slice(0, -1)}ت${suffix}`) > 2))) ways++;
  const pronouns = ['ها', 'هم', 'نا', 'هما'].filter((p) =>
    heads.some((h) => has(h + p) > 2 || (h.endsWith('ة') && has(`${h.slice(0, -1)}ت${p}`) > 2)),
  ).length;
  const article = heads.some((h) => has(`ال${h}`) > 2);
  const verbs = ['ي', 'ت', 'ن', 'أ'].filter((p) => has(p + bare) > 5).length;
  const inner = /^[يتن]/.test(bare) ? ['ي', 'ت', 'ن', 'أ'].filter((p) => has(p + bare.slice(1)) > 5).length : 0;
  const stem = /(?:ها|هم|نا|هما)$/.test(bare) && has(bare.replace(/(?:هما|ها|هم|نا)$/, '')) > 20;
  // «هندية», «هنديا», «الهندي»: an adjective in its genders; «تاريخية» and the like.
  const adjective =
    /(?:ية|يا|ي)$/.test(bare) &&
    ['ية', 'ي', 'يا', 'يين', 'يون'].filter((e) => has(bare.replace(/(?:ية|يا|ي)$/, e)) > 2).length >= 3;
  const tanween =
    bare.endsWith('ا') && bare.length > 4 && has(`ال${bare.slice(0, -1)}`) > 20 && has(`${bare.slice(0, -1)}ة`) > 20;
  return (
    pronouns >= 2 ||
    (pronouns >= 1 && article && ways >= 3) ||
    (article && ways >= 5) ||
    verbs >= 2 ||
    inner >= 3 ||
    stem ||
    adjective ||
    tanween
  );
}

const rows = words.map((word) => ({
  word,
  grams: ngrams(word),
  company: company(word),
  sure: ORDINARY.has(word) || isSurelyWord(word),
  name: names.has(word) && !ORDINARY.has(word),
}));
const positive = rows.filter((r) => r.name);
console.log(`${counts.size} forms, ${words.length} kept, ${positive.length} known names`);

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** Logistic regression by stochastic gradient with L2, AdaGrad steps. */
function train(samples, { grams, company: useCompany, epochs, seed }) {
  const wg = new Float64Array(NGRAMS);
  const gg = new Float64Array(NGRAMS).fill(1e-6);
  const wc = new Float64Array(COMPANY);
  const gc = new Float64Array(COMPANY).fill(1e-6);
  const random = seeded(seed);
  const rate = 0.15;
  const l2 = 1e-4;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffle(samples, random)) {
      const error = sigmoid(score(s.row)) - s.y;
      const step = error * s.weight;
      if (grams)
        for (const g of s.row.grams) {
          const d = step + l2 * wg[g];
          gg[g] += d * d;
          wg[g] -= (rate * d) / Math.sqrt(gg[g]);
        }
      if (useCompany)
        for (let k = 0; k < COMPANY; k++) {
          const d = step * s.row.company[k];
          gc[k] += d * d;
          wc[k] -= (rate * d) / Math.sqrt(gc[k]);
        }
      if (!useCompany) {
        gc[COMPANY - 1] += step * step;
        wc[COMPANY - 1] -= (rate * step) / Math.sqrt(gc[COMPANY - 1]);
      }
    }
  }
  function score(row) {
    let x = useCompany ? 0 : wc[COMPANY - 1];
    if (grams) for (const g of row.grams) x += wg[g];
    if (useCompany) for (let k = 0; k < COMPANY; k++) x += wc[k] * row.company[k];
    return x;
  }
  return { score, wg, wc };
}

const test = new Set(shuffle(positive, seeded(7)).slice(0, Math.floor(positive.length / 5)));
const make = (excluded) =>
  rows
    .filter((r) => !test.has(r) && !excluded.has(r))
    .map((row) => ({ row, y: row.name ? 1 : 0, weight: row.name ? (row.sure ? 2 : 20) : row.sure ? 4 : 1 }));
let model = train(make(new Set()), { grams: true, company: true, epochs: 3, seed: 1 });
let doubtful = new Set();
for (let round = 0; round < 4; round++) {
  doubtful = new Set(rows.filter((r) => !r.name && !r.sure && model.score(r) > 0));
  model = train(make(doubtful), { grams: true, company: true, epochs: 3, seed: 2 + round });
}
const held = [...test].filter((r) => model.score(r) > 0).length;
console.log(
  `left the negatives: ${doubtful.size}; held-out names above 0: ${held} of ${test.size}; forms above 0: ${rows.filter((r) => model.score(r) > 0).length}`,
);

// Letters alone, for forms that are not in the list.
const isName = (r) => !r.sure && (r.name || model.score(r) > 1);
const isWord = (r) => !r.name && (r.sure || model.score(r) < -2);
const letterSamples = rows
  .filter((r) => isName(r) || isWord(r))
  .map((row) => ({ row, y: isName(row) ? 1 : 0, weight: isName(row) ? 2 : 1 }));
const letters = train(letterSamples, { grams: true, company: false, epochs: 5, seed: 3 });
const cut = (list, f) => list.filter(f).length / list.length;
console.log(
  `letters alone: names above 0 ${cut(
    letterSamples.filter((s) => s.y === 1),
    (s) => letters.score(s.row) > 0,
  ).toFixed(3)}, words above 0 ${cut(
    letterSamples.filter((s) => s.y === 0),
    (s) => letters.score(s.row) > 0,
  ).toFixed(3)}`,
);

if (process.argv.includes('--show')) {
  const sample = shuffle(rows, seeded(11));
  for (const [from, to] of [
    [-99, -4],
    [-4, -2],
    [-2, -1],
    [-1, 0],
    [0, 1],
    [1, 2],
    [2, 99],
  ])
    console.log(
      from,
      to,
      sample.filter((r) => model.score(r) >= from && model.score(r) < to).length,
      sample
        .filter((r) => model.score(r) >= from && model.score(r) < to)
        .slice(0, 40)
        .map((r) => `${r.word}${r.name ? '*' : ''}`)
        .join(' '),
    );
}

// Table: open addressing, a 16-bit fingerprint and a byte of facts for each form.
const level = (x) => Math.max(0, Math.min(7, Math.round(x + 3.5)));
const frequency = (n) => Math.max(1, Math.min(7, Math.floor(Math.log2(n) / 2) + 1));
const capacity = Math.ceil(rows.length / 0.8);
const prints = new Uint16Array(capacity);
const facts = new Uint8Array(capacity);
for (const row of [...rows].sort((a, b) => has(b.word) - has(a.word))) {
  let slot = hashText(row.word, 0, row.word.length, 0x811c9dc5) % capacity;
  const print = hashText(row.word, 0, row.word.length, 0x1b873593) & 0xffff || 1;
  while (prints[slot] !== 0) slot = slot + 1 === capacity ? 0 : slot + 1;
  prints[slot] = print;
  // frequency 1..7 | name score 0..7 | known name | inflects like an ordinary word
  facts[slot] =
    frequency(has(row.word)) |
    (level(row.sure && !row.name ? Math.min(model.score(row), -2.6) : model.score(row)) << 3) |
    (row.name ? 0x40 : 0) |
    (row.sure ? 0x80 : 0);
}
// Known names that the counts do not hold: frequency 0.
const extra = [...names].filter((n) => !counts.has(n) && !/[^\u0621-\u064a]/.test(n));
const biggest = Math.max(...letters.wg.map(Math.abs));
const quantised = Int8Array.from(letters.wg, (w) => Math.round((w / biggest) * 127));
const header = new DataView(new ArrayBuffer(32));
header.setUint32(0, 0x314d414e, true); // «NAM1»
header.setUint32(4, capacity, true);
header.setUint32(8, NGRAMS, true);
header.setFloat32(12, biggest / 127, true);
header.setFloat32(16, letters.wc[COMPANY - 1], true);
const namesCapacity = Math.ceil(extra.length / 0.7);
header.setUint32(20, namesCapacity, true);
const namePrints = new Uint16Array(namesCapacity);
for (const name of extra) {
  let slot = hashText(name, 0, name.length, 0x811c9dc5) % namesCapacity;
  while (namePrints[slot] !== 0) slot = slot + 1 === namesCapacity ? 0 : slot + 1;
  namePrints[slot] = hashText(name, 0, name.length, 0x1b873593) & 0xffff || 1;
}
const bytes = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
const out = Buffer.concat([
  bytes(new Uint8Array(header.buffer)),
  bytes(prints),
  bytes(namePrints),
  bytes(facts),
  bytes(quantised),
]);
writeFileSync('server/src/core/names/data/names.bin', out);
console.log(`names.bin: ${out.length} bytes`);
