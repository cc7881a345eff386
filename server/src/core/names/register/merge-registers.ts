import type { NameRegister, RegisteredName } from './register.js';

/** Two registers that say different things about one spelling; the earlier one is used. */
export interface RegisterConflict {
  readonly spelling: string;
  /** The names that claim the spelling, and which register (by position) each is from. */
  readonly first: { readonly register: number; readonly name: string };
  readonly second: { readonly register: number; readonly name: string };
}

export interface MergedRegisters {
  readonly register: NameRegister;
  readonly conflicts: readonly RegisterConflict[];
}

/** Joins registers, earlier ones first: same names are completed from later files, contradictions are reported. */
export function mergeRegisters(registers: readonly NameRegister[]): MergedRegisters {
  const names: RegisteredName[] = [];
  /** Position in `names` of the entry that a spelling belongs to, and per entry the register that brought it. */
  const owners = new Map<string, number>();
  const broughtBy: number[] = [];
  const conflicts: RegisterConflict[] = [];
  const pairs = new Map<string, readonly [string, string]>();
  /** Gives a spelling to an entry; false (and a conflict) where another entry has it. */
  const claim = (spelling: string, entry: number, name: string, position: number): boolean => {
    const owner = owners.get(spelling);
    if (owner === undefined) owners.set(spelling, entry);
    else if (owner !== entry) {
      const first = { register: broughtBy[owner] ?? 0, name: names[owner]?.name ?? '' };
      conflicts.push({ spelling, first, second: { register: position, name } });
      return false;
    }
    return true;
  };
  registers.forEach((register, position) => {
    for (const name of register.names) {
      const owner = owners.get(name.name);
      const known = owner === undefined ? undefined : names[owner];
      const same = known?.name === name.name;
      const entry = same && owner !== undefined ? owner : names.length;
      if (!claim(name.name, entry, name.name, position)) continue;
      const fresh = name.variants.filter((variant) => claim(variant, entry, name.name, position));
      if (!same || known === undefined) {
        names[entry] = fresh.length === name.variants.length ? name : { ...name, variants: fresh };
        broughtBy[entry] = position;
      } else names[entry] = complete(known, name, [...new Set([...known.variants, ...fresh])]);
    }
    for (const pair of register.different) pairs.set([...pair].sort().join('\u0000'), pair);
  });
  return { register: { names, different: [...pairs.values()] }, conflicts };
}

const complete = (known: RegisteredName, more: RegisteredName, variants: readonly string[]): RegisteredName => ({
  name: known.name,
  variants,
  latin: known.latin ?? more.latin,
  kind: known.kind ?? more.kind,
  role: known.role ?? more.role,
  note: known.note ?? more.note,
  verifiedBy: known.verifiedBy ?? more.verifiedBy,
  verifiedOn: known.verifiedOn ?? more.verifiedOn,
});
