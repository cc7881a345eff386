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

const table = lazy(() => {
  const byName = new Map<string, number>();
  for (const [month, names] of Object.entries(monthNames)) {
    for (const name of names) byName.set(fold(name), Number(month));
  }
  const names = [...Object.values(monthNames)].flat().sort((a, b) => b.length - a.length);
  const any = names.map((n) => n.replace(/ /g, '\\s')).join('|');
  const pair = `(?:${any})(?:\\s?[/(]\\s?(?:${any})\\)?)?`;
  const digit = '[\\d٠-٩۰-۹]';
  return {
    byName,
    // «26 جويلية 2012», «30 يناير/كانون الثاني 2020», «29-إبريل-2012», «30 January 2020»
    dayFirst: new RegExp(
      `(?<!${digit})(${digit}{1,2})(?:\\s|\\s?-\\s?| من )(${pair})(?:[\\s,،-]+(?:عام )?(${digit}{4}))?`,
      'i',
    ),
    // «January 30, 2020»
    monthFirst: new RegExp(
      `(?<![A-Za-z${ARABIC_LETTERS}])(${pair})\\.?\\s(${digit}{1,2})(?:st|nd|rd|th)?(?:,?\\s+(${digit}{4}))?(?!${digit})`,
      'i',
    ),
    numeric: new RegExp(`(?<!${digit})(${digit}{1,4})([/.-])(${digit}{1,2})\\2(${digit}{2,4})(?!${digit})`),
  };
});

const number = (digits: string): number => Number(normalizeWord(digits));

function monthOf(text: string): number | undefined {
  const first = text.split(/[/(]/)[0]?.trim() ?? '';
  return table().byName.get(fold(first.replace(/\s+/g, ' ')));
}

const valid = (month: number | undefined, day: number): month is number =>
  month !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** The first calendar date of a text; months in the Levantine, Egyptian, Maghrebi and English names. */
export function findDate(text: string): FoundDate | undefined {
  if (!/[\d٠-٩۰-۹]/.test(text)) return undefined;
  const { dayFirst, monthFirst, numeric } = table();
  const named = dayFirst.exec(text);
  if (named !== null) {
    const month = monthOf(named[2] ?? '');
    const day = number(named[1] ?? '');
    if (valid(month, day)) {
      return { start: named.index, end: named.index + named[0].length, year: yearOf(named[3]), month, day };
    }
  }
  const english = monthFirst.exec(text);
  if (english !== null) {
    const month = monthOf(english[1] ?? '');
    const day = number(english[2] ?? '');
    if (valid(month, day)) {
      return { start: english.index, end: english.index + english[0].length, year: yearOf(english[3]), month, day };
    }
  }
  const digits = numeric.exec(text);
  if (digits === null) return undefined;
  const first = number(digits[1] ?? '');
  const month = number(digits[3] ?? '');
  const last = number(digits[4] ?? '');
  const iso = first > 31;
  const day = iso ? last : first;
  if (!valid(month, day) || (digits[1] ?? '').length === 3) return undefined;
  const year = iso ? first : last < 100 ? 2000 + last : last;
  return { start: digits.index, end: digits.index + digits[0].length, year, month, day };
}

const yearOf = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : number(digits));

/** ISO `YYYY-MM-DD`, or undefined where the year is not given. */
export const isoDate = (date: FoundDate | undefined): string | undefined =>
  date?.year === undefined
    ? undefined
    : `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
