/** What a registered name stands for. */
export type NameKind = 'person' | 'place' | 'organisation' | 'other';

/** One name of a newsroom's register (`mudaqqiq.names.json`). */
export interface RegisteredName {
  /** The spelling the newsroom writes. */
  readonly name: string;
  /** Other spellings that mean the same and are to be replaced. */
  readonly variants: readonly string[];
  /** The name in its own script or in English, e.g. `António Guterres`. */
  readonly latin: string | undefined;
  readonly kind: NameKind | undefined;
  /** «الأمين العام للأمم المتحدة» */
  readonly role: string | undefined;
  readonly note: string | undefined;
  /** Who checked the spelling, and on which day (ISO `YYYY-MM-DD`). */
  readonly verifiedBy: string | undefined;
  readonly verifiedOn: string | undefined;
}

/** A register as it is used: entries in file order, and pairs of spellings that are two different names. */
export interface NameRegister {
  readonly names: readonly RegisteredName[];
  readonly different: readonly (readonly [string, string])[];
}

export const EMPTY_REGISTER: NameRegister = { names: [], different: [] };

/** What an entry may say, in the order in which it is written. */
export const NAME_FIELDS = ['name', 'variants', 'latin', 'kind', 'role', 'note', 'verifiedBy', 'verifiedOn'] as const;

export const NAME_KINDS: readonly NameKind[] = ['person', 'place', 'organisation', 'other'];

/** The file as a person finds it: two-space JSON, fields in one order, absent fields left out. */
export function formatRegister(register: NameRegister): string {
  const names = register.names.map((n) => ({
    name: n.name,
    ...(n.variants.length === 0 ? {} : { variants: n.variants }),
    ...(n.latin === undefined ? {} : { latin: n.latin }),
    ...(n.kind === undefined ? {} : { kind: n.kind }),
    ...(n.role === undefined ? {} : { role: n.role }),
    ...(n.note === undefined ? {} : { note: n.note }),
    ...(n.verifiedBy === undefined ? {} : { verifiedBy: n.verifiedBy }),
    ...(n.verifiedOn === undefined ? {} : { verifiedOn: n.verifiedOn }),
  }));
  const different = register.different.length === 0 ? {} : { different: register.different };
  return `${JSON.stringify({ version: 1, names, ...different }, null, 2)}\n`;
}

/** The register with a name added, or its entry completed where the name or one of its variants is there already. */
export function addName(register: NameRegister, added: RegisteredName): NameRegister {
  const spellings = new Set([added.name, ...added.variants]);
  const at = register.names.findIndex((n) => spellings.has(n.name) || n.variants.some((v) => spellings.has(v)));
  const old = register.names[at];
  if (old === undefined) return { ...register, names: [...register.names, added] };
  const variants = new Set([...old.variants, ...added.variants, old.name]);
  variants.delete(added.name);
  const merged: RegisteredName = {
    name: added.name,
    variants: [...variants],
    latin: added.latin ?? old.latin,
    kind: added.kind ?? old.kind,
    role: added.role ?? old.role,
    note: added.note ?? old.note,
    verifiedBy: added.verifiedBy ?? old.verifiedBy,
    verifiedOn: added.verifiedOn ?? old.verifiedOn,
  };
  return { ...register, names: register.names.with(at, merged) };
}

/** The register with two spellings marked as two different names («these are two people»). */
export function acceptDifferent(register: NameRegister, a: string, b: string): NameRegister {
  const same = ([x, y]: readonly [string, string]): boolean => (x === a && y === b) || (x === b && y === a);
  if (register.different.some(same)) return register;
  return { ...register, different: [...register.different, [a, b]] };
}
