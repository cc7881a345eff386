import type { Standing } from './chains.js';
import { hashText, mixHash } from './hash.js';
import type { Word } from './words.js';

/** Endings that one lemma takes: pronouns, plurals, persons of the verb. Longest first. */
const ENDINGS = ['ها', 'هم', 'ات', 'ون', 'ين', 'وا', 'ه', 'ت'];
const MIN_LEFT = 3;

/** Length of a rough lemma: the stem without one ending. «هجماتها» gives «هجمات». */
function lemmaLength(stem: string): number {
  for (const ending of ENDINGS) {
    const left = stem.length - ending.length;
    if (left >= MIN_LEFT && stem.endsWith(ending)) return left;
  }
  return stem.length;
}

/** Where the hash of a feature begins: its kind, then the word. */
const LEMMA = hashText('l');
const BASE = hashText('b');
const QUOTED_LEMMA = hashText('ql');
const QUOTED_BASE = hashText('qb');
const OPENING_LEMMA = hashText('^l');
const OPENING_BASE = hashText('^b');
const PAIR = hashText('2');
const MARK = hashText('m');
/** Two words with one between them; two lemmas side by side; a lemma with the one that opens its sentence. */
const SKIP = hashText('3');
const LEMMAS = hashText('4');
const WITH_OPENING = hashText('5');

/**
 * The words of a sentence `[first, limit)` as the scorer weighs them: forms, rough lemmas, pairs, the two that open it, and
 * the first beside each that follows (mostly the verb with its object); words inside quotation marks apart, since somebody
 * else says them. Each feature once, as the hash of its name.
 */
export function lexicalFeatures(words: readonly Word[], first: number, limit: number): ReadonlySet<number> {
  const features = new Set<number>();
  let opening = 0;
  let before: string | undefined;
  let second: string | undefined;
  let lemma: string | undefined;
  let head: number | undefined;
  for (let i = first; i < limit; i++) {
    const word = words[i]!;
    const token = tokenOf(word);
    if (before !== undefined && token !== undefined)
      features.add(hashText(token, hashText(' ', hashText(before, PAIR))));
    if (second !== undefined && token !== undefined)
      features.add(hashText(token, hashText(' ', hashText(second, SKIP))));
    second = before;
    before = token;
    if (word.kind === 'mark' && /^[:؟?؛]$/.test(word.folded)) features.add(hashText(word.folded, MARK));
    if (word.kind !== 'word') continue;
    const { stem, base } = word;
    const end = lemmaLength(stem);
    const own = stem.slice(0, end);
    if (lemma !== undefined && !word.quoted) features.add(hashText(own, hashText(' ', hashText(lemma, LEMMAS))));
    lemma = word.quoted ? undefined : own;
    if (head === undefined) head = hashText(' ', hashText(own, WITH_OPENING));
    else if (!word.quoted) features.add(hashText(own, head));
    features.add(hashText(stem, word.quoted ? QUOTED_LEMMA : LEMMA, end));
    features.add(hashText(base, word.quoted ? QUOTED_BASE : BASE));
    if (opening < 2) {
      features.add(hashText(stem, OPENING_LEMMA, end));
      features.add(hashText(base, OPENING_BASE));
    }
    opening++;
  }
  return features;
}

/** The rough lemmas of a sentence outside quotation marks, each once, as the hashes `lexicalFeatures` gives them. */
export function lemmasOf(words: readonly Word[], first: number, limit: number): readonly number[] {
  const lemmas = new Set<number>();
  for (let i = first; i < limit; i++) {
    const word = words[i]!;
    if (word.kind === 'word' && !word.quoted) lemmas.add(hashText(word.stem, LEMMA, lemmaLength(word.stem)));
  }
  return [...lemmas];
}

const STANDINGS: Readonly<Record<Standing, number>> = {
  own: hashText('s own'),
  carried: hashText('s carried'),
  distant: hashText('s distant'),
  vague: hashText('s vague'),
  hidden: hashText('s hidden'),
  partial: hashText('s partial'),
  loose: hashText('s loose'),
  near: hashText('s near'),
  open: hashText('s open'),
};

/** Lemmas (from `lemmasOf`) by how their sentence stands to a source: «سيرتفع» weighs less where somebody says it. */
export function standingFeatures(lemmas: readonly number[], standing: Standing): readonly number[] {
  const seed = STANDINGS[standing];
  return lemmas.map((lemma) => mixHash(lemma, seed));
}

/**
 * What the weights of a sentence's words are multiplied by, from the number of its `lexicalFeatures`: a long sentence is
 * no likelier to be at fault for its length.
 */
export function lengthScale(features: number): number {
  return 10 / Math.sqrt(Math.max(1, features));
}

/** A word as its neighbour sees it; undefined where no pair goes across it. */
function tokenOf(word: Word): string | undefined {
  switch (word.kind) {
    case 'mark':
      return undefined;
    case 'number':
      return '#';
    case 'latin':
      return 'LATIN';
    case 'word':
      return word.quoted ? undefined : word.base;
  }
}
