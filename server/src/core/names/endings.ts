/**
 * What may follow the stem of a name: the nisba with its genders, numbers and cases, and for loanwords the pronouns.
 * A spelling varies in the stem; the ending is grammar and a fix keeps it.
 */
const NISBA = ['ي', 'ية', 'يا', 'يون', 'يين', 'يات', 'يتين', 'يتان', 'يان', 'يو', 'يي'];
const PRONOUNS = ['ه', 'ها', 'هم', 'نا', 'ك', 'كم'];
const NISBA_WITH_PRONOUNS = [...NISBA, ...PRONOUNS.flatMap((p) => [`يت${p}`, `يات${p}`, `ي${p}`])];

export type EndingClass = 'fixed' | 'place' | 'loanword';

/** How the spellings of a group share their ending; `tail` is cut off to get the stem. */
export interface Inflection {
  readonly tail: string;
  readonly endings: ReadonlySet<string>;
}

const set = (...endings: readonly string[]): ReadonlySet<string> => new Set(endings);

const FIXED: Inflection = { tail: '', endings: set('') };
/** Longest tail first. */
const PLACE: readonly Inflection[] = [
  { tail: 'يا', endings: set(...NISBA) },
  { tail: 'ا', endings: set('ا', ...NISBA) },
  { tail: 'ية', endings: set(...NISBA) },
  { tail: 'ي', endings: set('ا', ...NISBA) },
  { tail: '', endings: set('', ...NISBA) },
];
const LOANWORD: readonly Inflection[] = [
  { tail: 'ية', endings: set(...NISBA_WITH_PRONOUNS) },
  { tail: 'ي', endings: set('', ...NISBA_WITH_PRONOUNS, 'ات') },
  { tail: 'ات', endings: set('ات', 'ا', 'ة', 'اوي', 'اوية', ...PRONOUNS.map((p) => `ات${p}`)) },
  { tail: '', endings: set('', 'ات', 'ين', ...NISBA_WITH_PRONOUNS, ...PRONOUNS) },
];

/** The inflection of a set of one-word spellings: the longest tail that all of them share. */
export function inflectionOf(kind: EndingClass, forms: readonly string[]): Inflection {
  if (kind === 'fixed') return FIXED;
  const choices = kind === 'place' ? PLACE : LOANWORD;
  return (
    choices.find(({ tail }) => forms.every((form) => form.endsWith(tail) && form.length > tail.length + 2)) ?? FIXED
  );
}

/** Length of the longest ending that any inflection knows. */
export const MAX_ENDING = 5;
