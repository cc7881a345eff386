import { skeletonKey } from './letters.js';
import type { NameForm } from './name-forms.js';
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

/** What a form stands beside, over all its places in a draft. */
export interface Company {
  readonly beforeNames: ReadonlySet<string>;
  readonly afterNames: ReadonlySet<string>;
  /** Words with a mark of the side: `<` before, `>` after. */
  readonly rareWords: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly glosses: ReadonlySet<string>;
  /** «محافظة», «بلدة»: what stands before a place. */
  readonly frames: ReadonlySet<string>;
}

export function companyOf(form: NameForm, lookUp: NeighbourLookup): Company {
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

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Parts of a name that say nothing alone and much beside one. */
const PARTICLES = words('دي دو دا ديل فان فون لو لا بي سان سانت بن ابن أبو آل');

/** Words that stand before the name of a place. */
const PLACE_FRAMES = words(
  'محافظة مدينة بلدة قرية ولاية إقليم مقاطعة منطقة بمدينة بمحافظة بولاية بلدتي قريتي مدينتي ناحية قضاء شمالي جنوبي شرقي غربي وسط مطار ميناء معبر حي بحي نهر جزيرة مخيم بمخيم',
);

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

export const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const x of a) if (b.has(x)) return true;
  return false;
};

/**
 * Two forms that may be spellings of one name: «آدم» and «كارل» are as few edits apart as some, and are not; a long
 * name may have lost a letter or won one («فرنسوان»).
 */
function areAlike(x: string, y: string): boolean {
  const score = scorePair(x, y);
  if (score === undefined) return false;
  if (skeletonKey(x) === skeletonKey(y)) return score.logOdds > -1;
  return Math.min(x.length, y.length) > 5 && x.charAt(0) === y.charAt(0) && score.edits.length <= 2;
}

/** Whether two sets of names share one, or a spelling of one. */
export const meetAsNames = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  meet(a, b) || [...a].some((x) => [...b].some((y) => areAlike(x, y)));

/** Whether both stand beside names, and never beside one name. */
export const namesPart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !meetAsNames(a, b);
