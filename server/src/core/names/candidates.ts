import { candidateKeys } from './letters.js';
import type { NameForm } from './name-forms.js';
import { MAX_EDITS, type PairScore, scorePair } from './variant-model.js';

export interface CandidatePair extends PairScore {
  readonly a: NameForm;
  readonly b: NameForm;
  /** One has a letter more at its end («بوجدر», «بوجدرة»): only a shared name beside them can tell. */
  readonly endDiffers: boolean;
  /** They met under the skeleton of consonants, not under the wider key alone. */
  readonly sameSkeleton: boolean;
}

/** A bucket with more forms than this is no key: its pairs are left out. */
const MAX_BUCKET = 24;
const MIN_LENGTH = 4;

/** Pairs of forms that meet under a key and that the variant model can compare. Never all pairs. */
export function candidatePairs(forms: Iterable<NameForm>): CandidatePair[] {
  const buckets = new Map<string, NameForm[]>();
  const skeletons = new Map<NameForm, string>();
  for (const form of forms) {
    if (form.core.length < MIN_LENGTH) continue;
    const keys = candidateKeys(form.core);
    const skeleton = keys[0] ?? '';
    if (skeleton === '' || (skeleton.length < 2 && form.core.length < 5)) continue;
    skeletons.set(form, skeleton);
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [form]);
      else bucket.push(form);
    }
  }
  const pairs: CandidatePair[] = [];
  for (const [key, bucket] of buckets) {
    if (bucket.length < 2 || bucket.length > MAX_BUCKET) continue;
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const a = bucket[i] as NameForm;
        const b = bucket[j] as NameForm;
        // What shares the skeleton met under that.
        const sameSkeleton = skeletons.get(a) === skeletons.get(b);
        if (sameSkeleton && skeletons.get(a) !== key) continue;
        if (Math.abs(a.core.length - b.core.length) > MAX_EDITS) continue;
        if (isCliticAway(a.core, b.core) || sharePlace(a, b)) continue;
        const ends = endingsApart(withoutArticle(a.core), withoutArticle(b.core));
        if (ends === 'grammar') continue;
        const score = scorePair(a.core, b.core);
        if (score !== undefined) pairs.push({ a, b, sameSkeleton, endDiffers: ends === 'letter', ...score });
      }
    }
  }
  return pairs;
}

const CLITICS = ['و', 'ف', 'ب', 'ل', 'ك', 'س'];

/** Whether one is the other with a clitic in front, or with a word that lost its space («وهوإدوار»). */
function isCliticAway(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // «ببنود» and «وبنود».
  if (a.slice(1) === b.slice(1)) return CLITICS.includes(a.charAt(0)) && CLITICS.includes(b.charAt(0));
  if (!long.endsWith(short)) return false;
  const front = long.slice(0, long.length - short.length);
  return front.length > 1 || CLITICS.includes(front);
}

/** «الارجنتين» keeps its article as a name, «ارجنتيني» does not. */
const withoutArticle = (core: string): string => core.replace(/^(?:[وبف]?ال)(?=.{4})/, '');

/** Whether two readings are of one word. */
const sharePlace = (a: NameForm, b: NameForm): boolean => a.places.some((p) => b.places.some((q) => p.word === q.word));

const ENDINGS: ReadonlySet<string> = new Set([
  '',
  'ا',
  'ة',
  'ه',
  'ي',
  'ى',
  'و',
  'ت',
  'ية',
  'يا',
  'يه',
  'ين',
  'ون',
  'ان',
  'ات',
  'ها',
  'هم',
  'نا',
  'وا',
  'يين',
  'يون',
  'تين',
  'تان',
  'اوي',
  'اني',
  'يات',
  'يان',
  'تي',
]);
/** Numbers and cases of an adjective or noun; «برلمانين» and «برلمانيين» are a dual and a plural. */
const NUMBERS: ReadonlySet<string> = new Set(['ان', 'ين', 'ون', 'ات', 'يان', 'يين', 'يون', 'يات', 'تان', 'تين']);
const PRONOUNS = ['ها', 'هم', 'نا'];
/** Letters that write one final vowel. */
const FINAL_VOWELS = ['اة', 'اه', 'ةه', 'اى', 'يى', 'ةى'];

/**
 * Whether two forms part at their ends alone: by grammar (gender, number, nisba, pronoun), by one letter that may be
 * either, or by two ways to write one final vowel.
 */
function endingsApart(a: string, b: string): 'grammar' | 'letter' | 'no' {
  // «دائنوها» and «دائنيها»: the case stands before the pronoun.
  const pronoun = PRONOUNS.find((p) => a.endsWith(p) && b.endsWith(p) && Math.min(a.length, b.length) - p.length > 3);
  if (pronoun !== undefined) return endingsApart(a.slice(0, -pronoun.length), b.slice(0, -pronoun.length));
  let base = 0;
  while (base < a.length && base < b.length && a.charAt(base) === b.charAt(base)) base++;
  if (base > 2 && NUMBERS.has(a.slice(base - 1)) && NUMBERS.has(b.slice(base - 1))) return 'grammar';
  const [x, y] = [a.slice(base), b.slice(base)].sort();
  if (x === undefined || y === undefined || !ENDINGS.has(x) || !ENDINGS.has(y)) return 'no';
  if (FINAL_VOWELS.some((pair) => pair.includes(x) && pair.includes(y)) && x !== '') {
    return a.charAt(base - 1) === 'ي' && x + y !== 'يى' ? 'grammar' : 'no';
  }
  return x === '' && 'اةهى'.includes(y) && a.charAt(base - 1) !== 'ي' ? 'letter' : 'grammar';
}
