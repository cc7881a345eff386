import { areFalseFriends } from '../names/false-friends.js';
import type { NameKind } from '../names/groups.js';
import { type AreDifferent, isCertainSet, MAX_MEETING, meetingSets } from './name-links.js';
import type { SpellingTally } from './name-tallies.js';
import { lettersAgree } from './spelling-links.js';

export interface InventorySpelling {
  readonly key: string;
  /** Its commonest form. */
  readonly text: string;
  /** The commonest first. */
  readonly forms: readonly (readonly [text: string, count: number])[];
  readonly count: number;
  readonly drafts: number;
  /** Which drafts, by path; absent where only numbers were asked for. */
  readonly files?: readonly { readonly path: string; readonly count: number }[];
}

export interface InventoryName {
  /** The commonest spelling. */
  readonly name: string;
  readonly kind: NameKind;
  readonly latin: string | undefined;
  readonly registered: string | undefined;
  /** How often it stands, in whatever spelling. */
  readonly count: number;
  /** The commonest first. */
  readonly spellings: readonly InventorySpelling[];
}

/** The names of many drafts with their spellings: what a newsroom's register can begin with. */
export interface NameInventory {
  readonly version: 2;
  /** Names with more than one spelling first, then the commonest: what an editor goes through. */
  readonly names: readonly InventoryName[];
}

/** Puts the spellings together that are one name. Depends on what was counted alone, not on the order. */
export function inventoryOf(spellings: readonly SpellingTally[], areDifferent: AreDifferent): NameInventory {
  const byKey = new Map(spellings.map((tally) => [tally.key, tally]));
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    while (parents.has(root)) root = parents.get(root) as string;
    if (root !== key) parents.set(key, root);
    return root;
  };
  for (const [set, members] of setsOf(spellings)) {
    const certain = isCertainSet(set);
    if (members.length < 2 || (!certain && members.length > MAX_MEETING)) continue;
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        if (!byKey.has(a) || !byKey.has(b) || areFalseFriends(a, b) || areDifferent(a, b)) continue;
        const [root, other] = [find(a), find(b)].sort() as [string, string];
        if (root !== other && (certain || lettersAgree(a, b))) parents.set(other, root);
      }
    }
  }
  const names = new Map<string, SpellingTally[]>();
  for (const tally of spellings) {
    const root = find(tally.key);
    const list = names.get(root);
    if (list === undefined) names.set(root, [tally]);
    else list.push(tally);
  }
  return { version: 2, names: [...names.values()].map(nameOf).sort(compareNames) };
}

function setsOf(spellings: readonly SpellingTally[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, string[]>();
  const put = (set: string, key: string): void => {
    const members = sets.get(set);
    if (members === undefined) sets.set(set, [key]);
    else if (!members.includes(key)) members.push(key);
  };
  for (const { key, registered, beside, joined } of spellings) {
    for (const set of meetingSets(key, registered ?? [], beside ?? [])) put(set, key);
    for (const other of joined ?? []) {
      const set = key < other ? `=${key}=${other}` : `=${other}=${key}`;
      put(set, key);
      put(set, other);
    }
  }
  return sets;
}

const sum = (counts: Iterable<readonly [string, number]>): number => [...counts].reduce((n, [, count]) => n + count, 0);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function nameOf(tallies: readonly SpellingTally[]): InventoryName {
  const spellings = tallies.map(spellingOf).sort((a, b) => b.count - a.count || compare(a.key, b.key));
  const first = <K extends 'kinds' | 'latin' | 'registered'>(fact: K) =>
    tallies.flatMap((tally): readonly string[] => tally[fact] ?? []).sort()[0];
  return {
    name: spellings[0]?.text ?? '',
    kind: (first('kinds') as NameKind | undefined) ?? 'unknown',
    latin: first('latin'),
    registered: first('registered'),
    count: spellings.reduce((n, { count }) => n + count, 0),
    spellings,
  };
}

function spellingOf({ key, forms, drafts, files }: SpellingTally): InventorySpelling {
  const ranked = [...forms].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return {
    key,
    text: ranked[0]?.[0] ?? key,
    forms: ranked,
    count: sum(forms),
    drafts,
    ...(files === undefined ? {} : { files: files.map(([path, count]) => ({ path, count })) }),
  };
}

const compareNames = (a: InventoryName, b: InventoryName): number =>
  Number(b.spellings.length > 1) - Number(a.spellings.length > 1) ||
  b.count - a.count ||
  compare(a.name, b.name) ||
  compare(a.spellings[0]?.key ?? '', b.spellings[0]?.key ?? '');
