import type { EngineConfig } from '../types.js';
import type { NameCluster, NameSpelling } from './cluster.js';
import { groupIndex, type NameGroup } from './groups.js';
import { type HouseEntry, houseStyle } from './house-styles.js';
import { lazy } from './lazy.js';
import type { NameRegister, RegisteredName } from './register/register.js';

const REGISTERED = new WeakMap<NameRegister, ReadonlyMap<string, RegisteredName>>();

/** Names and variants of a register by spelling. */
function indexOf(register: NameRegister): ReadonlyMap<string, RegisteredName> {
  const known = REGISTERED.get(register);
  if (known !== undefined) return known;
  const index = new Map<string, RegisteredName>();
  for (const entry of register.names) {
    for (const variant of entry.variants) if (!index.has(variant)) index.set(variant, entry);
  }
  for (const entry of register.names) index.set(entry.name, entry);
  REGISTERED.set(register, index);
  return index;
}

export const withoutArticle = (text: string): string => (text.startsWith('ال') ? text.slice(2) : text);

/** Ways to look a spelling up: as it stands, without its article, with one. */
const lookups = (spelling: string): readonly string[] => [spelling, withoutArticle(spelling), `ال${spelling}`];

/** Entries for these spellings, articles aside, in the earliest register that has any. */
function registeredNames(config: EngineConfig, spellings: readonly string[]): readonly RegisteredName[] {
  for (const register of config.registers) {
    const index = indexOf(register);
    const entries = new Set<RegisteredName>();
    for (const spelling of spellings) {
      const known = lookups(spelling).find((way) => index.has(way));
      const entry = known === undefined ? undefined : index.get(known);
      if (entry !== undefined) entries.add(entry);
    }
    if (entries.size > 0) return [...entries];
  }
  return [];
}

/** What a newsroom writes for a name, and who says so. */
export interface StatedForm {
  readonly form: string;
  /** `register`, or how the house style knows it. */
  readonly source: HouseEntry['source'];
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * What the newsroom writes for a name, and the one place that says who decides: its own register goes before the house
 * style, which is general.
 * @param spellings the name as it stands in drafts.
 * @param group the curated name that it is, if it is one. A register that has one of its forms speaks of all of them,
 *   unless they may be the names of two.
 */
export function statedForms(
  config: EngineConfig,
  spellings: readonly string[],
  group: NameGroup | undefined,
): readonly StatedForm[] {
  const forms = group === undefined || mayBeTwo(group) ? [] : group.forms.map(({ text }) => text);
  const own = registeredNames(config, [...spellings, ...forms]);
  if (own.length > 0) return own.map(({ name }) => ({ form: name, source: 'register', confidence: 1 }));
  return group === undefined ? [] : (houseStyle(config.houseStyle)?.get(group) ?? []);
}

/** «ميلان» in the register says nothing of the city «ميلانو». */
const mayBeTwo = ({ contextual, shared, synonym }: NameGroup): boolean => contextual || shared || synonym;

/** The form that the newsroom writes for a curated name whose spellings these are. */
export function statedForm(config: EngineConfig, spellings: readonly string[]): StatedForm | undefined {
  if (config.houseStyle === undefined && config.registers.length === 0) return undefined;
  for (const group of groupsOf(spellings)) {
    const stated = statedForms(config, spellings, group)[0];
    if (stated !== undefined) return stated;
  }
  return undefined;
}

const groupsByForm: () => ReadonlyMap<string, readonly NameGroup[]> = lazy(() => {
  const byForm = new Map<string, NameGroup[]>();
  for (const group of groupIndex().groups) {
    for (const { text } of group.forms) {
      const groups = byForm.get(text);
      if (groups === undefined) byForm.set(text, [group]);
      else groups.push(group);
    }
  }
  return byForm;
});

const groupsOf = (spellings: readonly string[]): readonly NameGroup[] => [
  ...new Set(spellings.flatMap(lookups).flatMap((way) => groupsByForm().get(way) ?? [])),
];

/** Whether the newsroom asks for a spelling of this name. */
export function statedSpelling(config: EngineConfig, cluster: NameCluster): (spelling: NameSpelling) => boolean {
  const group = cluster.source === 'group' ? groupIndex().groups.find((g) => g.latin[0] === cluster.latin) : undefined;
  const spellings = cluster.spellings.map((s) => s.text);
  const forms = statedForms(config, spellings, group).map(({ form }) => form);
  if (forms.length === 0) return () => false;
  return ({ key, text }) => {
    const article = text.startsWith('ال') ? withoutArticle(text) : text;
    // A stem stands for all its endings: «أميرك» for «أميركا» and «أميركي».
    return forms.some((form) => {
      const bare = withoutArticle(form);
      return (
        form === text ||
        bare === article ||
        bare === key ||
        (bare.startsWith(key) && bare.length - key.length <= 3 && key.length > 3)
      );
    });
  };
}

/** Whether the newsroom said that two spellings are two names; articles aside. */
export function isDifferent(config: EngineConfig, a: string, b: string): boolean {
  if (config.registers.every(({ different }) => different.length === 0)) return false;
  const [x, y] = [withoutArticle(a), withoutArticle(b)];
  return config.registers.some((register) =>
    register.different.some((pair) => {
      const [p, q] = [withoutArticle(pair[0]), withoutArticle(pair[1])];
      return (p === x && q === y) || (p === y && q === x);
    }),
  );
}
