/** Letters as transliteration sees them: what carries a vowel, and which consonants stand for one foreign sound. */
const VOWELS = 'اويىةهءأإآئؤ';

export const isVowelLetter = (letter: string): boolean => letter !== '' && VOWELS.includes(letter);

const FOLD: ReadonlyMap<string, string> = new Map([
  ...[...'غجقكگڭ'].map((c) => [c, 'ك'] as const),
  ...[...'تطث'].map((c) => [c, 'ت'] as const),
  ...[...'سصزشژچ'].map((c) => [c, 'س'] as const),
  ...[...'دذضظ'].map((c) => [c, 'د'] as const),
  ...[...'فڤ'].map((c) => [c, 'ف'] as const),
  ...[...'بپ'].map((c) => [c, 'ب'] as const),
  ...[...'حخ'].map((c) => [c, 'ح'] as const),
]);

/**
 * Key under which spellings of one name meet: consonants by the sound they can stand for, sorted, so that letters
 * swapped by a slip of the hand fall together; vowels and hamza out; a repeated consonant counts once.
 */
export function skeletonKey(word: string): string {
  const consonants: string[] = [];
  let last = '';
  for (const letter of word) {
    if (isVowelLetter(letter)) continue;
    const folded = FOLD.get(letter) ?? letter;
    if (folded !== last) consonants.push(folded);
    last = folded;
  }
  return consonants.sort().join('');
}
