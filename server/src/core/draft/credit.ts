import { ARABIC_LETTERS, CHAR_CLASS, CharClass } from '../lang/ar/characters.js';
import { foldSpelling, normalizeWord } from '../lang/ar/normalize.js';
import { isLetter, lettersOf } from '../lang/ar/tokenize.js';
import { lazy } from '../text/lazy.js';
import agencies from './data/agencies.json';
import words from './data/draft-words.json';
import { findLatinCredit } from './latin-credit.js';

/** A credit as a line shows it, brackets included; `known` where the agency or the wording is a credit's beyond doubt. */
export interface CreditMatch {
  /** Offsets in the line, half-open. */
  readonly start: number;
  readonly end: number;
  readonly position: 'start' | 'end';
  readonly agency: string | undefined;
  readonly known: boolean;
  readonly script: 'arabic' | 'latin';
}

/** A credit never reaches further than this from its end of the line. */
const REACH = 110;
const MAX_UNKNOWN_WORDS = 4;

/** What names are compared by: folded letters and digits alone. */
export const creditKey = (text: string): string => lettersOf(foldSpelling(normalizeWord(text)).toLowerCase(), '');

interface CreditTables {
  readonly arabic: ReadonlyMap<string, string>;
  /** Keys of initials (أ ف ب), which need their spaces or dots: «(آب)» is a month. */
  readonly initials: ReadonlySet<string>;
  readonly wording: ReadonlySet<string>;
  readonly leads: readonly string[];
  readonly latin: ReadonlyMap<string, string>;
  /** «… - رويترز» */
  readonly afterDash: RegExp;
  readonly agencyNouns: ReadonlySet<string>;
}

const tables = lazy((): CreditTables => {
  const arabic = new Map<string, string>();
  const initials = new Set<string>();
  const latin = new Map<string, string>();
  for (const agency of agencies) {
    for (const name of agency.arabic) {
      const key = creditKey(name);
      arabic.set(key, agency.id);
      if (/^.([ .].)+$/.test(name)) initials.add(key);
    }
    for (const name of agency.latin) latin.set(creditKey(name), agency.id);
  }
  return {
    arabic,
    initials,
    latin,
    wording: new Set(words.creditWords.map(creditKey)),
    leads: [...words.creditLeads].sort((a, b) => b.length - a.length),
    agencyNouns: new Set(words.agencyNouns.map(foldSpelling)),
    afterDash: new RegExp(`\\s[-–—/|]\\s*([${ARABIC_LETTERS} .]{2,30}?)[\\s.]*$`),
  };
});

/** Canonical id of an agency by one of its spellings, in either script; undefined for a name that is not known. */
export function agencyOf(name: string): string | undefined {
  const { arabic, latin } = tables();
  const key = creditKey(name);
  return arabic.get(key) ?? latin.get(key) ?? (key.startsWith('وكاله') ? arabic.get(key.slice(5)) : undefined);
}

/** The form in which an agency is shown in Arabic copy. */
export const agencyDisplay = (id: string): string => agencies.find((agency) => agency.id === id)?.display ?? id;

/** What the inside of brackets says as a credit. */
export function readCredit(inside: string): { readonly agency: string | undefined; readonly known: boolean } {
  const whole = readPart(inside);
  if (whole.known) return whole;
  const parts = inside.split(/\s*[-–—/،,+|]\s*|\s+عبر\s+|\s+via\s+/u).filter((part) => part !== '');
  if (parts.length < 2) return whole;
  const read = parts.map(readPart);
  return read.find((part) => part.agency !== undefined) ?? read.find((part) => part.known) ?? whole;
}

function readPart(text: string): { readonly agency: string | undefined; readonly known: boolean } {
  const { arabic, initials, wording, leads, latin } = tables();
  let rest = text.trim();
  let lead = '';
  for (let round = 0; round < 2; round++) {
    const found = leads.find((word) => {
      if (rest.length <= word.length || !rest.toLowerCase().startsWith(word)) return false;
      return !isLetter(rest, word.length);
    });
    if (found === undefined) break;
    lead = found;
    rest = rest.slice(found.length).replace(/^[\s:.]+/u, '');
  }
  rest = rest.replace(/[\s\-–/،]*[اأ]رشيف(?:ية)?$/u, '');
  const key = creditKey(rest);
  const agency = arabic.get(key) ?? latin.get(key);
  if (agency !== undefined && (!initials.has(key) || /[\s.]/.test(rest.trim()))) return { agency, known: true };
  const known = wording.has(creditKey(text)) || wording.has(key) || SAYS_SO.has(lead);
  return { agency: undefined, known };
}

/** Leads that make a credit of any name after them. */
const SAYS_SO: ReadonlySet<string> = new Set([
  'تصوير',
  'عدسة',
  'ت',
  'المصدر',
  'مصدر الصورة',
  'المصور',
  'نقلا عن',
  'photo by',
  'source',
]);

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** The credit at either end of a line, if one may be there. Brackets inside the line are not looked at. */
export function findCredit(line: string): CreditMatch | undefined {
  return bracketAtEnd(line) ?? bareAtEnd(line) ?? bracketAtStart(line) ?? byAtStart(line) ?? latinAtEnd(line);
}

function bracketAtEnd(line: string): CreditMatch | undefined {
  let end = line.length;
  while (end > 0 && /[\s.\u200e\u200f]/.test(line.charAt(end - 1))) end--;
  const opening = OPENING[line.charAt(end - 1)];
  if (opening === undefined) return undefined;
  const start = line.lastIndexOf(opening, end - 2);
  if (start < 0 || end - start > REACH) return undefined;
  const inside = line.slice(start + 1, end - 1);
  return inBrackets(line, inside, start, end, 'end');
}

function bracketAtStart(line: string): CreditMatch | undefined {
  const opening = line.charAt(0);
  const closing = opening === '(' ? ')' : opening === '[' ? ']' : '';
  if (closing === '') return undefined;
  const end = line.indexOf(closing, 1) + 1;
  if (end <= 0 || end > REACH) return undefined;
  // «(رويترز): سجل…» and «(أبوظبي) ـ فاز…» open a report, not a caption.
  if (/^\s*[:\-–—ـ]/u.test(line.slice(end))) return undefined;
  return inBrackets(line, line.slice(1, end - 1), 0, end, 'start');
}

function inBrackets(
  line: string,
  inside: string,
  start: number,
  end: number,
  position: 'start' | 'end',
): CreditMatch | undefined {
  const content = inside.trim();
  if (content === '') return undefined;
  const latin = CHAR_CLASS[content.charCodeAt(0)] === CharClass.latin;
  let read = readCredit(content);
  if (!read.known && latin) {
    const match = findLatinCredit(content, agencyOfLatin);
    if (match !== undefined) read = { agency: agencyOfLatin(match.agency), known: true };
  }
  if (position === 'end' && glosses(line.slice(0, start), read.agency)) return undefined;
  if (!read.known && content.split(/\s+/).length > MAX_UNKNOWN_WORDS) return undefined;
  if (!read.known && (latin || /[\d٠-٩:؛.]/u.test(content))) return undefined;
  return { start, end, position, agency: read.agency, known: read.known, script: latin ? 'latin' : 'arabic' };
}

/** «وكالة (رويترز)», «سي إن إن (CNN)»: the brackets belong to the word before them. */
function glosses(before: string, agency: string | undefined): boolean {
  const last = /([^\s"«»“”]+)["«»“”]*\s*$/u.exec(before.slice(-REACH))?.[1];
  if (last === undefined) return false;
  if (tables().agencyNouns.has(foldSpelling(normalizeWord(last)))) return true;
  if (agency === undefined) return false;
  const tail = creditKey(before.slice(-40));
  return agencies.some((a) => a.id === agency && a.arabic.some((name) => tail.endsWith(creditKey(name))));
}

/** «تصوير: فلان - صيادون في المرفأ» */
function byAtStart(line: string): CreditMatch | undefined {
  if (!/^(?:تصوير|عدسة)/.test(line)) return undefined;
  const match = /^(?:تصوير|عدسة)\s*:?\s*([^-–—|:]{2,40}?)\s[-–—|]\s(?=.{8})/.exec(line.slice(0, REACH));
  if (match === null) return undefined;
  return {
    start: 0,
    end: match[0].trimEnd().length - 2,
    position: 'start',
    agency: readCredit(match[1] ?? '').agency,
    known: true,
    script: 'arabic',
  };
}

/** «… تصوير: فلان», «… - رويترز», «… / الجزيرة». */
function bareAtEnd(line: string): CreditMatch | undefined {
  const from = Math.max(0, line.length - REACH);
  const tail = line.slice(from);
  const by = /تصوير|عدسة/.test(tail)
    ? /(?:^|[\s.،\-–—|/])((?:تصوير|عدسة)\s*[:\-–/]?\s*[^\s.؛:()][^.؛:()]{2,40})[\s.]*$/.exec(tail)
    : null;
  if (by !== null && by[1] !== undefined && (from > 0 || by.index > 0) && by[1].split(/\s+/).length <= 5) {
    const start = from + by.index + by[0].indexOf(by[1]);
    return {
      start,
      end: start + by[1].trimEnd().length,
      position: 'end',
      agency: readCredit(by[1]).agency,
      known: true,
      script: 'arabic',
    };
  }
  const dash = tables().afterDash.exec(tail);
  if (dash !== null && dash[1] !== undefined && from + dash.index > 0) {
    const agency = readPart(dash[1]).agency;
    if (agency === undefined) return undefined;
    const start = from + dash.index + dash[0].indexOf(dash[1]);
    return { start, end: start + dash[1].length, position: 'end', agency, known: true, script: 'arabic' };
  }
  return undefined;
}

function latinAtEnd(line: string): CreditMatch | undefined {
  const found = findLatinCredit(line, agencyOfLatin);
  if (found === undefined) return undefined;
  const before = line.slice(Math.max(0, found.start - 3), found.start).trimEnd();
  // In running Latin text a bare agency name is its subject or object; a credit is set off or names a photographer.
  if (!found.explicit && before !== '' && !/[-–—|/©.(:;]$/.test(before)) return undefined;
  return {
    start: found.start,
    end: found.end,
    position: found.start === 0 ? 'start' : 'end',
    agency: agencyOfLatin(found.agency),
    known: true,
    script: 'latin',
  };
}

const agencyOfLatin = (name: string): string | undefined => tables().latin.get(creditKey(name));
