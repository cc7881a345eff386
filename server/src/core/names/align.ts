import { isVowelLetter } from './letters.js';
import { withoutHamza } from './spell.js';

/** One change on the way from one spelling to the other. */
export interface EditOp {
  readonly kind: 'swap' | 'change' | 'drop';
  /** Letters involved, in an order that does not depend on the direction. */
  readonly letters: string;
  readonly place: 'first' | 'inside' | 'last';
  /** What stands before and after: vowel, consonant or word edge. */
  readonly context: string;
  /** A dropped letter that doubles its neighbour. */
  readonly doubled: boolean;
}

const CLASS = (letter: string): string => (letter === '' ? '#' : isVowelLetter(letter) ? 'V' : 'C');
/** Letters by code unit, from U+0600: 1 a vowel letter, 2 a consonant; and the letter without its hamza. */
const BASE = 0x600;
const SIZE = 0x100;
const KIND = new Uint8Array(SIZE);
const BARE = new Uint16Array(SIZE);
for (let i = 0; i < SIZE; i++) {
  const letter = String.fromCharCode(BASE + i);
  KIND[i] = isVowelLetter(letter) ? 1 : 2;
  BARE[i] = withoutHamza(letter).charCodeAt(0) || 0;
}
const kindOf = (code: number): number => KIND[code - BASE] ?? 2;
const bareOf = (code: number): number => BARE[code - BASE] ?? code;

/** Cost of a change, in half steps: vowels move easily, consonants do not. */
const changeCost = (a: number, b: number): number =>
  a === b ? 0 : bareOf(a) === bareOf(b) ? 1 : kindOf(a) === kindOf(b) ? 3 : 5;
const dropCost = (a: number): number => (kindOf(a) === 1 ? 2 : 4);

/** Dearer than this is another word: four edits of which two are consonants. */
const MAX_COST = 16;
const MAX = 40;
const TABLE = new Int32Array((MAX + 1) * (MAX + 1));

/** The cheapest edits that turn `a` into `b`, or undefined where they are too many or too dear to be one name. */
export function editsBetween(a: string, b: string): EditOp[] | undefined {
  const n = a.length;
  const m = b.length;
  if (n > MAX || m > MAX) return undefined;
  const at = (i: number, j: number): number => TABLE[i * (MAX + 1) + j] ?? 0;
  const put = (i: number, j: number, value: number): void => {
    TABLE[i * (MAX + 1) + j] = value;
  };
  put(0, 0, 0);
  for (let i = 1; i <= n; i++) put(i, 0, at(i - 1, 0) + dropCost(a.charCodeAt(i - 1)));
  for (let j = 1; j <= m; j++) put(0, j, at(0, j - 1) + dropCost(b.charCodeAt(j - 1)));
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const x = a.charCodeAt(i - 1);
      const y = b.charCodeAt(j - 1);
      let best = at(i - 1, j - 1) + changeCost(x, y);
      best = Math.min(best, at(i - 1, j) + dropCost(x), at(i, j - 1) + dropCost(y));
      if (isSwap(a, b, i, j)) best = Math.min(best, at(i - 2, j - 2) + 3);
      put(i, j, best);
    }
  }
  if (at(n, m) > MAX_COST) return undefined;
  const ops: EditOp[] = [];
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const x = a.charAt(i - 1);
    const y = b.charAt(j - 1);
    if (isSwap(a, b, i, j) && at(i, j) === at(i - 2, j - 2) + 3) {
      ops.push(op('swap', sorted(x, y), a, i - 2, 2));
      i -= 2;
      j -= 2;
    } else if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + changeCost(a.charCodeAt(i - 1), b.charCodeAt(j - 1))) {
      if (x !== y) ops.push(op('change', sorted(x, y), a, i - 1, 1));
      i--;
      j--;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + dropCost(a.charCodeAt(i - 1))) {
      ops.push(op('drop', x, a, i - 1, 1));
      i--;
    } else {
      ops.push(op('drop', y, b, j - 1, 1));
      j--;
    }
  }
  return ops.reverse();
}

const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  i > 1 &&
  j > 1 &&
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
  a.charCodeAt(i - 2) === b.charCodeAt(j - 1) &&
  a.charCodeAt(i - 1) !== a.charCodeAt(i - 2);

const sorted = (x: string, y: string): string => (x < y ? x + y : y + x);

function op(kind: EditOp['kind'], letters: string, word: string, index: number, width: number): EditOp {
  const before = index === 0 ? '' : word.charAt(index - 1);
  const after = word.charAt(index + width);
  return {
    kind,
    letters,
    place: index === 0 ? 'first' : index + width >= word.length ? 'last' : 'inside',
    context: CLASS(before) + CLASS(after),
    doubled: kind === 'drop' && (before === letters || after === letters),
  };
}

/** What the variant model weighs of a pair: names of features, each present once or more. */
export function pairFeatures(a: string, b: string, ops: readonly EditOp[]): string[] {
  const features: string[] = [];
  for (const { kind, letters, place, context, doubled } of ops) {
    const what = kind === 'swap' ? swapClass(letters) : letters;
    features.push(`${kind}:${what}`, `${kind}:${what}@${place}`);
    if (kind === 'drop') features.push(`drop:${letters}/${context}`, `drop@${place}`);
    else features.push(`${kind}@${place}`);
    if (doubled) features.push('doubled');
  }
  const length = Math.min(a.length, b.length);
  features.push(
    `ops:${Math.min(ops.length, 5)}`,
    `length:${Math.min(length, 9)}`,
    `share:${Math.min(4, Math.floor((8 * ops.length) / length))}`,
  );
  return features;
}

const swapClass = (letters: string): string => CLASS(letters.charAt(0)) + CLASS(letters.charAt(1));
