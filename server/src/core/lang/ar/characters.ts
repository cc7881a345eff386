/**
 * The characters of Arabic copy, by name, and a table that classifies every UTF-16 code unit in one look-up.
 * Patterns elsewhere take Arabic letters from here, never as bare literals whose direction scrambles the source.
 */
export const HAMZA = '\u0621';
export const ALEF_MADDA = '\u0622';
export const ALEF_HAMZA_ABOVE = '\u0623';
export const WAW_HAMZA = '\u0624';
export const ALEF_HAMZA_BELOW = '\u0625';
export const YEH_HAMZA = '\u0626';
export const ALEF = '\u0627';
export const BEH = '\u0628';
export const TEH_MARBUTA = '\u0629';
export const TEH = '\u062A';
export const THEH = '\u062B';
export const JEEM = '\u062C';
export const HAH = '\u062D';
export const KHAH = '\u062E';
export const DAL = '\u062F';
export const THAL = '\u0630';
export const REH = '\u0631';
export const ZAIN = '\u0632';
export const SEEN = '\u0633';
export const SHEEN = '\u0634';
export const SAD = '\u0635';
export const DAD = '\u0636';
export const TAH = '\u0637';
export const ZAH = '\u0638';
export const AIN = '\u0639';
export const GHAIN = '\u063A';
export const TATWEEL = '\u0640';
export const FEH = '\u0641';
export const QAF = '\u0642';
export const KAF = '\u0643';
export const LAM = '\u0644';
export const MEEM = '\u0645';
export const NOON = '\u0646';
export const HEH = '\u0647';
export const WAW = '\u0648';
export const ALEF_MAKSURA = '\u0649';
export const YEH = '\u064A';
export const SUPERSCRIPT_ALEF = '\u0670';
export const ALEF_WASLA = '\u0671';
export const PEH = '\u067E';
export const TCHEH = '\u0686';
export const JEH = '\u0698';
export const VEH = '\u06A4';
export const KEHEH = '\u06A9';
export const GAF = '\u06AF';
export const FARSI_YEH = '\u06CC';

export const ARABIC_COMMA = '\u060C';
export const ARABIC_SEMICOLON = '\u061B';
export const ARABIC_QUESTION = '\u061F';
export const ARABIC_PERCENT = '\u066A';
export const NBSP = '\u00A0';
export const LRM = '\u200E';
export const RLM = '\u200F';
export const FSI = '\u2068';
export const PDI = '\u2069';
export const BOM = '\uFEFF';
export const LEFT_GUILLEMET = '\u00AB';
export const RIGHT_GUILLEMET = '\u00BB';

/** What a UTF-16 code unit is to the tokenizer. */
export const CharClass = {
  other: 0,
  space: 1,
  newline: 2,
  /** Letter of the Arabic script, presentation forms included. */
  arabic: 3,
  /** Combining mark, tatweel, bidi control or zero-width character: inside a word it belongs to the word. */
  mark: 4,
  latin: 5,
  digit: 6,
  punctuation: 7,
  quote: 8,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const fill = (from: number, to: number, value: CharClass): void => {
    table.fill(value, from, to + 1);
  };
  fill(0x09, 0x09, CharClass.space);
  fill(0x0a, 0x0d, CharClass.newline);
  fill(0x20, 0x20, CharClass.space);
  fill(0x21, 0x2f, CharClass.punctuation);
  fill(0x30, 0x39, CharClass.digit);
  fill(0x3a, 0x40, CharClass.punctuation);
  fill(0x41, 0x5a, CharClass.latin);
  fill(0x5b, 0x60, CharClass.punctuation);
  fill(0x61, 0x7a, CharClass.latin);
  fill(0x7b, 0x7e, CharClass.punctuation);
  fill(0x85, 0x85, CharClass.newline);
  fill(0xa0, 0xa0, CharClass.space);
  fill(0xa1, 0xbf, CharClass.punctuation);
  fill(0xc0, 0x24f, CharClass.latin);
  table[0xd7] = CharClass.punctuation;
  table[0xf7] = CharClass.punctuation;
  fill(0x300, 0x36f, CharClass.mark);
  fill(0x370, 0x52f, CharClass.latin); // Greek and Cyrillic words behave like Latin ones here
  fill(0x0600, 0x060f, CharClass.punctuation);
  fill(0x0610, 0x061a, CharClass.mark);
  fill(0x061b, 0x061b, CharClass.punctuation);
  fill(0x061c, 0x061c, CharClass.mark); // Arabic letter mark, a bidi control
  fill(0x061d, 0x061f, CharClass.punctuation);
  fill(0x0620, 0x063f, CharClass.arabic);
  fill(0x0640, 0x0640, CharClass.mark); // tatweel
  fill(0x0641, 0x064a, CharClass.arabic);
  fill(0x064b, 0x065f, CharClass.mark);
  fill(0x0660, 0x0669, CharClass.digit);
  fill(0x066a, 0x066d, CharClass.punctuation);
  fill(0x066e, 0x066f, CharClass.arabic);
  fill(0x0670, 0x0670, CharClass.mark);
  fill(0x0671, 0x06d3, CharClass.arabic);
  fill(0x06d4, 0x06d4, CharClass.punctuation);
  fill(0x06d5, 0x06d5, CharClass.arabic);
  fill(0x06d6, 0x06ed, CharClass.mark);
  fill(0x06ee, 0x06ef, CharClass.arabic);
  fill(0x06f0, 0x06f9, CharClass.digit);
  fill(0x06fa, 0x06ff, CharClass.arabic);
  fill(0x0750, 0x077f, CharClass.arabic);
  fill(0x08a0, 0x08d2, CharClass.arabic);
  fill(0x08d3, 0x08ff, CharClass.mark);
  fill(0x1e00, 0x1eff, CharClass.latin);
  fill(0x2000, 0x200a, CharClass.space);
  fill(0x200b, 0x200f, CharClass.mark);
  fill(0x2010, 0x2027, CharClass.punctuation);
  fill(0x2028, 0x2029, CharClass.newline);
  fill(0x202a, 0x202e, CharClass.mark);
  fill(0x202f, 0x202f, CharClass.space);
  fill(0x2030, 0x205e, CharClass.punctuation);
  fill(0x205f, 0x205f, CharClass.space);
  fill(0x2060, 0x206f, CharClass.mark);
  fill(0x20a0, 0x20cf, CharClass.punctuation);
  fill(0x3000, 0x3000, CharClass.space);
  fill(0xfb50, 0xfbb1, CharClass.arabic);
  fill(0xfbd3, 0xfd3d, CharClass.arabic);
  fill(0xfd3e, 0xfd3f, CharClass.punctuation);
  fill(0xfd50, 0xfdff, CharClass.arabic);
  fill(0xfe00, 0xfe0f, CharClass.mark); // variation selectors
  fill(0xfe70, 0xfefc, CharClass.arabic);
  fill(0xfeff, 0xfeff, CharClass.mark);
  for (const quote of '"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2039\u203A\uFF02') {
    table[quote.charCodeAt(0)] = CharClass.quote;
  }
  return table;
}

/** `CharClass` of every UTF-16 code unit. */
export const CHAR_CLASS: Readonly<Uint8Array> = buildTable();

/** Class of the code unit at `index`, `CharClass.other` past the end. */
export const classAt = (text: string, index: number): CharClass =>
  index < text.length ? ((CHAR_CLASS[text.charCodeAt(index)] ?? 0) as CharClass) : CharClass.other;

/**
 * Insides of character classes, without Unicode property escapes: those take milliseconds to compile, which a cold
 * start would pay.
 */
export const ARABIC_LETTERS =
  '\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06ee-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc';
export const LETTERS = `A-Za-z\\u00aa\\u00ba\\u00c0-\\u024f\\u0300-\\u052f\\u1e00-\\u1eff${ARABIC_LETTERS}`;

/** Regular-expression source for "not inside an Arabic word" on the left and right; `\b` never matches Arabic. */
export const WORD_START = '(?<![\\p{Script=Arabic}\\p{M}\\u0640])';
export const WORD_END = '(?![\\p{Script=Arabic}\\p{M}\\u0640])';
