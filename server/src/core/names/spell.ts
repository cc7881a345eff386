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
