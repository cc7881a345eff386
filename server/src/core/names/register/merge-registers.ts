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
  /** Which entry of `names` a spelling belongs to, and which register said so. */
  const owners = new Map<string, { readonly entry: number; readonly register: number }>();
  const conflicts: RegisterConflict[] = [];
  const pairs = new Map<string, readonly [string, string]>();
  registers.forEach((register, position) => {
    for (const name of register.names) {
      const owner = owners.get(name.name);
      const known = owner === undefined ? undefined : names[owner.entry];
      const entry = owner === undefined || known?.name !== name.name ? names.length : owner.entry;
      if (owner !== undefined && known !== undefined && known.name !== name.name) {
        conflicts.push(conflict(name.name, owner.register, known.name, position, name.name));
        continue;
      }
      const variants: string[] = known === undefined ? [] : [...known.variants];
      owners.set(name.name, { entry, register: owner?.register ?? position });
      for (const variant of name.variants) {
        const other = owners.get(variant);
        const claimed = other === undefined ? undefined : names[other.entry];
        if (other !== undefined && other.entry !== entry && claimed !== undefined) {
          conflicts.push(conflict(variant, other.register, claimed.name, position, name.name));
          continue;
        }
        owners.set(variant, { entry, register: other?.register ?? position });
        if (!variants.includes(variant)) variants.push(variant);
      }
      names[entry] = known === undefined ? { ...name, variants } : { ...complete(known, name), variants };
    }
    for (const pair of register.different) pairs.set([...pair].sort().join('\u0000'), pair);
  });
  return { register: { names, different: [...pairs.values()] }, conflicts };
}

const conflict = (
  spelling: string,
  register: number,
  name: string,
  secondRegister: number,
  secondName: string,
): RegisterConflict => ({
  spelling,
  first: { register, name },
  second: { register: secondRegister, name: secondName },
});

const complete = (known: RegisteredName, more: RegisteredName): RegisteredName => ({
  name: known.name,
  variants: known.variants,
  latin: known.latin ?? more.latin,
  kind: known.kind ?? more.kind,
  role: known.role ?? more.role,
  note: known.note ?? more.note,
  verifiedBy: known.verifiedBy ?? more.verifiedBy,
  verifiedOn: known.verifiedOn ?? more.verifiedOn,
});
