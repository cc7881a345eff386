import { lexicon } from './lexicon.js';
import { matchForm } from './phrase-table.js';
import { readSource, type Source } from './sources.js';
import { isComplementiser, type Word } from './words.js';

/** Last three letters of verbs whose object comes with ب: طالب، ندد، رحب، أشاد، هدد، توعد، تعهد، اعترف. */
const TAKES_BI = new Set('الب ددت ددو ندد حبت شاد هدد وعد عهد ترف البت رحب'.split(' '));

const OPENERS = new Set(
  'كان كانت قد وقد لكن ولكن غير ان الا فان وان كما حيث اذ فيما بينما حين اما هذا وهو وهي الي ذلك لقد فقد ثمه هناك'.split(
    ' ',
  ),
);

/** The subject: after the verb (the default order), else the noun phrase that opens the clause before it. */
export function subjectOf(words: readonly Word[], first: number, i: number, limit: number): Source | undefined {
  const pluperfect = pluperfectSubject(words, first, i);
  if (pluperfect !== undefined) return pluperfect;
  const after = words[i + 1];
  let from = i + 1;
  // «قال لرويترز المتحدث…», «قال في بيان المتحدث…» are read as dropped: the addressee is no subject.
  if (after !== undefined && from < limit && !isComplementiser(after) && after.folded !== ':') {
    if (after.folded === 'له' || after.folded === 'لها') from++;
    if (TAKES_BI.has(words[i]!.stem.slice(-3)) && after.base.startsWith('ب') && after.base.length > 4) return undefined;
    if (after.base.startsWith('بال')) return undefined;
    if (
      !/^(?:الي|علي|في|خلال|عن|من|عبر|ل.{3,})$/.test(after.folded) ||
      after.folded.startsWith('لج') ||
      isNameWithLam(after)
    ) {
      const subject = readSource(words, from, limit);
      if (subject !== undefined && subject.end > from) return subject;
    }
  }
  const previous = words[i - 1];
  if (previous === undefined || i === first || words[i]!.base !== words[i]!.folded) {
    // A conjunction on the verb after a comma goes on with the subject before it; at the start it is dropped.
    if (i === first || previous === undefined) return undefined;
    if (words[i]!.base !== words[i]!.folded) return undefined;
  }
  const opening = openingSubject(words, first, i);
  if (opening !== undefined) return opening;
  let start = i;
  // «وأضافت أن مراقبين يرون»: what stands before «أن» is no subject of what stands behind it.
  while (start > first && i - start < 14 && !isBoundary(words[start - 1]!) && !isComplementiser(words[start - 1]!))
    start--;
  while (start < i && OPENERS.has(words[start]!.base)) start++;
  if (start >= i) return undefined;
  const head = words[start]!;
  if (head.kind === 'word' && /^(?:في|من|علي|الي|عن|بعد|قبل|منذ|خلال|اثر|عقب|لم|لا|لن)$/.test(head.base))
    return undefined;
  const subject = readSource(words, start, i);
  return subject;
}

/** «رشيد الحموني، رئيس الفريق بالمجلس، أكد أن»: the sentence begins with its subject, an apposition follows. */
function openingSubject(words: readonly Word[], first: number, i: number): Source | undefined {
  if (words[i - 1]?.folded !== '،' && words[i - 1]?.folded !== '-') return undefined;
  let start = first;
  while (start < i && OPENERS.has(words[start]!.base)) start++;
  const head = words[start];
  if (head === undefined || start >= i || head.kind === 'mark' || !isNominal(words, start)) return undefined;
  const subject = readSource(words, start, i);
  return subject === undefined || subject.end >= i - 1 ? undefined : subject;
}

/** Whether a noun phrase can start at `at`: an article, a known head noun, or a name before a comma. */
function isNominal(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (/^(?:في|من|علي|الي|عن|بعد|قبل|منذ|خلال|اثر|عقب|لم|لا|لن|مع|لدي|رغم)$/.test(word.base)) return false;
  if (word.definite && word.base.startsWith('ال')) return true;
  return (
    matchForm(lexicon().sources, word.stem, words, at, words.length) !== undefined || words[at + 2]?.folded === '،'
  );
}

/** «وكان المراسل قد أفاد»: the subject stands between كان and قد. */
function pluperfectSubject(words: readonly Word[], first: number, i: number): Source | undefined {
  if (words[i - 1]?.folded !== 'قد') return undefined;
  for (let k = i - 2; k >= first && k >= i - 12; k--) {
    if (words[k]!.base === 'كان' || words[k]!.base === 'كانت')
      return k + 1 < i - 1 ? readSource(words, k + 1, i - 1) : undefined;
  }
  return undefined;
}

const isNameWithLam = (word: Word): boolean =>
  /^(?:لافروف|لوكاشينكو|ليبرمان|لبيد|لوبان|لجنه|لاعب|لواء|ليندركينغ)/.test(word.folded);
const isBoundary = (word: Word): boolean => word.kind === 'mark' && /^[،,؛;:."«»“”()]$/.test(word.folded);
