/**
 * Consonant skeletons: a Latin name and its Arabic spelling come out (nearly) the same, so that «Maarat al-Numan» is
 * found in «معرة النعمان» with no list of translations. Vowels, w, y and their letters go: both scripts are free there.
 */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|sch|sh|ch|cz/g, 'X'],
  [/kh/g, 'H'],
  [/gh/g, 'G'],
  [/ph/g, 'F'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/zh/g, 'J'],
  [/ck|qu/g, 'K'],
  [/c(?=[eiy])/g, 'S'],
  [/x/g, 'KS'],
];

const LATIN: Readonly<Record<string, string>> = {
  b: 'B',
  p: 'B',
  t: 'T',
  d: 'D',
  g: 'G',
  j: 'J',
  k: 'K',
  q: 'K',
  c: 'K',
  s: 'S',
  z: 'Z',
  v: 'F',
  f: 'F',
  h: 'H',
  l: 'L',
  m: 'M',
  n: 'N',
  r: 'R',
};

const ARABIC: Readonly<Record<string, string>> = {
  ب: 'B',
  پ: 'B',
  ت: 'T',
  ط: 'T',
  ث: 'T',
  د: 'D',
  ض: 'D',
  ذ: 'D',
  ظ: 'Z',
  ج: 'J',
  غ: 'G',
  گ: 'G',
  ق: 'K',
  ك: 'K',
  خ: 'H',
  ح: 'H',
  ه: 'H',
  س: 'S',
  ص: 'S',
  ز: 'Z',
  ش: 'X',
  چ: 'X',
  ژ: 'J',
  ف: 'F',
  ڤ: 'F',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ر: 'R',
};

const collapse = (text: string): string => text.replace(/(.)\1+/g, '$1');

/** Skeleton of a Latin word. */
export function latinSkeleton(word: string): string {
  let rest = word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  for (const [pattern, to] of DIGRAPHS) rest = rest.replace(pattern, to);
  return collapse([...rest].map((c) => (c >= 'A' && c <= 'Z' ? c : (LATIN[c] ?? ''))).join(''));
}

/** Skeleton of an Arabic word by the matching profile; the caller cuts clitics and the article. */
export const arabicSkeleton = (word: string): string => collapse([...word].map((c) => ARABIC[c] ?? '').join(''));

/** Pairs that the scripts render for each other: g by غ ق ك ج, j by ج, s by ز, th by ذ. */
const NEAR = new Set(['GK', 'GJ', 'JX', 'SZ', 'DZ', 'SX', 'DT', 'ST', 'JZ', 'HK', 'GH']);
const near = (a: string, b: string): boolean => NEAR.has(a < b ? a + b : b + a);

/** H is often silent on one side (Tehran, Sarah; ة written ه). */
const dropCost = (c: string): number => (c === 'H' ? 0.3 : 1);

/** Likeness of two skeletons, 0 to 1. */
export function skeletonLikeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a === '' || b === '' || Math.abs(a.length - b.length) > 2) return 0;
  let previous = [0];
  for (let j = 1; j <= b.length; j++) previous.push((previous[j - 1] ?? 0) + dropCost(b.charAt(j - 1)));
  for (let i = 1; i <= a.length; i++) {
    const row = [(previous[0] ?? 0) + dropCost(a.charAt(i - 1))];
    for (let j = 1; j <= b.length; j++) {
      const x = a.charAt(i - 1);
      const y = b.charAt(j - 1);
      const change = x === y ? 0 : near(x, y) ? 0.35 : 1;
      row.push(
        Math.min((previous[j - 1] ?? 0) + change, (previous[j] ?? 0) + dropCost(x), (row[j - 1] ?? 0) + dropCost(y)),
      );
    }
    previous = row;
  }
  return Math.max(0, 1 - (previous[b.length] ?? 0) / Math.max(a.length, b.length));
}
