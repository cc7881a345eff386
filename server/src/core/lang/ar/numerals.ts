import { foldSpelling } from './normalize.js';
import type { Token } from './tokenize.js';

/** A number as a text states it, in digits of either system or in words. */
export interface Numeral {
  readonly value: number;
  /** Token indices `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly form: 'digits' | 'words' | 'mixed';
  /** Followed by a percent sign or «في المئة», «بالمئة». */
  readonly percent: boolean;
}

/**
 * Number words by their folded spelling (no hamza on alef, ta marbuta as heh, alef maqsura as yeh).
 * Cases and genders are all listed: ثلاثة ثلاث, عشرون عشرين. «واحد» counts only inside a compound: alone it is rather
 * an article, and «احد» is «someone» or Sunday.
 */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['واحد', 1],
  ['واحده', 1],
  ['احدي', 1],
  ['احد', 1],
  ['اثنان', 2],
  ['اثنين', 2],
  ['اثنتان', 2],
  ['اثنتين', 2],
  ['اثنا', 2],
  ['اثني', 2],
  ['اثنتا', 2],
  ['اثنتي', 2],
  ['ثلاثه', 3],
  ['ثلاث', 3],
  ['اربعه', 4],
  ['اربع', 4],
  ['خمسه', 5],
  ['خمس', 5],
  ['سته', 6],
  ['ست', 6],
  ['سبعه', 7],
  ['سبع', 7],
  ['ثمانيه', 8],
  ['ثماني', 8],
  ['ثمان', 8],
  ['تسعه', 9],
  ['تسع', 9],
  ['عشره', 10],
  ['عشر', 10],
]);

const TENS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['عشر', 20],
      ['ثلاث', 30],
      ['اربع', 40],
      ['خمس', 50],
      ['ست', 60],
      ['سبع', 70],
      ['ثمان', 80],
      ['تسع', 90],
    ] as const
  ).flatMap(([stem, value]) => [
    [`${stem}ون`, value],
    [`${stem}ين`, value],
  ]),
);

const HUNDREDS: ReadonlyMap<string, number> = new Map([
  ['مئه', 100],
  ['مائه', 100],
  ['ميه', 100],
  ['مئتان', 200],
  ['مئتين', 200],
  ['مئتا', 200],
  ['مئتي', 200],
  ['مائتان', 200],
  ['مائتين', 200],
  ['مائتا', 200],
  ['مائتي', 200],
  ...(['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'ثماني', 'تسع'] as const).flatMap((stem, i): [string, number][] => {
    const value = [300, 400, 500, 600, 700, 800, 800, 900][i] ?? 0;
    return [
      [`${stem}مئه`, value],
      [`${stem}مائه`, value],
    ];
  }),
]);

/** Scales: [factor, implied count]; the dual states two by itself. */
const SCALES: ReadonlyMap<string, readonly [factor: number, dual: boolean]> = new Map(
  (
    [
      [1e3, 'الف', ['الاف', 'الوف'], ['الفان', 'الفين', 'الفا', 'الفي']],
      [1e6, 'مليون', ['ملايين'], ['مليونان', 'مليونين', 'مليونا', 'مليوني']],
      [1e9, 'مليار', ['مليارات', 'بليون', 'بلايين'], ['ملياران', 'مليارين', 'مليارا', 'ملياري']],
      [1e12, 'تريليون', ['تريليونات'], ['تريليونان', 'تريليونين', 'تريليوني']],
    ] as const
  ).flatMap(([factor, singular, plurals, duals]): [string, readonly [number, boolean]][] => [
    [singular, [factor, false]],
    ...plurals.map((word): [string, readonly [number, boolean]] => [word, [factor, false]]),
    ...duals.map((word): [string, readonly [number, boolean]] => [word, [factor, true]]),
  ]),
);

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['نصف', 0.5],
  ['ثلث', 1 / 3],
  ['ثلثي', 2 / 3],
  ['ثلثا', 2 / 3],
  ['ربع', 0.25],
]);

// «مليونا» is also «a million» in the accusative (مليونا ومئة ألف): taken as one where «و» goes on, else as the dual.
const ACCUSATIVE_OR_DUAL = new Set(['الفا', 'مليونا', 'مليارا']);

/** Value of a digit token in either system; undefined for what is not one number (1.2.3). */
export function digitsValue(norm: string): number | undefined {
  const plain = norm.replace(/[,\u066c](?=\d{3}(?:\D|$))/g, '').replace(/[\u066b,]/g, '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

interface Piece {
  readonly kind: 'unit' | 'ten' | 'hundred' | 'scale' | 'fraction' | 'digits';
  readonly value: number;
  readonly dual: boolean;
  readonly joined: boolean;
  readonly word: string;
}

function pieceOf(token: Token): Piece | undefined {
  if (token.kind === 'number') {
    const value = digitsValue(token.norm);
    return value === undefined ? undefined : { kind: 'digits', value, dual: false, joined: false, word: token.norm };
  }
  if (token.kind !== 'word') return undefined;
  const word = foldSpelling(token.norm);
  const bare = lookUp(word, false);
  if (bare !== undefined) return bare;
  // «وعشرين», «وثلاثة»: the conjunction joins the parts of one number.
  if (word.charAt(0) === 'و') return lookUp(word.slice(1), true);
  if (word.charAt(0) === 'ب' || word.charAt(0) === 'ل') return lookUp(word.slice(1), false);
  return undefined;
}

function lookUp(word: string, joined: boolean): Piece | undefined {
  const scale = SCALES.get(word);
  if (scale !== undefined) return { kind: 'scale', value: scale[0], dual: scale[1], joined, word };
  const hundred = HUNDREDS.get(word);
  if (hundred !== undefined) return { kind: 'hundred', value: hundred, dual: false, joined, word };
  const ten = TENS.get(word);
  if (ten !== undefined) return { kind: 'ten', value: ten, dual: false, joined, word };
  const unit = UNITS.get(word);
  if (unit !== undefined) return { kind: 'unit', value: unit, dual: false, joined, word };
  const fraction = FRACTIONS.get(word);
  return fraction === undefined ? undefined : { kind: 'fraction', value: fraction, dual: false, joined, word };
}

/**
 * All numbers a text states, in order. «مليونان و300 ألف» is one number; «خمسة قتلى وثلاثة جرحى» are two.
 * Not read: ordinals (الثالث), dates as such, and «واحد», «أحد», «عشر» alone.
 */
export function findNumerals(tokens: readonly Token[]): Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < tokens.length; ) {
    const read = readNumeral(tokens, i);
    if (read === undefined) i++;
    else {
      found.push(read);
      i = Math.max(read.endToken, i + 1);
    }
  }
  return found;
}

function readNumeral(tokens: readonly Token[], first: number): Numeral | undefined {
  let total = 0;
  let group = 0;
  let last: Piece | undefined;
  let digits = false;
  let words = false;
  let i = first;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    // «و300 ألف»: the conjunction before digits is a token of its own.
    const link = last !== undefined && token.kind === 'word' && token.norm === 'و' && tokens[i + 1]?.kind === 'number';
    const target = link ? tokens[i + 1] : token;
    if (target === undefined) break;
    const piece = pieceOf(target);
    if (piece === undefined || !continues(last, link ? { ...piece, joined: true } : piece)) break;
    if (piece.kind === 'digits') digits = true;
    else words = true;
    if (piece.kind === 'scale') {
      const next = tokens[i + 1];
      const dual =
        piece.dual && !(ACCUSATIVE_OR_DUAL.has(piece.word) && (group > 0 || next?.norm.startsWith('و') === true));
      total += (dual ? 2 : group === 0 ? 1 : group) * piece.value;
      group = 0;
    } else if (piece.kind === 'hundred' && piece.value === 100 && group > 0 && group < 10) group *= 100;
    else group += piece.value;
    last = piece;
    if (link) i++;
  }
  if (last === undefined) return undefined;
  const only = i - first === 1;
  if (only && last.kind === 'unit' && (last.value === 1 || last.word === 'عشر')) return undefined;
  if (only && last.kind === 'fraction') return undefined;
  const percent = isPercent(tokens, i);
  // «مئة» in «في المئة» carries the article and never gets here; a bare plural scale («آلاف») is no number.
  if (only && last.kind === 'scale' && /^(?:الاف|الوف|ملايين|مليارات|بلايين|تريليونات)$/.test(last.word))
    return undefined;
  return {
    value: total + group,
    firstToken: first,
    endToken: i,
    form: digits && words ? 'mixed' : digits ? 'digits' : 'words',
    percent,
  };
}

/** Whether `next` goes on the number that ended in `last`. */
function continues(last: Piece | undefined, next: Piece): boolean {
  if (last === undefined) return true;
  switch (next.kind) {
    case 'scale':
      return last.kind !== 'scale' || next.joined || next.value > last.value;
    case 'hundred':
      return (last.kind === 'unit' && next.value === 100 && !next.joined) || (last.kind === 'scale' && next.joined);
    case 'ten':
      return next.joined && (last.kind === 'unit' || last.kind === 'hundred' || last.kind === 'scale');
    case 'unit':
      if (next.value === 10 && !next.joined) return last.kind === 'unit' && last.value < 10;
      return next.joined && (last.kind === 'hundred' || last.kind === 'scale');
    case 'fraction':
      return next.joined && last.kind === 'scale';
    case 'digits':
      return next.joined && last.kind === 'scale' && next.value < last.value;
  }
}

function isPercent(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (next === undefined) return false;
  if (next.norm === '%' || next.norm === '\u066a') return true;
  const word = foldSpelling(next.norm);
  if (word === 'بالمئه' || word === 'بالمائه') return true;
  const after = tokens[end + 1];
  return word === 'في' && after !== undefined && /^الما?ئه$/.test(foldSpelling(after.norm));
}
