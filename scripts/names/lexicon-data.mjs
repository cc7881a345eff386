// Reads the open word counts and name pairs that the lexicon and the variant model are made from.
import { readFileSync } from 'node:fs';

export const SHARED = process.env.MUDAQQIQ_SHARED ?? '../shared';

/** word -> { articles, tokens, outlets }; counted over 72,716 published articles. */
export function readCounts() {
  const counts = new Map();
  for (const line of readFileSync(`${SHARED}/lang/word-frequency.tsv`, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [word, articles, tokens, outlets] = line.split('\t');
    if (!/^[\u0621-\u063a\u0641-\u064a]+$/.test(word)) continue;
    counts.set(word, { articles: Number(articles), tokens: Number(tokens), outlets: Number(outlets) });
  }
  return counts;
}

/** [{ latin, forms: [{ text, weight }] }] from the Wikidata and Wikipedia pairs. */
export function readNamePairs() {
  const rows = [];
  for (const line of readFileSync(`${SHARED}/names/variant-groups.tsv`, 'utf8').split('\n').slice(1)) {
    const [latin, spellings] = line.split('\t');
    if (spellings === undefined) continue;
    const forms = spellings.split(' | ').map((form) => {
      const [text, sources] = form.split(' [');
      const weight = sources.split(',').reduce((n, s) => n + Number(s.replace(/[^0-9]/g, '')), 0);
      return { text: text.trim(), weight };
    });
    rows.push({ latin, forms });
  }
  return rows;
}

/** The curated groups of the dossier. */
export const readGroups = () => JSON.parse(readFileSync(`${SHARED}/lang/translit-groups.json`, 'utf8'));
export const readFalseFriends = () => JSON.parse(readFileSync(`${SHARED}/lang/false-friends.json`, 'utf8'));

/** A generator of numbers in [0, 1) that gives the same ones on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(list, random) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** A Latin name with the letters that Arabic does not tell apart written alike. */
const foldLatin = (latin) =>
  latin
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/[ck]h?/g, 'k')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/[wv]/g, 'v')
    .replace(/(.)\1/g, '$1')
    .replace(/e$|h/g, '');

/** How far two Latin names are apart: 0 for the same sounds or one edit, else edits a letter of the longer one. */
export function latinDistance(p, q) {
  const [a, b] = [foldLatin(p), foldLatin(q)];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  const edits = row[b.length];
  return edits < 2 ? 0 : edits / Math.max(p.length, q.length);
}
