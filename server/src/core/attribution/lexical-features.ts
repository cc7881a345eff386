import { hashText } from './hash.js';
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

/**
 * The words of a sentence `[first, limit)` as the scorer weighs them: forms, rough lemmas, neighbours, and the two that
 * open it; words inside quotation marks apart, since somebody else says them. Each feature once, as the hash of its name.
 */
export function lexicalFeatures(words: readonly Word[], first: number, limit: number): ReadonlySet<number> {
  const features = new Set<number>();
  let opening = 0;
  let before: string | undefined;
  for (let i = first; i < limit; i++) {
    const word = words[i]!;
    const token = tokenOf(word);
    if (before !== undefined && token !== undefined)
      features.add(hashText(token, hashText(' ', hashText(before, PAIR))));
    before = token;
    if (word.kind === 'mark' && /^[:؟?؛]$/.test(word.folded)) features.add(hashText(word.folded, MARK));
    if (word.kind !== 'word') continue;
    const { stem, base } = word;
    const end = lemmaLength(stem);
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
