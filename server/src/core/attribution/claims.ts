import { type ClaimType, lexicon, type Trigger } from './lexicon.js';
import { matchForm } from './phrase-table.js';
import { type Word, withoutPreposition } from './words.js';

/** Something said that may need a source. Word indices `[start, end)` in the block. */
export interface Claim {
  readonly type: ClaimType;
  /** 1 to 5: how much it asks for a source by itself. */
  readonly weight: number;
  /** Told by a verb, not only named. */
  readonly finite: boolean;
  readonly start: number;
  readonly end: number;
  /** Named with the article, or after بعد، إثر، منذ…: known already, so it asks for less. */
  readonly known: boolean;
}

const BEFORE_KNOWN = new Set('بعد منذ اثر عقب قبل خلال اثناء غداه ذكري جراء هذا هذه'.split(' '));

/** Verbs that tell of an attack only with its noun, however far behind: «بدأت الفصائل المدعومة من … هجوما». */
const LAUNCH = new Set('بدا بدات بداوا نفذ نفذت نفذوا واصل واصلت جدد جددت اطلق اطلقت'.split(' '));
/** Accusative without article: what was begun, not what was spoken of before. */
const LAUNCHED = new Set('هجوما هجمات هجوم عمليه قصفا قصف غاره غارات'.split(' '));
/** Words between the verb and its object: a subject with its epithets and a time. */
const LAUNCH_REACH = 11;

/** The attack that a verb of beginning at `i` tells of, or undefined. */
function launchAt(words: readonly Word[], i: number, limit: number): Claim | undefined {
  if (!LAUNCH.has(words[i]!.base)) return undefined;
  for (let j = i + 1; j < limit && j - i <= LAUNCH_REACH; j++) {
    const word = words[j]!;
    if (word.kind === 'mark' || word.quoted) return undefined;
    if (LAUNCHED.has(word.folded) && !word.definite) {
      return { type: 'attack', weight: 4, finite: true, start: i, end: j + 1, known: false };
    }
  }
  return undefined;
}

/** Claims of a sentence `[first, limit)` outside quotation marks, in order. */
export function findClaims(words: readonly Word[], first: number, limit: number): Claim[] {
  const claims: Claim[] = [];
  for (let i = first; i < limit; i++) {
    const word = words[i]!;
    if (word.kind === 'mark') {
      if (word.folded === '%' || word.folded === '٪') claims.push(figure(i));
      continue;
    }
    if (word.quoted || word.kind !== 'word') continue;
    const match = triggerAt(words, i, limit);
    if (match === undefined) {
      const launch = launchAt(words, i, limit);
      if (launch !== undefined) claims.push(launch);
      continue;
    }
    const excluded = match.triggers.some((t) => t.type === 'exclude');
    if (!excluded) {
      const previous = words[i - 1];
      const known = word.definite || (previous !== undefined && BEFORE_KNOWN.has(previous.base));
      for (const trigger of match.triggers) {
        if (trigger.type === 'exclude') continue;
        const { type, weight, finite } = trigger;
        claims.push({ type, weight, finite, start: i, end: match.end, known: known && !finite });
      }
    }
    if (match.end > i + 1) i = match.end - 1;
  }
  return claims;
}

const figure = (at: number): Claim => ({
  type: 'figure',
  weight: 3,
  finite: false,
  start: at,
  end: at + 1,
  known: false,
});

function triggerAt(
  words: readonly Word[],
  i: number,
  limit: number,
): { readonly triggers: readonly Trigger[]; readonly end: number } | undefined {
  const word = words[i]!;
  const table = lexicon().triggers;
  let best = matchForm(table, word.folded, words, i, limit);
  if (best === undefined && word.base !== word.folded) best = matchForm(table, word.base, words, i, limit);
  if (best !== undefined) return { triggers: best.value, end: best.end };
  const forms = [word.stem === word.base ? undefined : word.stem, withoutPreposition(word)];
  for (const form of forms) {
    if (form === undefined) continue;
    const match = matchForm(table, form, words, i, limit);
    if (match === undefined) continue;
    // A verb takes neither article nor preposition.
    const nouns = match.value.filter((t) => !t.finite);
    if (nouns.length > 0) return { triggers: nouns, end: match.end };
  }
  return undefined;
}
