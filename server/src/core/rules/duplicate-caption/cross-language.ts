import type { CaptionFacts } from '../../captions/caption-facts.js';
import { stemOf } from '../../lang/ar/content-words.js';
import { foldSpelling } from '../../lang/ar/normalize.js';
import { lazy } from '../../text/lazy.js';
import exonyms from './data/exonyms.json';
import glossary from './data/glossary.json';
import plainLatin from './data/plain-latin.json';
import { arabicSkeleton, latinSkeleton, skeletonLikeness } from './transliterate.js';

const ALIKE = 0.74;
/** Evidence from which a foreign caption and an Arabic one are of the same picture. */
const ENOUGH = 4;

const tables = lazy(() => ({
  plain: new Set<string>(plainLatin),
  glossary: new Map(
    Object.entries(glossary).map(([word, arabic]) => [word, arabic.split(' ').map((w) => stemOf(foldSpelling(w)))]),
  ),
  exonyms: new Map(Object.entries(exonyms).map(([latin, arabic]) => [latin.toLowerCase(), foldSpelling(arabic)])),
}));

/** Names of a Latin caption: capitalised words, the particles of Arabic names left out. */
function latinNames(facts: CaptionFacts): string[] {
  const names: string[] = [];
  for (const word of facts.body.match(/[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’]*/g) ?? []) {
    const name = word.replace(/['’]s?$/u, '');
    if (name.length < 3 || tables().plain.has(name.toLowerCase())) continue;
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** Arabic words of a caption with their possible skeletons: whole, and without clitics and article. */
function arabicForms(facts: CaptionFacts): {
  readonly folded: readonly string[];
  readonly skeletons: readonly string[];
} {
  const folded: string[] = [];
  const skeletons: string[] = [];
  for (const { norm } of facts.content.words) {
    const bare = norm.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وبلفك])/u, '');
    folded.push(norm, bare, bare.replace(/(?:يه|ي|يين|يون)$/u, ''));
    skeletons.push(arabicSkeleton(norm));
    if (bare !== norm && bare.length >= 2) skeletons.push(arabicSkeleton(bare));
    const root = bare.replace(/(?:يه|ي|يين|يون)$/u, '');
    if (root !== bare && root.length >= 3) skeletons.push(arabicSkeleton(root));
  }
  return { folded, skeletons };
}

/** How many of the Latin names stand in the Arabic caption, by sound or by their Arabic exonym. */
function sharedNames(latin: CaptionFacts, arabic: CaptionFacts): { readonly shared: number; readonly names: number } {
  const names = latinNames(latin);
  const forms = arabicForms(arabic);
  let shared = 0;
  for (const name of names) {
    const exonym = tables().exonyms.get(name.toLowerCase())?.replace(/^ال/u, '');
    if (exonym !== undefined && forms.folded.some((w) => w === exonym || stripNisba(w) === stripNisba(exonym))) {
      shared += 1;
      continue;
    }
    const candidates = [latinSkeleton(name), latinSkeleton(name.replace(/(?:ian|ean|an|ese|ish|i)$/u, ''))];
    const best = Math.max(
      0,
      ...candidates.flatMap((c) =>
        c.length < 2 ? [] : forms.skeletons.map((s) => (s.length < 2 ? 0 : skeletonLikeness(c, s))),
      ),
    );
    // Two consonants agree by chance now and then: half a name.
    if (best >= ALIKE) shared += Math.min(...candidates.filter((c) => c !== '').map((c) => c.length)) <= 2 ? 0.5 : 1;
  }
  return { shared, names: names.length };
}

const TITLE =
  /(?:President|Minister|Secretary|Chancellor|King|Queen|Prince|Princess|Coach|coach|captain|Leader|leader|Chief|chief|Spokes[a-z]+|spokes[a-z]+|Senator|Sheikh|General|Director|director|Envoy|envoy|Ambassador|ambassador|Mayor|mayor|Governor|striker|midfielder|defender|goalkeeper|actor|actress|singer)\s+((?:[A-Z][\w'’-]+ ?){1,4})/g;

/**
 * What the everyday words of the foreign caption add: a place and an agency alone are shared by all pictures of an
 * event, so people and things have to be the same too.
 */
function sharedScene(latin: CaptionFacts, arabic: CaptionFacts): number {
  const { glossary } = tables();
  const theirs = new Set(arabic.content.words.map((word) => word.stem));
  let known = 0;
  let shared = 0;
  for (const word of new Set(latin.body.toLowerCase().match(/[a-z]+/g) ?? [])) {
    const stems = glossary.get(word);
    if (stems === undefined) continue;
    known++;
    if (stems.some((stem) => theirs.has(stem) || theirs.has(`ب${stem}`) || theirs.has(`ل${stem}`))) shared++;
  }
  if (known < 2) return 0;
  if (shared === 0) return -2;
  return shared / known >= 0.5 ? 1 : 0;
}

/** A person with a title, of whose name nothing stands in the Arabic caption. */
function namesAnother(latin: CaptionFacts, arabic: CaptionFacts): boolean {
  for (const [, run = ''] of latin.body.matchAll(TITLE)) {
    const { shared, names } = sharedNames({ ...latin, body: run }, arabic);
    if (names > 0 && shared === 0) return true;
  }
  return false;
}

const stripNisba = (word: string): string => word.replace(/^ال/u, '').replace(/(?:يه|ي|ين|ون)$/u, '');

/**
 * Evidence that a foreign caption and an Arabic one are of the same picture: 4 and more is enough. Undefined where
 * they contradict each other.
 * @param distance blocks between them, 1 for neighbours.
 */
export function crossLanguageEvidence(latin: CaptionFacts, arabic: CaptionFacts, distance: number): number | undefined {
  let evidence = distance === 1 ? 2 : distance === 2 ? 0.5 : -1;
  const images = latin.block.image !== undefined && arabic.block.image !== undefined;
  if (images && latin.block.image !== arabic.block.image) return undefined;
  if (images) evidence += 2;
  if (latin.agency !== undefined && arabic.agency !== undefined) {
    if (latin.agency === arabic.agency) evidence += 2;
    else if (!partners(latin.agency, arabic.agency)) return undefined;
  }
  if (latin.date !== undefined && arabic.date !== undefined) {
    if (latin.date !== arabic.date) return undefined;
    evidence += 1;
  }
  const { shared, names } = sharedNames(latin, arabic);
  evidence += Math.min(3, shared * 1.25);
  if (names >= 2 && shared <= names * 0.25) evidence -= 2;
  else if (names >= 3 && shared / names < 0.4) evidence -= 1.5;
  evidence += sharedScene(latin, arabic);
  if (namesAnother(latin, arabic)) evidence -= 3;
  const years = (n: number): boolean => n >= 1900 && n <= 2100;
  const dated = (n: number): boolean => years(n) || (latin.date !== undefined && n <= 31);
  const ours = arabic.content.numbers.filter((n) => !dated(n));
  const theirs = latin.content.numbers.filter((n) => !dated(n));
  if (ours.length > 0 && theirs.length > 0) evidence += theirs.some((n) => ours.includes(n)) ? 1 : -2;
  return evidence;
}

export const enough = (evidence: number | undefined): evidence is number =>
  evidence !== undefined && evidence >= ENOUGH;

/** Getty sells AFP's and Anadolu's pictures; EPA's come through national agencies. */
const PARTNERS: ReadonlySet<string> = new Set(['afp getty', 'anadolu getty', 'epa dpa']);
const partners = (a: string, b: string): boolean => PARTNERS.has(`${a} ${b}`) || PARTNERS.has(`${b} ${a}`);
