import type { BlockText } from '../analysis.js';
import { type Segmentation, segmentations } from '../lang/ar/clitics.js';
import { findGroupMentions, isTagged } from './group-mentions.js';
import type { NameGroup } from './groups.js';
import { frequencyOf, isKnownName, isSurelyWord, type Lexicon, nameLevelOf } from './lexicon.js';

/** A word taken apart and looked up: what may be a name in it. */
export interface WordProfile {
  /** The word without clitics and article. */
  readonly core: string;
  readonly lead: string;
  readonly article: boolean;
  /** How much it looks like a foreign name, in log odds. */
  readonly score: number;
  /** 0 where the form was never met, to 7. */
  readonly frequency: number;
  readonly known: boolean;
  /** Other ways to cut clitics off a word that the lexicon does not hold. */
  readonly others: readonly Reading[];
}

export interface Reading {
  readonly core: string;
  readonly lead: string;
  readonly score: number;
  /** Unlikely by itself: the word is a clitic and a name that everybody knows («بروسيا»). */
  readonly unsure: boolean;
}

/** A word of a block that may be a name, with its neighbours. Offsets count in the block's view. */
export interface NameWord extends WordProfile {
  readonly start: number;
  readonly end: number;
  readonly token: number;
  readonly group: NameGroup | undefined;
  /** Words right before and after, parted by a space alone; normalised. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Latin words in brackets right after: «ميتا (Meta)». */
  readonly gloss: string | undefined;
}

const SUFFIXES = [
  'ها',
  'هم',
  'هن',
  'هما',
  'ه',
  'نا',
  'كم',
  'ني',
  'ي',
  'ا',
  'ة',
  'ات',
  'ان',
  'ين',
  'ون',
  'تين',
  'تان',
  'وا',
  'ته',
  'تها',
  'تهم',
  'تنا',
  'ية',
  'يا',
  'يين',
  'يون',
  'اته',
  'اتها',
  'اتهم',
  'ت',
  'يه',
  'يها',
  'يهم',
  'هما',
  'ونه',
  'ونها',
  'ى',
];
const VERB_PREFIXES = ['سي', 'ست', 'سن', 'سأ', 'ي', 'ت', 'ن', 'أ'];

const MIN_CORE = 3;
/** From these log odds on letters are foreign enough to do without a look at suffixes. */
const FOREIGN = 1;
/** Below these the letters are Arabic: with a suffix that fits, an ordinary word. */
const ARABIC = -3;
/** What a form that may be an inflected word counts at most. */
const INFLECTED = -1.5;
/** From this name level on the letters «ال» may be the name's own («الفارو»). */
const NAME_LEVEL = 4;
const VERBAL_NOUN = /^ت[^اوىةء][^اوىةء]ي[^اويىةء]$/;
/** Up to this name level a form is an ordinary word. */
const WORD_LEVEL = 1;

/** What a normalised word is as a name; undefined for an ordinary word. */
export function profileWord(norm: string, lexicon: Lexicon): WordProfile | undefined {
  const cuts = segmentations(norm);
  const whole = cuts[0];
  for (const { stem, article, conjunction, preposition } of cuts) {
    const facts = lexicon.facts(stem) || (article ? lexicon.facts(`ال${stem}`) : 0);
    if (facts === 0) continue;
    // «للعربي» is ل + ال + «عربي», whatever «لعربي» may be.
    if (
      preposition === 'ل' &&
      !article &&
      stem.startsWith('ل') &&
      (!isKnownName(facts) || lexicon.facts(stem.slice(1)) !== 0)
    )
      continue;
    const level = nameLevelOf(facts);
    const known = isKnownName(facts);
    const frequency = frequencyOf(facts);
    // «تسيير», «تنظيم»: a verbal noun, unless the lists or the counts say strongly that it is a name.
    if (!known && level < NAME_LEVEL && frequency > 2 && VERBAL_NOUN.test(stem)) return undefined;
    if (!known && (isSurelyWord(facts) || (level <= WORD_LEVEL && frequency > 3))) return undefined;
    if (stem.length < MIN_CORE) return undefined;
    // «التابوت» stands in the lexicon with its article because it mostly has one; «الكسندر» has none.
    if (!article && !known && level < NAME_LEVEL && /^ال.{4}/.test(stem) && lexicon.facts(stem.slice(2)) !== 0)
      continue;
    // «بروان» is ب + «روان» or a name of its own: a stem that everybody knows settles it.
    const others =
      stem === norm || article || norm.length <= MIN_CORE ? [] : wholeReading(whole, frequency > 4, lexicon);
    return { core: stem, lead: conjunction + preposition, article, score: level - 3.5, frequency, known, others };
  }
  if (whole === undefined || norm.length < MIN_CORE) return undefined;
  // «ال» at the front is an article; behind «ف» or «ك» it is as often part of a name («فالديفيسو»).
  const best = cuts.find((cut) => cut.article && !/[فك]/.test(cut.prefix)) ?? whole;
  const letters = lexicon.letters(best.stem);
  const inflected = letters < FOREIGN && cuts.some(({ stem }) => isInflected(stem, lexicon));
  if (inflected && letters < ARABIC) return undefined;
  const others = cuts
    .filter((cut) => cut !== best && !cut.article)
    // Behind an article nothing is left to guess, but that «وال» and «بال» may begin a name («والتر»).
    .filter((cut) => !best.article || (cut === whole && /^[وب]ال/.test(norm)));
  return {
    core: best.stem,
    lead: best.conjunction + best.preposition,
    article: best.article,
    score: inflected ? Math.min(letters, INFLECTED) : letters,
    frequency: 0,
    known: false,
    others: readings(others, lexicon, ARABIC),
  };
}

/** The word uncut, beside its reading as a clitic and a name. */
function wholeReading(whole: Segmentation | undefined, settled: boolean, lexicon: Lexicon): Reading[] {
  if (whole === undefined) return [];
  const [likely] = settled ? [] : readings([whole], lexicon, FOREIGN);
  if (likely !== undefined) return [likely];
  return whole.stem.length > MIN_CORE + 1 ? [{ core: whole.stem, lead: '', score: 0, unsure: true }] : [];
}

function readings(cuts: readonly (Segmentation | undefined)[], lexicon: Lexicon, least: number): Reading[] {
  return cuts.flatMap((cut) => {
    if (cut === undefined || cut.stem.length < MIN_CORE) return [];
    const score = lexicon.letters(cut.stem);
    return score < least ? [] : [{ core: cut.stem, lead: cut.conjunction + cut.preposition, score, unsure: false }];
  });
}

const isWord = (facts: number): boolean => facts !== 0 && !isKnownName(facts) && nameLevelOf(facts) <= WORD_LEVEL;

/** Whether a form that was never met is an inflected ordinary word: a known stem with a suffix or verb prefix. */
function isInflected(stem: string, lexicon: Lexicon): boolean {
  for (const suffix of SUFFIXES) {
    if (!stem.endsWith(suffix) || stem.length - suffix.length < 3) continue;
    const base = stem.slice(0, -suffix.length);
    if (isWord(lexicon.facts(base)) || isWord(lexicon.facts(`${base}ة`)) || isWord(lexicon.facts(`ال${base}`)))
      return true;
  }
  for (const prefix of VERB_PREFIXES) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 3 && isWord(lexicon.facts(stem.slice(prefix.length))))
      return true;
  }
  return false;
}

/** The words of a block that may be names, in order. */
export function findNameWords(text: BlockText, lexicon: Lexicon): NameWord[] {
  const groups = new Map<number, NameGroup>();
  for (const mention of findGroupMentions(text)) {
    for (let i = mention.firstToken; i <= mention.lastToken; i++) groups.set(i, mention.entry.group);
  }
  const memo = new Map<string, WordProfile | undefined>();
  const words: NameWord[] = [];
  const { tokens } = text;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || token.norm.length < MIN_CORE) continue;
    if (isTagged(text, token)) continue;
    let profile = memo.get(token.norm);
    if (profile === undefined && !memo.has(token.norm)) {
      profile = profileWord(token.norm, lexicon);
      memo.set(token.norm, profile);
    }
    if (profile === undefined) continue;
    words.push({
      ...profile,
      start: token.start,
      end: token.end,
      token: i,
      group: groups.get(i),
      before: adjacent(text, i, -1),
      after: adjacent(text, i, 1),
      gloss: glossAfter(text, i),
    });
  }
  return words;
}

function adjacent({ text, tokens }: BlockText, index: number, step: 1 | -1): string | undefined {
  const here = tokens[index];
  const there = tokens[index + step];
  if (here === undefined || there === undefined || there.kind !== 'word') return undefined;
  const gap = step === 1 ? text.slice(here.end, there.start) : text.slice(there.end, here.start);
  return gap.trim() === '' ? there.norm : undefined;
}

function glossAfter({ tokens }: BlockText, index: number): string | undefined {
  if (tokens[index + 1]?.norm !== '(') return undefined;
  const words: string[] = [];
  for (let i = index + 2; i < Math.min(tokens.length, index + 8); i++) {
    const token = tokens[i];
    if (token?.kind === 'latin') words.push(token.norm.toLowerCase());
    else return token?.norm === ')' && words.length > 0 ? words.join(' ') : undefined;
  }
  return undefined;
}
