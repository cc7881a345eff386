const CLITICS = ['و', 'ف', 'ب', 'ل', 'ك', 'س'];

/** Whether one is the other with a clitic in front, or with a word that lost its space («وهوإدوار»). */
export function isCliticAway(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // «ببنود» and «وبنود».
  if (a.length === b.length && a.endsWith(b.slice(1)))
    return CLITICS.includes(a.charAt(0)) && CLITICS.includes(b.charAt(0));
  if (!long.endsWith(short)) return false;
  const front = long.slice(0, long.length - short.length);
  return front.length > 1 || CLITICS.includes(front);
}

/** What grammar hangs on a word: number, case, gender, nisba, pronoun. */
const ENDINGS = new Set([
  '',
  ...'ا ة ه ي ى و ت ية يا يه ين ون ان ات ها هم نا وا يين يون تين تان تي اوي اني يات يان'.split(' '),
]);
const LONGEST = 4;
/** Numbers and cases of an adjective or noun; «برلمانين» and «برلمانيين» are a dual and a plural. */
const NUMBERS = new Set('ان ين ون ات يان يين يون يات تان تين'.split(' '));
/** What may follow the «ي» of a nisba, misspelled or not: «برونزيتين», «برونزيتن», «برونزيات». */
const NISBA_NUMBERS = new Set('تين تان تن تي ات ة'.split(' '));
const PRONOUNS = ['ها', 'هم', 'نا'];
/** Letters that write one final vowel. */
const FINAL_VOWELS = ['اة', 'اه', 'ةه', 'اى', 'يى', 'ةى'];

/**
 * Whether two forms part at their ends alone: by grammar (gender, number, nisba, pronoun), by one letter that may be
 * either, or by two ways to write one final vowel.
 */
export function endingsApart(first: string, second: string): 'grammar' | 'letter' | 'no' {
  let [a, b] = [withoutArticle(first), withoutArticle(second)];
  // «دائنوها» and «دائنيها»: the case stands before the pronoun.
  const pronoun = PRONOUNS.find((p) => a.endsWith(p) && b.endsWith(p));
  if (pronoun !== undefined && Math.min(a.length, b.length) - pronoun.length > 3) {
    a = a.slice(0, -pronoun.length);
    b = b.slice(0, -pronoun.length);
  }
  let base = 0;
  while (base < a.length && base < b.length && a.charAt(base) === b.charAt(base)) base++;
  if (Math.max(a.length, b.length) - base > LONGEST) return 'no';
  const both = (set: ReadonlySet<string>, at: number): boolean => set.has(a.slice(at)) && set.has(b.slice(at));
  if (base > 2 && both(NUMBERS, base - 1)) return 'grammar';
  for (const at of [base, base - 1])
    if (at > 3 && a.charAt(at - 1) === 'ي' && both(NISBA_NUMBERS, at)) return 'grammar';
  const [x, y] = [a.slice(base), b.slice(base)].sort();
  if (x === undefined || y === undefined || !ENDINGS.has(x) || !ENDINGS.has(y)) return 'no';
  if (FINAL_VOWELS.some((pair) => pair.includes(x) && pair.includes(y)) && x !== '') {
    return a.charAt(base - 1) === 'ي' && x + y !== 'يى' ? 'grammar' : 'no';
  }
  return x === '' && 'اةهى'.includes(y) && a.charAt(base - 1) !== 'ي' ? 'letter' : 'grammar';
}

/** «الارجنتين» keeps its article as a name, «ارجنتيني» does not. */
function withoutArticle(core: string): string {
  const at = core.startsWith('ال') ? 2 : core.startsWith('ال', 1) && 'وبف'.includes(core.charAt(0)) ? 3 : 0;
  return core.length - at > 3 ? core.slice(at) : core;
}
