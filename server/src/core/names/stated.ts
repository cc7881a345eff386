import type { EngineConfig } from '../types.js';
import type { NameCluster, NameSpelling } from './cluster.js';
import { groupIndex, type NameGroup } from './groups.js';
import { type HouseEntry, houseStyle } from './house-styles.js';
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

const withoutArticle = (text: string): string => (text.startsWith('ال') ? text.slice(2) : text);

/** The register's entry for one of these spellings, with or without article. */
export function registeredName(config: EngineConfig, spellings: readonly string[]): RegisteredName | undefined {
  for (const register of config.registers) {
    const index = indexOf(register);
    for (const spelling of spellings) {
      const entry = index.get(spelling) ?? index.get(withoutArticle(spelling)) ?? index.get(`ال${spelling}`);
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
}

/** The spelling that the house style prefers for a curated name whose spellings these are. */
export function houseForm(config: EngineConfig, spellings: readonly string[]): string | undefined {
  const style = houseStyle(config.houseStyle);
  if (style === undefined) return undefined;
  for (const [group, entries] of style) {
    const forms = new Set(group.forms.map((f) => f.text));
    if (spellings.some((s) => forms.has(s) || forms.has(withoutArticle(s)) || forms.has(`ال${s}`)))
      return entries[0]?.form;
  }
  return undefined;
}

/** What the house writes for a curated group: one entry for each of its joined rows. */
export const houseEntries = (config: EngineConfig, group: NameGroup): readonly HouseEntry[] =>
  houseStyle(config.houseStyle)?.get(group) ?? [];

/** Whether a house style or a register asks for a spelling of this name. */
export function statedSpelling(config: EngineConfig, cluster: NameCluster): (spelling: NameSpelling) => boolean {
  const forms = new Set<string>();
  if (config.houseStyle !== undefined && cluster.source === 'group') {
    const group = groupIndex().groups.find((g) => g.latin[0] === cluster.latin);
    if (group !== undefined) for (const { form } of houseEntries(config, group)) forms.add(form);
  }
  const registered = registeredName(
    config,
    cluster.spellings.map((s) => s.text),
  );
  if (forms.size === 0 && registered !== undefined) forms.add(registered.name);
  if (forms.size === 0) return () => false;
  return ({ key, text }) => {
    const article = text.startsWith('ال') ? withoutArticle(text) : text;
    // A stem stands for all its endings: «أميرك» for «أميركا» and «أميركي».
    return [...forms].some((form) => {
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
