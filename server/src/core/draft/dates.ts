import { ARABIC_LETTERS } from '../lang/ar/characters.js';
import { foldSpelling, normalizeWord } from '../lang/ar/normalize.js';
import { lazy } from '../text/lazy.js';
import monthNames from './data/months.json';

/** A calendar date found in a text; `year` is undefined where the text gives day and month alone. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const fold = (text: string): string => foldSpelling(normalizeWord(text)).toLowerCase();

/** Month of each folded name, in the Levantine, Egyptian, Maghrebi and English calendars. */
const months = lazy(() => {
  const byName = new Map<string, number>();
  for (const [month, names] of Object.entries(monthNames)) {
    for (const name of names) byName.set(fold(name), Number(month));
  }
  return byName;
});

const DIGIT = '[\\d٠-٩۰-۹]';
const LETTER = `[A-Za-z${ARABIC_LETTERS}]`;
/** A month's name is one word or two (كانون الثاني). */
const NAME = `(${LETTER}+)(?:\\s(${LETTER}+))?`;

// A date is looked for around its digits: one expression with all month names is slow to compile and to run.
const RUN = new RegExp(`${DIGIT}+`, 'g');
const NAME_AFTER = new RegExp(`^(?:\\s?-\\s?|\\s(?:من\\s)?)${NAME}`);
const PAIR_AFTER = new RegExp(`^\\s?[/(]\\s?${NAME}\\)?`);
const YEAR_AFTER = new RegExp(`^[\\s,،-]+(?:عام )?(${DIGIT}{4})`);
const NAME_BEFORE = new RegExp(`(?:(${LETTER}+)\\s)?(?<!${LETTER})(${LETTER}+)\\.?\\s$`);
const DAY_END = new RegExp(`^(?:st|nd|rd|th)?(?:,?\\s+(${DIGIT}{4})(?!${DIGIT}))?`);
const NUMERIC = new RegExp(`^(${DIGIT}{1,4})([/.-])(${DIGIT}{1,2})\\2(${DIGIT}{2,4})(?!${DIGIT})`);
/** A date's words reach no further than this from its digits. */
const REACH = 48;

const number = (digits: string): number => Number(normalizeWord(digits));

/** The month that one or two words name; `length` is that of the words that count. */
function monthOf(match: RegExpExecArray | null): { readonly month: number; readonly length: number } | undefined {
  if (match === null) return undefined;
  const [whole, first = '', second] = match;
  if (second !== undefined) {
    const month = months().get(fold(`${first} ${second}`));
    if (month !== undefined) return { month, length: whole.length };
  }
  const month = months().get(fold(first));
  if (month === undefined) return undefined;
  return { month, length: whole.indexOf(first) + first.length };
}

const validDay = (day: number): boolean => day >= 1 && day <= 31;
const validMonth = (month: number): boolean => month >= 1 && month <= 12;

/**
 * The first calendar date of a text: «26 جويلية 2012», «30 يناير/كانون الثاني 2020», «29-إبريل-2012»; then in English
 * order («January 30, 2020»); then in digits («17/04/2012», «2012-04-17»).
 */
export function findDate(text: string): FoundDate | undefined {
  let english: FoundDate | undefined;
  let digits: FoundDate | undefined;
  for (const run of text.matchAll(RUN)) {
    if (run[0].length <= 2 && validDay(number(run[0]))) {
      const named = dayFirst(text, run.index, run[0]);
      if (named !== undefined) return named;
      english ??= monthFirst(text, run.index, run[0]);
    }
    digits ??= numeric(text, run.index);
  }
  return english ?? digits;
}

function dayFirst(text: string, start: number, digits: string): FoundDate | undefined {
  let end = start + digits.length;
  const rest = (): string => text.slice(end, end + REACH);
  const name = monthOf(NAME_AFTER.exec(rest()));
  if (name === undefined) return undefined;
  end += name.length;
  const pair = PAIR_AFTER.exec(rest());
  const second = monthOf(pair);
  if (pair !== null && second !== undefined) end += second.length + (text.charAt(end + second.length) === ')' ? 1 : 0);
  const year = YEAR_AFTER.exec(rest());
  if (year !== null) end += year[0].length;
  return { start, end, year: yearOf(year?.[1]), month: name.month, day: number(digits) };
}

function monthFirst(text: string, start: number, digits: string): FoundDate | undefined {
  const from = Math.max(0, start - REACH);
  const before = NAME_BEFORE.exec(text.slice(from, start));
  if (before === null) return undefined;
  const [whole, first, second = ''] = before;
  const both = first === undefined ? undefined : months().get(fold(`${first} ${second}`));
  const month = both ?? months().get(fold(second));
  if (month === undefined) return undefined;
  const at = from + before.index + (both === undefined ? whole.lastIndexOf(second) : 0);
  const end = start + digits.length;
  const tail = DAY_END.exec(text.slice(end, end + REACH));
  return { start: at, end: end + (tail?.[0].length ?? 0), year: yearOf(tail?.[1]), month, day: number(digits) };
}

function numeric(text: string, start: number): FoundDate | undefined {
  const match = NUMERIC.exec(text.slice(start, start + REACH));
  if (match === null) return undefined;
  const [whole, a = '', , b = '', c = ''] = match;
  const first = number(a);
  const last = number(c);
  const month = number(b);
  const iso = first > 31;
  const day = iso ? last : first;
  if (!validMonth(month) || !validDay(day) || a.length === 3) return undefined;
  const year = iso ? first : last < 100 ? 2000 + last : last;
  return { start, end: start + whole.length, year, month, day };
}

const yearOf = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : number(digits));

/** ISO `YYYY-MM-DD`, or undefined where the year is not given. */
export const isoDate = (date: FoundDate | undefined): string | undefined =>
  date?.year === undefined
    ? undefined
    : `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
