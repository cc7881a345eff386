import type { DraftAnalysis } from '../analysis.js';
import { nameEntities } from './entity.js';
import type { NameKind } from './groups.js';
import { groupIndex } from './groups.js';
import { lazy } from './lazy.js';

export interface SpellingCount {
  readonly text: string;
  readonly count: number;
  /** Where, sorted by path. */
  readonly files: readonly { readonly path: string; readonly count: number }[];
}

export interface InventoryName {
  /** The commonest spelling. */
  readonly name: string;
  readonly kind: NameKind;
  readonly latin: string | undefined;
  /** The commonest first. */
  readonly spellings: readonly SpellingCount[];
}

/**
 * Names of one draft or of many, with their spellings, counts and files: the start of a newsroom's register. Plain
 * data: written as JSON by one process it can be merged by another.
 */
export interface NameInventory {
  readonly version: 1;
  readonly names: readonly InventoryName[];
}

export const EMPTY_INVENTORY: NameInventory = { version: 1, names: [] };

/** The names of a draft. @param path how the files of the result call it. */
export function collectNames(analysis: DraftAnalysis, path: string): NameInventory {
  const names = nameEntities(analysis).map(({ spellings, kind, latin, registered }): InventoryName => {
    const counts = spellings.map(({ text, mentions }) => ({
      text: withoutArticle(text),
      count: mentions.length,
      files: [{ path, count: mentions.length }],
    }));
    return nameOf(counts, kind, registered?.latin ?? latin);
  });
  return mergeInventories([{ version: 1, names }]);
}

// «الأمريكي» and «أمريكي» are one entry of a register.
const withoutArticle = (text: string): string => (text.startsWith('ال') && text.length > 5 ? text.slice(2) : text);

const formGroups = lazy(() => {
  const groups = new Map<string, number>();
  for (const group of groupIndex().groups) {
    if (group.synonym || group.contextual) continue;
    for (const { text } of group.forms) groups.set(withoutArticle(text), group.id);
  }
  return groups;
});

/**
 * One inventory of many. Names join where they share a spelling or where the curated groups join their spellings.
 * Associative, and the same whatever the order, so that an archive can be counted in parts.
 */
export function mergeInventories(inventories: readonly NameInventory[]): NameInventory {
  const parents: number[] = [];
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] as number;
    parents[i] = root;
    return root;
  };
  const names = inventories.flatMap((inventory) => inventory.names);
  const owner = new Map<string, number>();
  names.forEach((name, i) => {
    parents.push(i);
    for (const { text } of name.spellings) {
      const group = formGroups().get(text);
      for (const key of group === undefined ? [text] : [text, `#${group}`]) {
        const other = owner.get(key);
        if (other === undefined) owner.set(key, i);
        else parents[find(i)] = find(other);
      }
    }
  });
  const clusters = new Map<number, InventoryName[]>();
  names.forEach((name, i) => {
    const root = find(i);
    const list = clusters.get(root);
    if (list === undefined) clusters.set(root, [name]);
    else list.push(name);
  });
  const merged = [...clusters.values()].map((list) => {
    const kinds = list.map((n) => n.kind).filter((k) => k !== 'unknown');
    const latins = list.flatMap((n) => n.latin ?? []);
    return nameOf(
      list.flatMap((n) => n.spellings),
      kinds.sort()[0] ?? 'unknown',
      latins.sort()[0],
    );
  });
  return { version: 1, names: merged.sort((a, b) => compare(a.name, b.name)) };
}

/** Names with more than one spelling first, then the commonest: what an editor goes through. */
export function inventoryRows(inventory: NameInventory): readonly InventoryName[] {
  const total = (name: InventoryName): number => name.spellings.reduce((n, s) => n + s.count, 0);
  return [...inventory.names].sort(
    (a, b) =>
      Number(b.spellings.length > 1) - Number(a.spellings.length > 1) || total(b) - total(a) || compare(a.name, b.name),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function nameOf(counts: readonly SpellingCount[], kind: NameKind, latin: string | undefined): InventoryName {
  const byText = new Map<string, Map<string, number>>();
  for (const { text, files } of counts) {
    const places = byText.get(text) ?? new Map<string, number>();
    byText.set(text, places);
    for (const { path, count } of files) places.set(path, (places.get(path) ?? 0) + count);
  }
  const spellings = [...byText]
    .map(([text, places]) => ({
      text,
      count: [...places.values()].reduce((n, c) => n + c, 0),
      files: [...places].map(([path, count]) => ({ path, count })).sort((a, b) => compare(a.path, b.path)),
    }))
    .sort((a, b) => b.count - a.count || compare(a.text, b.text));
  return { name: spellings[0]?.text ?? '', kind, latin, spellings };
}
