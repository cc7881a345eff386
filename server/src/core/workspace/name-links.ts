import { areFalseFriends } from '../names/false-friends.js';
import { CountedSets } from './counted-sets.js';
import type { NameSummary } from './draft-summary.js';
import { groupOf, lettersAgree, meetingKeys } from './spelling-links.js';

/** Whether the newsroom said that two spellings are two names. */
export type AreDifferent = (a: string, b: string) => boolean;

/** More spellings than this under one meeting key: it tells nothing («محمد …»). */
export const MAX_MEETING = 24;
/** No name has more spellings; what grows beyond has run together. */
const MAX_SPELLINGS = 32;

/** A set of spellings that are one name whatever their letters; other sets hold spellings that may be. */
export const isCertainSet = (set: string): boolean => /^[#@=]/.test(set);

/**
 * Which spellings of many drafts are one name: those of one curated name (`#`), of one entry of the register (`@`),
 * those that a draft has side by side and joins (`=`), and those that two drafts write beside the same other half of a
 * full name and that letters agree on. Spellings meet in sets, so no two are compared that nothing brings together.
 */
export class NameLinks {
  private readonly sets = new CountedSets();
  /** The sets of a spelling, counted the other way round. */
  private readonly setsOf = new CountedSets();
  /** Found neighbours, until something changes: a first name meets thousands of family names. */
  private readonly found = new Map<string, readonly string[]>();

  add(name: NameSummary): void {
    this.found.clear();
    for (const [set, key] of memberships(name)) {
      this.sets.add(set, key);
      this.setsOf.add(key, set);
    }
  }

  remove(name: NameSummary): void {
    this.found.clear();
    for (const [set, key] of memberships(name)) {
      this.sets.remove(set, key);
      this.setsOf.remove(key, set);
    }
  }

  /** All spellings of the name that has this one, itself first. */
  spellingsWith(key: string, areDifferent: AreDifferent): string[] {
    const found = [key];
    const seen = new Set(found);
    for (let i = 0; i < found.length && found.length < MAX_SPELLINGS; i++) {
      const from = found[i] as string;
      for (const other of this.neighbours(from)) {
        if (seen.has(other) || found.some((known) => areDifferent(known, other))) continue;
        seen.add(other);
        found.push(other);
      }
    }
    return found;
  }

  private neighbours(key: string): readonly string[] {
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const others = this.findNeighbours(key);
    this.found.set(key, others);
    return others;
  }

  private findNeighbours(key: string): string[] {
    const others = new Set<string>();
    for (const set of this.setsOf.members(key)) {
      const certain = isCertainSet(set);
      if (!certain && this.sets.size(set) > MAX_MEETING) continue;
      for (const other of this.sets.members(set)) {
        if (other === key || others.has(other) || areFalseFriends(key, other)) continue;
        if (certain || lettersAgree(key, other)) others.add(other);
      }
    }
    // The order in which drafts were read must not show.
    return [...others].sort();
  }
}

/** The sets that a spelling is in by itself: what it is called, registered as, and beside whom it stands. */
export function meetingSets(key: string, registered: readonly string[], beside: readonly string[]): string[] {
  const group = groupOf(key);
  return [
    ...(group === undefined ? [] : [`#${group.id}`]),
    ...registered.map((name) => `@${name}`),
    ...meetingKeys(key, beside),
  ];
}

function* memberships({ registered, spellings }: NameSummary): Iterable<readonly [set: string, key: string]> {
  for (const { key, beside = [] } of spellings) {
    for (const set of meetingSets(key, registered === undefined ? [] : [registered], beside)) yield [set, key];
    for (const { key: other } of spellings) {
      if (other !== key) yield [key < other ? `=${key}=${other}` : `=${other}=${key}`, key];
    }
  }
}
