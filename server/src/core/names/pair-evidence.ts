import type { CandidatePair } from './candidates.js';
import type { Evidence } from './cluster.js';
import type { NameForm, PlacedWord } from './name-forms.js';
import { differenceOf } from './spell.js';
import { scorePair } from './variant-model.js';

/** A word beside a name. */
export interface Neighbour {
  /** The form without clitics if it is a name, undefined for an ordinary word. */
  readonly name: string | undefined;
  /** Conjunction or preposition that parts it from what stands before. */
  readonly lead: string;
  /** 0 for a word that was never met, to 7. */
  readonly frequency: number;
}
export type NeighbourLookup = (word: string) => Neighbour;

export interface PairVerdict {
  /** Log odds that the two are one name. */
  readonly logOdds: number;
  readonly evidence: readonly Evidence[];
}

/**
 * What the draft adds to what the letters say. The amounts are log odds, set on the labelled articles of the
 * development set; they are few, so that they say how the parts weigh and not which words were seen.
 */
const WEIGHT = {
  sameName: 2.5,
  sameRareWord: 1.6,
  sameWord: 0.6,
  sameGloss: 3,
  otherName: -4,
  otherRole: -1.5,
  oneUnmet: 1.3,
  oneRare: 0.7,
  bothUnmet: 0.8,
  bothCommon: -1.5,
  bothGroups: -6,
  endAlone: -4,
  hamzaOfWord: -4,
  repeated: 0.4,
} as const;

/** The letters alone never say more than this. */
const MAX_LETTERS = 4;
/** Forms of this frequency are names that many writers know. */
const COMMON = 3;

interface Company {
  readonly beforeNames: ReadonlySet<string>;
  readonly afterNames: ReadonlySet<string>;
  readonly rareWords: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly glosses: ReadonlySet<string>;
  /** «محافظة», «بلدة»: what stands before a place. */
  readonly frames: ReadonlySet<string>;
}

function companyOf(form: NameForm, lookUp: NeighbourLookup): Company {
  const company = {
    beforeNames: new Set<string>(),
    afterNames: new Set<string>(),
    rareWords: new Set<string>(),
    words: new Set<string>(),
    glosses: new Set<string>(),
    frames: new Set<string>(),
  };
  for (const { word, lead } of form.places) {
    if (word.gloss !== undefined) company.glosses.add(word.gloss);
    // «ريبر وبرفوت» are two people: what a conjunction parts is no full name.
    if (word.before !== undefined && lead === '') note(word.before, '<', company.beforeNames, company, lookUp);
    if (word.after !== undefined) note(word.after, '>', company.afterNames, company, lookUp);
  }
  return company;
}

/** Parts of a name that say nothing alone and much beside one. */
const PARTICLES = new Set([
  'دي',
  'دو',
  'دا',
  'ديل',
  'فان',
  'فون',
  'لو',
  'لا',
  'بي',
  'سان',
  'سانت',
  'بن',
  'ابن',
  'أبو',
  'آل',
]);

/** Words that stand before the name of a place. */
const PLACE_FRAMES = new Set(
  'محافظة مدينة بلدة قرية ولاية إقليم مقاطعة منطقة بمدينة بمحافظة بولاية بلدتي قريتي مدينتي ناحية قضاء شمالي جنوبي شرقي غربي وسط مطار ميناء معبر حي بحي نهر جزيرة'.split(
    ' ',
  ),
); // prettier-ignore

function note(
  side: string,
  mark: '<' | '>',
  names: Set<string>,
  company: { readonly rareWords: Set<string>; readonly words: Set<string>; readonly frames: Set<string> },
  lookUp: NeighbourLookup,
): void {
  if (PARTICLES.has(side)) {
    company.rareWords.add(mark + side);
    return;
  }
  if (PLACE_FRAMES.has(side)) company.frames.add(side);
  const { name, lead, frequency } = lookUp(side);
  // «وتشيرنومورسك»: a word that was never met and begins with و is more likely joined by «and».
  if (mark === '>' && frequency === 0 && side.startsWith('و')) return;
  // «اللاعب البنيني رزاق»: an adjective of place is no part of a name.
  const isNisba = /^ال.+(?:ي|ية)$/.test(side);
  if (name !== undefined && !isNisba && (mark === '<' || lead === '')) names.add(name);
  else if (side.length > 3) (frequency <= 3 ? company.rareWords : company.words).add(mark + side);
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const x of a) if (b.has(x)) return true;
  return false;
};

/** Whether two sets of names share one, or a spelling of one. */
const meetAsNames = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  meet(a, b) || [...a].some((x) => [...b].some((y) => (scorePair(x, y)?.logOdds ?? -9) > -1));

/** Whether both stand beside names, and never beside one name. */
export const namesPart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !meetAsNames(a, b);

/** Weighs a pair by its letters, by how well each form is known, and by the company it keeps in the draft. */
export function weighPair(pair: CandidatePair, lookUp: NeighbourLookup): PairVerdict {
  const { a, b } = pair;
  const evidence: Evidence[] = ['letters'];
  let logOdds = Math.min(pair.logOdds, MAX_LETTERS);
  const [p, q] = [companyOf(a, lookUp), companyOf(b, lookUp)];
  const shares = meetAsNames(p.beforeNames, q.beforeNames) || meetAsNames(p.afterNames, q.afterNames);
  if (shares) {
    logOdds += WEIGHT.sameName;
    evidence.push('same-neighbour');
  } else if (namesPart(p.beforeNames, q.beforeNames) || namesPart(p.afterNames, q.afterNames))
    logOdds += WEIGHT.otherName;
  else if (
    (p.beforeNames.size > 0 && q.afterNames.size > 0 && q.beforeNames.size === 0) ||
    (q.beforeNames.size > 0 && p.afterNames.size > 0 && p.beforeNames.size === 0)
  ) {
    logOdds += WEIGHT.otherRole;
  }
  if (!shares) {
    const rare = meet(p.rareWords, q.rareWords);
    if (rare || meet(p.words, q.words)) {
      logOdds += rare ? WEIGHT.sameRareWord : WEIGHT.sameWord;
      evidence.push('same-neighbour');
    }
  }
  if (meet(p.glosses, q.glosses)) {
    logOdds += WEIGHT.sameGloss;
    evidence.push('same-gloss');
  } else if (p.glosses.size > 0 && q.glosses.size > 0) logOdds += WEIGHT.otherName;
  const unmet = (form: NameForm): boolean => form.frequency === 0 && !form.known;
  if (unmet(a) !== unmet(b)) {
    logOdds += WEIGHT.oneUnmet;
    evidence.push('rare');
  } else if (unmet(a) && unmet(b)) logOdds += WEIGHT.bothUnmet;
  else if (Math.min(a.frequency, b.frequency) <= 2 && Math.abs(a.frequency - b.frequency) >= 2) {
    logOdds += WEIGHT.oneRare;
    evidence.push('rare');
  } else if (a.frequency >= COMMON && b.frequency >= COMMON) logOdds += WEIGHT.bothCommon;
  if (Math.max(a.places.length, b.places.length) >= 3) {
    logOdds += WEIGHT.repeated;
    evidence.push('repeated');
  }
  if (pair.endDiffers && !shares) logOdds += WEIGHT.endAlone;
  // An ordinary word in disguise: the less it looks like a name, the more it takes.
  logOdds += doubt(a, p) + doubt(b, q);
  // Only a hamza: that is how ordinary words are misspelt too («الانسان»); a name must look like one.
  if (differenceOf(a.core, b.core) === 'hamza' && !shares && (isWordLike(a) || isWordLike(b)))
    logOdds += WEIGHT.hamzaOfWord;
  if (groupsPart(a.places, b.places)) logOdds += WEIGHT.bothGroups;
  return { logOdds, evidence };
}

/**
 * A form that was met and looks like a word is one; a form that was never met may be a slip in a name, and a form
 * beside a name is most likely one too.
 */
function doubt(form: NameForm, company: Company): number {
  const beside = company.beforeNames.size + company.afterNames.size + company.frames.size > 0 ? 0.4 : 1;
  return Math.min(0, form.score) * (form.frequency > 0 ? 1 : 0.4) * beside;
}

const isWordLike = (form: NameForm): boolean =>
  !form.known && (form.frequency > 0 ? form.score < 1.5 : form.score < -3);

/** Two curated names are two names. */
function groupsPart(a: readonly PlacedWord[], b: readonly PlacedWord[]): boolean {
  const p = a[0]?.word.group;
  const q = b[0]?.word.group;
  return p !== undefined && q !== undefined && p !== q;
}
