import { lazy } from '../../text/lazy.js';
import lists from './data/content-words.json';
import { foldSpelling } from './normalize.js';
import { findNumerals } from './numerals.js';
import type { Token } from './tokenize.js';

/** A word that carries content: no particle, no number. */
export interface ContentWord {
  /** Index of its token. */
  readonly token: number;
  /** Folded spelling. */
  readonly norm: string;
  /** Without clitics and endings; words that only differ by inflection share it. */
  readonly stem: string;
  /** How much the word tells: 1, or one half for words that stand in most captions. */
  readonly weight: number;
}

/** What a stretch of text says, as far as two texts can be compared by it. */
export interface Content {
  readonly words: readonly ContentWord[];
  /** Values of numbers in words or digits. */
  readonly numbers: readonly number[];
  /** Days named (weekdays, yesterday, today). */
  readonly days: readonly string[];
  readonly negations: number;
}

const tables = lazy(() => ({
  functions: new Set(lists.function.map(foldSpelling)),
  generic: new Set(lists.generic.map((word) => stemOf(foldSpelling(word)))),
  negations: new Set(lists.negation.map(foldSpelling)),
  days: new Set(lists.days.map(foldSpelling)),
}));

const PREFIXES = ['وال', 'فال', 'بال', 'كال', 'لل', 'ال'] as const;
const SUFFIXES = [
  'هما',
  'كما',
  'ها',
  'هم',
  'هن',
  'نا',
  'ات',
  'ون',
  'ين',
  'ان',
  'تين',
  'تان',
  'يه',
  'ه',
  'ي',
  'ا',
  'ت',
] as const;
const MIN_STEM = 3;

/**
 * A light stem: article, conjunction and preposition, then one ending. Not a lemma: it only has to be the same for
 * inflections of one word in two versions of one sentence.
 * @param folded a word as `foldSpelling` gives it.
 */
export function stemOf(folded: string): string {
  let word = folded;
  const prefix = PREFIXES.find((p) => word.startsWith(p) && word.length - p.length >= MIN_STEM - 1);
  if (prefix !== undefined) word = word.slice(prefix.length);
  else if (word.length > MIN_STEM + 1 && /^[وبلفك]/.test(word)) {
    // Ambiguous (بلد، وزير): cut only before what is long enough to be a word itself.
    if (word.startsWith('و') && /^و(?:ال|ب|ل)/.test(word)) word = word.slice(1);
    else if (/^[بل]/.test(word) && word.length >= MIN_STEM + 2) word = word.slice(1);
  }
  const suffix = SUFFIXES.find((s) => word.endsWith(s) && word.length - s.length >= MIN_STEM);
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}

/** Letters that foreign names exchange (إنغريد/إنجريد, زونغولداك/زونغولداق); only in words too long to be roots. */
const soundsLike = (stem: string): string =>
  stem.length < 5
    ? stem
    : stem.replace(/[غجگ]/g, 'ج').replace(/[قك]/g, 'ك').replace(/[ڤف]/g, 'ف').replace(/[پب]/g, 'ب');

/** A stem without a person's prefix or a joined preposition (يمنع، تمنع، لمنع); short ones stay. */
const unprefixed = (stem: string): string => (/^[يتنلبو].{3}/.test(stem) ? stem.slice(1) : stem);

/**
 * Whether two words are forms of one: same stem, or the same letters apart from long vowels (صحفيون/صحافيون), a joined
 * preposition or conjunction (بنيروبي/نيروبي), or the person of a verb (يحمل/تحمل).
 */
export function sameWord(a: ContentWord, b: ContentWord): boolean {
  if (a.stem === b.stem || joined(a.norm, b.norm) || joined(b.norm, a.norm)) return true;
  if (owned(a.norm, b.norm) || owned(b.norm, a.norm)) return true;
  if (Math.abs(a.norm.length - b.norm.length) > 4) return false;
  const bareA = a.stem.replace(/^[وبلفك]/u, '');
  const bareB = b.stem.replace(/^[وبلفك]/u, '');
  if (bareA.length >= MIN_STEM && (bareA === b.stem || bareA === bareB)) return true;
  if (bareB.length >= MIN_STEM && bareB === a.stem) return true;
  if (unprefixed(a.stem) === unprefixed(b.stem)) return true;
  const skeletonA = soundsLike(a.stem).replace(VOWELS, '');
  if (skeletonA.length >= MIN_STEM && skeletonA === soundsLike(b.stem).replace(VOWELS, '')) return true;
  return verbAndNoun(a.stem, b.norm) || verbAndNoun(b.stem, a.norm);
}

const VOWELS = /[اويىئؤء]/g;

/** «يتحدث» and «حديثها», «يلقي» and «إلقاء»: a verb in the present and the noun of its action. */
function verbAndNoun(verb: string, noun: string): boolean {
  if (!/^[يت].{2}/.test(verb)) return false;
  const bare = verb.slice(1);
  const stem = stemOf(noun);
  if (stem === bare) return true;
  if (/^[يت]/.test(stem)) return false;
  // «متحدثا», «مغادرته»: a participle in its case, a masdar with its long vowel; «معبر» is a place.
  const form = /ا$|^(?:ال)?م.ا/.test(noun) ? stem.replace(/^م(?=.{3})/, '') : stem;
  const root = bare.replace(/^ت(?=.{3})/, '').replace(VOWELS, '');
  const other = form.replace(/^ت(?=.{3})/, '').replace(VOWELS, '');
  if (root.length >= 3) return root === other;
  // «يلقي/إلقاء»: two letters are left where the others are weak; the form of the noun has to show.
  return root.length === 2 && /^ا.{2}ا[ءئؤ]?/.test(noun) && root === other;
}

/** Whether the second word is the first behind a conjunction or preposition of one letter (جرى، وجرى). */
const joined = (bare: string, longer: string): boolean =>
  longer.length === bare.length + 1 && /^[وفبل]/u.test(longer) && longer.endsWith(bare);

/** Whether the second word is the first with a pronoun in place of the article (الحج، حجهم). */
const owned = (word: string, withPronoun: string): boolean => {
  const bare = word.replace(/^ال/, '');
  return (
    bare.length >= 2 && withPronoun.startsWith(bare) && /^(?:ه|ها|هم|هما|هن|نا)$/.test(withPronoun.slice(bare.length))
  );
};

/** Content of the tokens `[first, end)` of a text. */
export function contentOf(tokens: readonly Token[], first: number, end: number): Content {
  const { functions, generic, negations, days } = tables();
  const slice = tokens.slice(first, end);
  const numerals = findNumerals(slice);
  const words: ContentWord[] = [];
  const named: string[] = [];
  let negated = 0;
  let numeral = 0;
  for (let i = 0; i < slice.length; i++) {
    while (numeral < numerals.length && (numerals[numeral]?.endToken ?? 0) <= i) numeral++;
    const inNumeral = (numerals[numeral]?.firstToken ?? Number.POSITIVE_INFINITY) <= i;
    const token = slice[i];
    if (token === undefined || inNumeral || (token.kind !== 'word' && token.kind !== 'latin')) continue;
    const norm = token.kind === 'latin' ? token.norm.toLowerCase() : foldSpelling(token.norm);
    if (negations.has(norm)) negated++;
    if (days.has(norm) || days.has(norm.replace(/^و/u, ''))) named.push(norm.replace(/^و/u, ''));
    else if (
      norm.length > 1 &&
      (!functions.has(norm) || isAli(token, slice[i - 1])) &&
      (isAli(token, slice[i - 1]) || !functions.has(norm.replace(/^[وبل]/u, ''))) &&
      !negations.has(norm)
    ) {
      const stem = stemOf(norm);
      words.push({ token: first + i, norm, stem, weight: generic.has(stem) ? 0.5 : 1 });
    }
  }
  return { words, numbers: numerals.map((n) => n.value), days: named, negations: negated };
}

/** «علي» at the head of a text, or after a title, is a man; elsewhere Egyptian copy writes «على» so. */
const isAli = (token: Token, before: Token | undefined): boolean =>
  token.norm === 'علي' &&
  (before === undefined || /^(?:ال)?(?:سيد|شيخ|رئيس|وزير|مدرب|لاعب|أستاذ|دكتور|محمد|أحمد|حسين)$/.test(before.norm));

/** Index of the first token that starts at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
