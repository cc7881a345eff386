import { NAME_KINDS, type NameKind, type NameRegister, type RegisteredName } from '../names/register/register.js';
import type { InventoryName, InventorySpelling } from './name-inventory.js';

/**
 * A register that begins with the names of drafts: each in the spelling that is preferred, the others as variants. A
 * register holds words as they stand, so a name and its adjective («أميركا», «أميركي») are entries of their own.
 * @param preferred a form that the house asks for, given all forms of a name; else the commonest is taken.
 */
export function registerFromInventory(
  names: readonly InventoryName[],
  preferred: (forms: readonly string[]) => string | undefined,
): NameRegister {
  return { names: names.flatMap((name) => entriesOf(name, preferred)), different: [] };
}

function entriesOf(name: InventoryName, preferred: (forms: readonly string[]) => string | undefined): RegisteredName[] {
  const wanted = name.registered ?? preferred(name.spellings.flatMap(({ forms }) => forms.map(([text]) => text)));
  const chosen = name.spellings.find((s) => wanted !== undefined && s.forms.some(([text]) => text === wanted));
  const spelling = chosen ?? name.spellings[0];
  if (spelling === undefined) return [];
  const byEnding = new Map<string, Set<string>>();
  for (const { key, forms } of name.spellings) {
    for (const [text] of forms) {
      const ending = endingOf(text, key);
      const variants = byEnding.get(ending) ?? new Set();
      byEnding.set(ending, variants);
      variants.add(bare(text, key));
    }
  }
  // The house writes what no draft does: known for a name that does not inflect.
  const absent = chosen === undefined && byEnding.size === 1 ? wanted : undefined;
  return [...byEnding].map(([ending, variants], i): RegisteredName => {
    const text = absent ?? formWith(spelling, ending);
    variants.delete(text);
    return {
      name: text,
      variants: [...variants].sort(),
      latin: i === 0 ? name.latin : undefined,
      kind: NAME_KINDS.includes(name.kind as NameKind) ? (name.kind as NameKind) : undefined,
      role: undefined,
      note: undefined,
      verifiedBy: undefined,
      verifiedOn: undefined,
    };
  });
}

const endingOf = (text: string, key: string): string => (text.startsWith(key) ? text.slice(key.length) : '');

/** A register finds a name behind its article by itself. */
const bare = (text: string, key: string): string => (text === `ال${key}` ? key : text);

const formWith = ({ key, forms }: InventorySpelling, ending: string): string =>
  bare(forms.find(([text]) => endingOf(text, key) === ending)?.[0] ?? key + ending, key);
