import { classifySource, ENDS_SOURCE } from './classify-source.js';
import { isVagueHead } from './source-location.js';
import { isComplementiser, isQuoteMark, type Word } from './words.js';

/**
 * What a source is. `person`: a name (or what is left when nothing else fits); `thing`: an event or a feeling, which is no
 * source; `role`: an office or profession;
 * `vague`: unnamed and not located; `anaphor`: «المصدر», «المتحدث ذاته», resolved against earlier sources.
 */
export type SourceKind =
  | 'person'
  | 'thing'
  | 'role'
  | 'institution'
  | 'state'
  | 'agency'
  | 'own'
  | 'document'
  | 'vague';

export interface Source {
  /** Word indices `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly kind: SourceKind;
  /** Quality ladder: 5 named person … 4 institution, 3 located unnamed, 2 unnamed role, 1 unnamed, 0 nobody at all. */
  readonly quality: 0 | 1 | 2 | 3 | 4 | 5;
  /** Head noun, spelling folded, without article. */
  readonly head: string;
  /** Takes up a source named before: «المصدر», «القائد», «المتحدث ذاته». */
  readonly anaphor: boolean;
  /** With «ذاته», «نفسه», «المذكور»: whoever spoke last. */
  readonly same: boolean;
}

const SKIPPED = new Set(
  'ايضا امس اليوم غدا السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه الماضي الجاري المقبل قد كل من كذلك بدوره بدورها هنا لاحقا حينها سابقا مجددا مرارا احد احدي بعض عدد عده اخر اي'.split(
    ' ',
  ),
);
/** Of those who follow, nobody knows which: «بعض الباحثين», «عدد من الخبراء». */
const SOME = new Set('بعض البعض عدد عددا عده كثير الكثير العديد معظم اغلب غالبيه اغلبيه'.split(' '));

/** «3 مصادر», «عدد كبير من النقاد»: what stands before the head noun and says nothing of who it is. */
function isSkipped(words: readonly Word[], at: number, limit: number): boolean {
  const { kind, folded } = words[at]!;
  if (SKIPPED.has(folded)) return true;
  const next = words[at + 1];
  if (next === undefined || at + 1 >= limit) return false;
  if (kind === 'number') return next.kind === 'word' && isVagueHead(words, at + 1, limit);
  if (SOME.has(folded)) return next.folded === 'من' || next.definite || isVagueHead(words, at + 1, limit);
  // «عدد كبير من»
  return /^(?:كبيرا?|قليلا?|محدود)$/.test(folded) && next.folded === 'من' && SOME.has(words[at - 1]?.folded ?? '');
}

const NO_SOURCE = new Set(
  'ذلك هذا هذه تلك الا ما نقلا بحسب حسب وفق وفقا به بها فيه فيها فيهما له لها اليه اليها عليه عليها منه منها'.split(
    ' ',
  ),
);
const MAX_WORDS = 12;

/** Reads the noun phrase of a source that starts at `from`; undefined where no noun stands there. */
export function readSource(words: readonly Word[], from: number, limit: number): Source | undefined {
  let start = from;
  let some = false;
  for (; start < limit && isSkipped(words, start, limit); start++) some ||= SOME.has(words[start]!.folded);
  const first = words[start];
  if (first === undefined || start >= limit || NO_SOURCE.has(first.folded)) return undefined;
  let end = start;
  while (end < limit && end - start < MAX_WORDS) {
    const word = words[end]!;
    if (word.kind === 'mark') {
      if (end === start && isQuoteMark(word)) return undefined;
      if (word.folded !== '-' && word.folded !== '(' && word.folded !== ')') break;
    }
    if (isComplementiser(word) || (word.kind === 'word' && ENDS_SOURCE.has(word.folded))) break;
    end++;
  }
  while (end > start && words[end - 1]!.kind === 'mark') end--;
  return end === start ? undefined : classifySource(words, start, end, limit, some);
}
