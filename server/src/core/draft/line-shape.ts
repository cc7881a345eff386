import { CHAR_CLASS, CharClass } from '../lang/ar/characters.js';
import { foldSpelling, normalizeWord } from '../lang/ar/normalize.js';
import { countLetters, type LetterCount, lettersOf } from '../lang/ar/tokenize.js';
import { lazy } from '../text/lazy.js';
import { type CreditMatch, creditKey, findCredit } from './credit.js';
import words from './data/draft-words.json';
import { findDate } from './dates.js';
import type { BlockKind } from './draft.js';

/** What can be told of a line by itself, before its neighbours are asked. */
export interface LineShape {
  readonly text: string;
  readonly letters: LetterCount;
  readonly script: 'arabic' | 'latin' | 'none';
  /** Words, counted by spaces; lines longer than `LONG` characters count as `MANY`. */
  readonly words: number;
  readonly endsSentence: boolean;
  readonly label: LineLabel | undefined;
  /** A credit that may be there; whether it is one depends on what the line is. */
  readonly credit: CreditMatch | undefined;
  /** Length of a bullet or number that opens the line, the space after it included. */
  readonly marker: number;
  readonly opensReport: boolean;
  readonly quoted: boolean;
  readonly dateOnly: boolean;
  readonly byline: boolean;
  readonly leftover: boolean;
  /** `strong`: wording that only captions have; `weak`: wording that captions mostly have. */
  readonly wording: 'strong' | 'weak' | undefined;
}

export interface LineLabel {
  readonly kind: BlockKind;
  /** Offset after the label and the space that follows. */
  readonly end: number;
  readonly id: string;
}

/** Past this length a line is running text: looked at no closer, so that a line of megabytes costs one scan. */
const LONG = 600;
export const MANY = 1000;

const fold = (text: string): string => foldSpelling(normalizeWord(text)).toLowerCase().trim();

const tables = lazy(() => {
  const labels = new Map<string, { kind: BlockKind; id: string }>();
  const add = (list: readonly string[], kind: BlockKind, id: string): void => {
    for (const label of list) labels.set(fold(label), { kind, id });
  };
  add(words.captionLabels, 'caption', 'caption-label');
  add(words.altLabels, 'alt-text', 'alt-label');
  add(words.creditLabels, 'credit', 'credit-label');
  add(words.sourceLabels, 'source-line', 'source-label');
  add(words.headlineLabels, 'headline', 'headline-label');
  add(words.kickerLabels, 'kicker', 'kicker-label');
  add(words.leadLabels, 'lead', 'lead-label');
  return {
    labels,
    bylines: new Set(words.bylineLabels.map(fold)),
    leftovers: new Set(words.leftoverLines.map(creditKey)),
    leftoverOpeners: words.leftoverOpeners.map(fold),
    openers: new Set(words.reportingOpeners.map(fold)),
    givenNames: new Set(words.givenNames.map(fold)),
    dateWords: new Set(
      [
        ...words.weekdays,
        'الساعة',
        'بتوقيت',
        'غرينتش',
        'صباحا',
        'مساء',
        'تاريخ',
        'النشر',
        'آخر',
        'تحديث',
        'يوم',
        'أمس',
        'am',
        'pm',
        'gmt',
        'الموافق',
        'العدد',
        'هـ',
        'م',
        'نشر',
        'في',
        'نسخة',
        'للطباعة',
        'منذ',
        'العاصمة',
        'تونس',
      ].map(fold),
    ),
    strong: phrasePattern(words.captionPhrases.filter((p) => STRONG.test(p))),
    weak: phrasePattern(words.captionPhrases.filter((p) => !STRONG.test(p))),
  };
});

/** Whole words or phrases, with or without hamza and dots. */
const phrasePattern = (phrases: readonly string[]): RegExp => {
  const any = phrases.map((p) =>
    p
      .replace(/[أإآا]/g, '[أإآا]')
      .replace(/[ةه]/g, '[ةه]')
      .replace(/[ىي]/g, '[ىي]'),
  );
  return new RegExp(`(?:^|[\\s(])(?:${any.join('|')})(?=[\\s.،:)]|$)`);
};

const STRONG = /صورة|لقطة|مشهد|جانب من|اليمين|اليسار|أرشيف/u;

export function shapeOf(text: string): LineShape {
  const letters = countLetters(text);
  const total = letters.arabic + letters.latin;
  const script = total === 0 ? 'none' : letters.arabic * 2 >= total ? 'arabic' : 'latin';
  const label = labelOf(text);
  const long = text.length > LONG;
  const words = long ? MANY : countWords(text);
  const body = label === undefined ? text : text.slice(label.end);
  const credited = !long || label?.kind === 'caption';
  return {
    text,
    letters,
    script,
    words,
    endsSentence: /[.؛،:…!؟?][\s"»”')\]]*$/.test(text.slice(-12)),
    label,
    marker: markerOf(text),
    opensReport: opensReport(text),
    credit: credited ? shift(findCredit(body), text.length - body.length) : undefined,
    quoted: !long && isQuoted(text),
    dateOnly: isDateOnly(text, words),
    byline: isByline(text, words),
    leftover: isLeftover(text, total, words),
    wording: mayBeCaption(text, words) ? wordingOf(text) : undefined,
  };
}

const shift = (credit: CreditMatch | undefined, by: number): CreditMatch | undefined =>
  credit === undefined || by === 0 ? credit : { ...credit, start: credit.start + by, end: credit.end + by };

export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const cls = CHAR_CLASS[text.charCodeAt(i)];
    const letter = cls === CharClass.arabic || cls === CharClass.latin || cls === CharClass.digit;
    if (letter && !inside) {
      count++;
      inside = true;
    } else if (cls === CharClass.space || cls === CharClass.newline) inside = false;
  }
  return count;
}

function labelOf(text: string): LineLabel | undefined {
  const head = text.slice(0, 36);
  // «التعليق على الصورة، …» is how one large site's pages come out of copy and paste.
  for (const separator of [':', '،', '：']) {
    const at = head.indexOf(separator);
    if (at <= 0) continue;
    if (separator === '،' && !head.includes('صور')) continue;
    const known = tables().labels.get(fold(head.slice(0, at)));
    if (known === undefined) continue;
    // «تصوير: فلان - صيادون في المرفأ»: a credit that a caption follows.
    if (known.kind === 'credit' && /\s[-–—|]\s.{8}/.test(text.slice(at))) return undefined;
    let end = at + 1;
    while (end < text.length && CHAR_CLASS[text.charCodeAt(end)] === CharClass.space) end++;
    return { ...known, end };
  }
  return undefined;
}

function markerOf(text: string): number {
  const match = /^(?:[•●▪■◆◄►*·✓○]+|[-–—](?=\s)|(?:\(?[\d٠-٩]{1,2}[.)\-–](?=\s)))\s*/u.exec(text.slice(0, 12));
  return match === null ? 0 : match[0].length;
}

function opensReport(text: string): boolean {
  const first = /^[^\s:،.]+/u.exec(text.slice(0, 40))?.[0];
  return first !== undefined && tables().openers.has(fold(first));
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '”': '“', '»': '«' };

function isQuoted(text: string): boolean {
  const closing = CLOSING[text.charAt(0)];
  if (closing === undefined) return false;
  const trimmed = text.replace(/[\s.،]+$/u, '');
  return trimmed.endsWith(closing) && trimmed.indexOf(closing, 1) === trimmed.length - 1;
}

function isDateOnly(text: string, count: number): boolean {
  if (count > 12 || !/[\d٠-٩۰-۹]/.test(text)) return false;
  const date = findDate(text);
  const time = /[\d٠-٩]{1,2}:[\d٠-٩]{2}/u;
  if (date === undefined && !time.test(text)) return false;
  const rest = date === undefined ? text : `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  const others = rest
    .replace(/[\d٠-٩:.,/|-]+/gu, ' ')
    .split(/\s+/)
    .map((word) => fold(lettersOf(word, '')))
    .filter((word) => word !== '' && !tables().dateWords.has(word));
  return others.length <= 2;
}

function isByline(text: string, count: number): boolean {
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(text.trim())) return true;
  if (count > 8) return false;
  const match = /^([^\s:/\-–—ـ]+(?: الحوار| التقرير)?)\s*([:/\-–—ـ]*)/u.exec(text);
  if (match === null || match[1] === undefined || !tables().bylines.has(fold(match[1]))) return false;
  const set = match[2] !== '' || /[:\-–]\s*$/u.test(text);
  return set ? count >= 2 : fold(match[1]) === 'بقلم' && count <= 6;
}

/** A bare name of two to four words, as columnists sign. */
export function looksLikeName(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    lettersOf(normalizeWord(text), ' ') !== normalizeWord(text).trim().replace(/\s+/g, ' ')
  )
    return false;
  return tables().givenNames.has(fold(parts[0] ?? ''));
}

function isLeftover(text: string, letters: number, count: number): boolean {
  if (letters === 0) return true;
  if (/^(?:https?:\/\/|www\.)\S+$/u.test(text.trim())) return true;
  if (count > 12) return false;
  const { leftovers, leftoverOpeners } = tables();
  if (count <= 6 && leftovers.has(creditKey(text))) return true;
  const head = fold(text.slice(0, 30));
  return leftoverOpeners.some((opener) => head.startsWith(opener));
}

/** Captions are short and close without a full stop, but for what a credit in brackets may carry. */
const mayBeCaption = (text: string, count: number): boolean =>
  count <= 30 && !/[^)\]][.؛:؟?!،]\s*$/.test(text.slice(-3));

function wordingOf(text: string): LineShape['wording'] {
  const { strong, weak } = tables();
  if (strong.test(text)) return 'strong';
  return weak.test(text) ? 'weak' : undefined;
}
