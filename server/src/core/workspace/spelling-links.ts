import { candidatePairs } from '../names/candidates.js';
import { groupIndex, type NameGroup } from '../names/groups.js';
import { skeletonKey } from '../names/letters.js';
import type { NameForm } from '../names/name-forms.js';
import { withoutSeparators } from '../names/spell.js';

/**
 * From these log odds on, the letters alone say that two spellings of one full name are one: both drafts have the
 * other half of it. Set on published articles, every link read.
 */
const LETTERS = 1;

/**
 * The curated name that a spelling belongs to wherever it stands. Names that two bearers share and forms that are also
 * other words are left out: only a draft can tell those.
 */
export function groupOf(key: string): NameGroup | undefined {
  const first = /^[^ -]+/.exec(key)?.[0] ?? key;
  const joined = withoutSeparators(key);
  for (const { group, stem } of groupIndex().entries.get(first) ?? []) {
    if (withoutSeparators(stem) !== joined) continue;
    return group.shared || group.contextual || group.synonym ? undefined : group;
  }
  return undefined;
}

/** Whether a spelling is one that several bearers or an ordinary word may have: it is joined to no other by letters. */
export function isAmbiguous(key: string): boolean {
  const entries = groupIndex().entries.get(key) ?? [];
  return entries.some(({ group, stem }) => stem === key && (group.shared || group.contextual));
}

/**
 * Keys under which spellings of one full name meet over drafts: the half that they share, and the consonants of the
 * half that differs. None for what letters can't join.
 */
export function meetingKeys(key: string, beside: readonly string[]): string[] {
  if (key.length < 4 || /[ -]/.test(key) || groupOf(key) !== undefined || isAmbiguous(key)) return [];
  const skeleton = skeletonKey(key);
  return skeleton.length < 2 ? [] : beside.map((name) => `${name} ${skeleton}`);
}

/** Whether the letters of two spellings that meet under a key say that they are one name. */
export function lettersAgree(a: string, b: string): boolean {
  const [pair] = candidatePairs([formOf(a), formOf(b)]);
  return pair !== undefined && !pair.endDiffers && pair.logOdds >= LETTERS;
}

const formOf = (core: string): NameForm => ({
  core,
  places: [],
  score: 0,
  frequency: 0,
  known: false,
  anchored: false,
});
