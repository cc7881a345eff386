import { CHAR_CLASS, CharClass } from './characters.js';
import { normalizeWord } from './normalize.js';

export type TokenKind = 'word' | 'latin' | 'number' | 'punctuation' | 'quote' | 'newline' | 'other';

/** One token of a text; the spaces between tokens are the gaps between their ranges. */
export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets in the tokenized text. */
  readonly start: number;
  readonly end: number;
  /** The token by the matching profile (`normalizeWord`); digits are ASCII. */
  readonly norm: string;
}

const KIND_NAMES: readonly TokenKind[] = [
  'other',
  'other',
  'newline',
  'word',
  'other',
  'latin',
  'number',
  'punctuation',
  'quote',
];

/** Receives one token: `CharClass` of its kind and half-open UTF-16 offsets. */
export type TokenSink = (kind: CharClass, start: number, end: number) => void;

const isDigit = (text: string, index: number): boolean =>
  index < text.length && CHAR_CLASS[text.charCodeAt(index)] === CharClass.digit;

/** Between two digits these continue a number: 1,200 3.5 3٫5 1٬200. */
const isNumberJoiner = (c: number): boolean => c === 0x2c || c === 0x2e || c === 0x66b || c === 0x66c;

/**
 * The scanner: walks the text once and reports tokens without making strings.
 * Words take their marks, tatweel and invisible characters along; runs of Latin letters and digits (F16) are Latin.
 */
export function scan(text: string, sink: TokenSink): void {
  const length = text.length;
  let i = 0;
  while (i < length) {
    const cls = CHAR_CLASS[text.charCodeAt(i)];
    if (cls === CharClass.space) {
      i++;
      continue;
    }
    const start = i++;
    if (cls === CharClass.arabic || cls === CharClass.mark) {
      let seen = cls;
      while (i < length) {
        const next = CHAR_CLASS[text.charCodeAt(i)];
        if (next === CharClass.arabic) seen = CharClass.arabic;
        else if (next !== CharClass.mark) break;
        i++;
      }
      sink(seen === CharClass.arabic ? CharClass.arabic : CharClass.mark, start, i);
    } else if (cls === CharClass.digit) {
      for (;;) {
        while (isDigit(text, i)) i++;
        if (i < length && isNumberJoiner(text.charCodeAt(i)) && isDigit(text, i + 1)) i++;
        else break;
      }
      sink(CharClass.digit, start, i);
    } else if (cls === CharClass.latin) {
      while (i < length) {
        const c = text.charCodeAt(i);
        const next = CHAR_CLASS[c];
        const apostrophe = (c === 0x27 || c === 0x2019) && CHAR_CLASS[text.charCodeAt(i + 1)] === CharClass.latin;
        if (next !== CharClass.latin && next !== CharClass.digit && next !== CharClass.mark && !apostrophe) break;
        i++;
      }
      sink(CharClass.latin, start, i);
    } else if (cls === CharClass.newline) {
      if (text.charCodeAt(start) === 13 && text.charCodeAt(i) === 10) i++;
      sink(CharClass.newline, start, i);
    } else if (cls === CharClass.other) {
      while (i < length && CHAR_CLASS[text.charCodeAt(i)] === CharClass.other) i++;
      sink(CharClass.other, start, i);
    } else {
      sink(cls as CharClass, start, i);
    }
  }
}

/** All tokens of a text, in order. Never throws; a text without letters gives the tokens that are there. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (kind, start, end) => {
    const raw = text.slice(start, end);
    const word = kind === CharClass.arabic || kind === CharClass.digit || kind === CharClass.latin;
    tokens.push({ kind: KIND_NAMES[kind] ?? 'other', start, end, norm: word ? normalizeWord(raw) : raw });
  });
  return tokens;
}

/** How many letters of the Arabic script, and of others, a text has. */
export interface LetterCount {
  readonly arabic: number;
  readonly latin: number;
}

export function countLetters(text: string): LetterCount {
  let arabic = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const cls = CHAR_CLASS[text.charCodeAt(i)];
    if (cls === CharClass.arabic) arabic++;
    else if (cls === CharClass.latin) latin++;
  }
  return { arabic, latin };
}

/** Share of Arabic letters among all letters, 0 to 1; 0 for a text without letters. */
export function arabicShare(text: string): number {
  const { arabic, latin } = countLetters(text);
  return arabic + latin === 0 ? 0 : arabic / (arabic + latin);
}

/** Whether a letter or a mark stands at the index. */
export function isLetter(text: string, index: number): boolean {
  const cls = index < text.length ? CHAR_CLASS[text.charCodeAt(index)] : CharClass.other;
  return cls === CharClass.arabic || cls === CharClass.latin || cls === CharClass.mark;
}

/** The text with each run of anything but letters and digits replaced. */
export function lettersOf(text: string, gap: string): string {
  let out = '';
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const cls = i < text.length ? CHAR_CLASS[text.charCodeAt(i)] : CharClass.space;
    const keep = cls === CharClass.arabic || cls === CharClass.latin || cls === CharClass.digit;
    if (keep && from < 0) from = i;
    else if (!keep && from >= 0) {
      out += (out === '' ? '' : gap) + text.slice(from, i);
      from = -1;
    }
  }
  return out;
}
