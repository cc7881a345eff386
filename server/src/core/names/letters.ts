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
export const skeletonKey = (word: string): string => keyOf(word, FOLD, false);

/** Sounds that newsrooms write further apart: Spanish z (س, ث), j and ch (ج, خ, ي, ش), German w (و, ف). */
const WIDE: ReadonlyMap<string, string> = new Map([...FOLD, ['ث', 'س'], ['خ', 'ك'], ['ح', 'ك']]);

const WIDE_LETTERS = /[ثخح]|^[وي]/;

/**
 * Keys under which a form is looked for: its skeleton, and where it holds a sound that is written with letters of two
 * skeletons, the one of the other writing («سانتشيث» meets «سانتشيز», «واغنر» meets «فاغنر»).
 */
export function candidateKeys(word: string): readonly string[] {
  const key = skeletonKey(word);
  if (!WIDE_LETTERS.test(word)) return [key];
  const wide = keyOf(word, WIDE, true);
  return wide === key ? [key] : [key, wide];
}

const DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['تش', 'ش'],
  ['دج', 'ج'],
]);

/** Vowel letters that may stand for a consonant where a name begins: «واغنر» and «فاغنر», «يوفنتوس» and «جوفنتوس». */
const INITIAL: ReadonlyMap<string, string> = new Map([
  ['و', 'ف'],
  ['ي', 'ج'],
]);

function keyOf(word: string, fold: ReadonlyMap<string, string>, wide: boolean): string {
  const consonants: string[] = [];
  let last = '';
  for (let i = 0; i < word.length; i++) {
    let letter = word.charAt(i);
    const both = DIGRAPHS.get(letter + word.charAt(i + 1));
    if (both !== undefined) {
      letter = both;
      i++;
    }
    if (wide && i === 0) letter = INITIAL.get(letter) ?? letter;
    if (isVowelLetter(letter)) continue;
    const folded = fold.get(letter) ?? letter;
    if (folded !== last) consonants.push(folded);
    last = folded;
  }
  return consonants.sort().join('');
}
