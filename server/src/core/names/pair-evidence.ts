/// <reference path="../text-files.d.ts" />
import type { CandidatePair } from './candidates.js';
import type { Evidence } from './cluster.js';
import { type Company, companyOf, meet, meetAsNames, type NeighbourLookup, namesPart } from './company.js';
import weightsText from './data/evidence-weights.tsv';
import { areListedVariants } from './known-variants.js';
import { lazy } from './lazy.js';
import { groupOf, type NameForm } from './name-forms.js';
import { differenceOf, isFinalLetter } from './spell.js';

export interface PairVerdict {
  /** Log odds that the two are one name. */
  readonly logOdds: number;
  readonly evidence: readonly Evidence[];
}

/** What is weighed of a pair besides its letters, by name; most are 0 or 1. The names stand in `evidence-weights.tsv`. */
export type PairFeatures = Readonly<Record<string, number>>;

const weights: () => ReadonlyMap<string, number> = lazy(() => {
  const map = new Map<string, number>();
  for (const line of weightsText.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', weight = '0'] = line.split('\t');
    map.set(name, Number(weight));
  }
  return map;
});

/** The letters alone never say more than this. */
const MAX_LETTERS = 5;
const MIN_LETTERS = -3;
/** Forms of this frequency are names that many writers know. */
const COMMON = 3;
/** From these log odds on the letters part as only foreign names part («برمنغهام», «برمنجهام»). */
const CLOSE = 3.5;
/** So many words apart two names stand in one list or beside each other. */
const BESIDE = 1;

/** Weighs a pair by its letters, by how well each form is known, and by the company it keeps in the draft. */
export function weighPair(pair: CandidatePair, lookUp: NeighbourLookup): PairVerdict {
  const features = evidenceFeatures(pair, lookUp);
  const table = weights();
  let logOdds = table.get('bias') ?? 0;
  for (const [name, value] of Object.entries(features)) logOdds += value * (table.get(name) ?? 0);
  const has = (...names: readonly string[]): boolean => names.some((name) => features[name] !== undefined);
  const evidence: Evidence[] = ['letters'];
  if (has('same-name', 'same-rare-word', 'same-word')) evidence.push('same-neighbour');
  if (has('same-gloss')) evidence.push('same-gloss');
  if (has('one-unmet', 'one-rare')) evidence.push('rare');
  if (has('repeated')) evidence.push('repeated');
  if (has('listed-as-one')) evidence.push('listed');
  return { logOdds, evidence };
}

/** The facts about a pair, for the weights and for the script that fits them. */
export function evidenceFeatures(pair: CandidatePair, lookUp: NeighbourLookup): PairFeatures {
  const { a, b } = pair;
  const features: Record<string, number> = {
    letters: Math.max(MIN_LETTERS, Math.min(pair.logOdds, MAX_LETTERS)),
  };
  const add = (name: string, value = 1): void => {
    features[name] = (features[name] ?? 0) + value;
  };
  const [p, q] = [companyOf(a, lookUp), companyOf(b, lookUp)];
  const shares = addCompany(p, q, add);
  const close = pair.logOdds >= CLOSE ? '-close' : '';
  addKnowledge(pair, close, add);
  if (Math.max(a.places.length, b.places.length) >= 3) add('repeated');
  if (pair.endDiffers && !shares) add('end-alone');
  if (!pair.sameSkeleton) add('wide-key');
  if ((a.anchored || b.anchored) && !shares && !areFollowedAlike(p, q)) add('cut-unsure');
  for (const [form, company] of [
    [a, p],
    [b, q],
  ] as const) {
    // An ordinary word in disguise; beside a name it is less likely one.
    const beside = company.beforeNames.size + company.afterNames.size + company.frames.size > 0;
    if (form.score < 0 && form.frequency === 0) add(`word-like-unmet${beside ? '-beside' : ''}`, -form.score);
    else if (form.score < 0) add(`word-like-met${beside ? '-beside' : form.score > -2 ? close : ''}`, -form.score);
  }
  // Only a hamza or the dots of the last letter: that is how ordinary words are misspelt too («الانسان», «ينبغى»); a
  // name must look like one.
  const spelling = differenceOf(a.core, b.core) === 'hamza' || isFinalLetter(a.core, b.core);
  if (spelling && !shares && (isWordLike(a) || isWordLike(b))) add('orthography-of-word');
  if (PRONOUN.test(a.core) && a.core.slice(-2) === b.core.slice(-2)) add('same-pronoun');
  if (groupsPart(a, b)) add('two-groups');
  if (standTogether(a, b)) add('side-by-side');
  return features;
}

/** «بروسيا دورتموند», «بوروسيا دورتموند»: the word after is the rest of the name, whether or not a list knows it. */
const areFollowedAlike = (p: Company, q: Company): boolean =>
  [...p.rareWords, ...p.words].some((word) => word.startsWith('>') && (q.rareWords.has(word) || q.words.has(word)));

const PRONOUN = /(?:ها|هم|نا)$/;

/** @returns whether both stand beside one name. */
function addCompany(p: Company, q: Company, add: (name: string) => void): boolean {
  const shares = meetAsNames(p.beforeNames, q.beforeNames) || meetAsNames(p.afterNames, q.afterNames);
  if (shares) add('same-name');
  else if (namesPart(p.beforeNames, q.beforeNames) || namesPart(p.afterNames, q.afterNames)) add('other-name');
  else if (
    (p.beforeNames.size > 0 && q.afterNames.size > 0 && q.beforeNames.size === 0) ||
    (q.beforeNames.size > 0 && p.afterNames.size > 0 && p.beforeNames.size === 0)
  )
    add('other-role');
  // «مخيم جنين» and «جينين هينيس»: a place and a person.
  if (!shares && (isPlace(p) ? isPerson(q) : isPlace(q) && isPerson(p))) add('place-and-person');
  if (!shares && meet(p.rareWords, q.rareWords)) add('same-rare-word');
  else if (!shares && meet(p.words, q.words)) add('same-word');
  if (meet(p.glosses, q.glosses)) add('same-gloss');
  else if (p.glosses.size > 0 && q.glosses.size > 0) add('other-gloss');
  return shares;
}

const isPlace = ({ frames }: Company): boolean => frames.size > 0;
const isPerson = ({ frames, beforeNames, afterNames }: Company): boolean =>
  frames.size === 0 && beforeNames.size + afterNames.size > 0;

/** What the lexicon and the open lists of names know of the two. */
function addKnowledge({ a, b, edits }: CandidatePair, close: string, add: (name: string) => void): void {
  if (areListedVariants(a.core, b.core)) add('listed-as-one');
  else if (a.known && b.known) add('listed-apart');
  const unmet = (form: NameForm): boolean => form.frequency === 0 && !form.known;
  if (unmet(a) !== unmet(b)) {
    add('one-unmet');
    // What nobody else writes and the draft writes once, with two letters in the wrong order, is a slip.
    const [strange, usual] = unmet(a) ? [a, b] : [b, a];
    if (strange.places.length === 1 && usual.places.length > 1) add('unmet-once');
    if (edits.length === 1 && edits[0]?.kind === 'swap') add('unmet-swap');
  } else if (unmet(a)) add('both-unmet');
  else if (Math.min(a.frequency, b.frequency) <= 2 && Math.abs(a.frequency - b.frequency) >= 2) add('one-rare');
  else if (a.frequency >= COMMON && b.frequency >= COMMON) add(`both-common${close}`);
}

const isWordLike = (form: NameForm): boolean =>
  !form.known && (form.frequency > 0 ? form.score < 1.5 : form.score < -3);

/** Two curated names are two names. */
function groupsPart(a: NameForm, b: NameForm): boolean {
  const [p, q] = [groupOf(a), groupOf(b)];
  return p !== undefined && q !== undefined && p !== q;
}

/** Whether the two stand next to each other: «ميركل ومريم», «باير وبايرن». Nobody spells a name twice in one breath. */
const standTogether = (a: NameForm, b: NameForm): boolean =>
  a.places.some((p) => b.places.some((q) => p.block === q.block && Math.abs(p.word.token - q.word.token) <= BESIDE));
