/**
 * Puts a spelling back behind the clitics it stood with: «وبال» + «أميركي» + «ين».
 * @param lead conjunction and preposition, e.g. «وب», «ل».
 */
export function withClitics(lead: string, article: boolean, stem: string): string {
  const own = !article && stem.startsWith('ال') && stem.length > 4;
  if (article || own) {
    const bare = own ? stem.slice(2) : stem;
    // «ل» + «ال» is written «لل».
    if (lead.endsWith('ل')) return `${lead}ل${bare}`;
    return `${lead}ال${bare}`;
  }
  return lead + stem;
}

const HAMZA: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ئ', 'ي'],
  ['ؤ', 'و'],
  ['ء', ''],
]);

/** The spelling without its hamzas: two spellings with the same one differ in hamza alone. */
export function withoutHamza(spelling: string): string {
  let out = '';
  for (const letter of spelling) out += HAMZA.get(letter) ?? letter;
  return out;
}

/** The spelling without spaces and hyphens. */
export const withoutSeparators = (spelling: string): string => spelling.replace(/[ \u00A0\u2010-\u2013-]/g, '');

export type Difference = 'hamza' | 'separator' | 'letters';

/** What parts two spellings of one name. */
export function differenceOf(a: string, b: string): Difference {
  if (withoutHamza(a) === withoutHamza(b)) return 'hamza';
  if (withoutSeparators(a) === withoutSeparators(b)) return 'separator';
  return 'letters';
}

const FIRST_HAMZA = /(^|[ -])(ال)?[أإآ]/g;

/** Whether the one is the other without a first hamza: «ايران» of «إيران», not «أسبانيا» of «إسبانيا». */
export function isHamzaDropped(spelling: string, other: string): boolean {
  const bare = (text: string): string => text.replace(FIRST_HAMZA, '$1$2ا');
  const hamzas = (text: string): number => text.match(FIRST_HAMZA)?.length ?? 0;
  return bare(spelling) === bare(other) && hamzas(spelling) < hamzas(other);
}

const partAtEnd = (a: string, b: string, letters: string): boolean =>
  a.length === b.length &&
  a !== b &&
  a.slice(0, -1) === b.slice(0, -1) &&
  letters.includes(a.slice(-1)) &&
  letters.includes(b.slice(-1));

/** They differ in a final «ي» or «ى» and nothing else. */
export const isFinalYa = (a: string, b: string): boolean => partAtEnd(a, b, 'يى');

/** They differ in the dots of the last letter and nothing else: orthography, as with hamza. */
export const isFinalLetter = (a: string, b: string): boolean => isFinalYa(a, b) || partAtEnd(a, b, 'ةه');
