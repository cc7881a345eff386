import type { NameSummary } from './draft-summary.js';

/** What many drafts have of one spelling. */
export interface SpellingTally {
  /** Without clitics, article and ending; equal keys are one spelling. */
  readonly key: string;
  /** Its forms with how often each stands, by the alphabet. */
  readonly forms: readonly (readonly [text: string, count: number])[];
  readonly drafts: number;
  /** Which drafts and how often in each, by path; absent where only numbers were asked for. */
  readonly files?: readonly (readonly [path: string, count: number])[];
  /** Facts that the drafts give, each once, by the alphabet. */
  readonly kinds?: readonly NameSummary['kind'][];
  readonly latin?: readonly string[];
  readonly registered?: readonly string[];
  /** Names right before (`<`) and after (`>`) it. */
  readonly beside?: readonly string[];
  /** Spellings that a draft has beside this one and takes for the same name. */
  readonly joined?: readonly string[];
}

interface Tally {
  readonly forms: Map<string, number>;
  drafts: number;
  readonly files: Map<string, number>;
  readonly kinds: Set<NameSummary['kind']>;
  readonly latin: Set<string>;
  readonly registered: Set<string>;
  readonly beside: Set<string>;
  readonly joined: Set<string>;
}

/**
 * Counts names over drafts. Everything in it is a sum or a union, so that an archive can be counted in parts, on many
 * machines and in any order, and the parts put together to the same.
 */
export class NameTallies {
  private readonly tallies = new Map<string, Tally>();

  /** @param keepFiles whether to remember which drafts have a name: the part that grows with the archive. */
  constructor(private readonly keepFiles: boolean) {}

  /** Counts the names of one draft. @param path how the result calls it. */
  addDraft(names: readonly NameSummary[], path: string): void {
    const counted = new Set<Tally>();
    for (const { kind, latin, registered, spellings } of names) {
      for (const { key, places, forms, beside } of spellings) {
        const count = places.length / 2;
        const tally = this.tallyOf(key);
        if (!counted.has(tally)) tally.drafts++;
        counted.add(tally);
        addAll(tally.forms, forms ?? [[key, count]]);
        if (this.keepFiles) addAll(tally.files, [[path, count]]);
        if (kind !== 'unknown') tally.kinds.add(kind);
        if (latin !== undefined) tally.latin.add(latin);
        if (registered !== undefined) tally.registered.add(registered);
        for (const name of beside ?? []) tally.beside.add(name);
        for (const other of spellings) if (other.key !== key) tally.joined.add(other.key);
      }
    }
  }

  /** Takes in what another count has of a spelling. */
  addSpelling(more: SpellingTally): void {
    const tally = this.tallyOf(more.key);
    tally.drafts += more.drafts;
    addAll(tally.forms, more.forms);
    if (this.keepFiles) addAll(tally.files, more.files ?? []);
    for (const kind of more.kinds ?? []) tally.kinds.add(kind);
    for (const fact of ['latin', 'registered', 'beside', 'joined'] as const) {
      for (const value of more[fact] ?? []) tally[fact].add(value);
    }
  }

  /** Every spelling, by the alphabet. */
  *spellings(): Iterable<SpellingTally> {
    for (const key of [...this.tallies.keys()].sort()) {
      const tally = this.tallies.get(key) as Tally;
      yield {
        key,
        forms: sorted(tally.forms),
        drafts: tally.drafts,
        ...(this.keepFiles ? { files: sorted(tally.files) } : {}),
        ...listed('kinds', tally.kinds),
        ...listed('latin', tally.latin),
        ...listed('registered', tally.registered),
        ...listed('beside', tally.beside),
        ...listed('joined', tally.joined),
      };
    }
  }

  private tallyOf(key: string): Tally {
    let tally = this.tallies.get(key);
    if (tally === undefined) {
      tally = {
        forms: new Map(),
        drafts: 0,
        files: new Map(),
        kinds: new Set(),
        latin: new Set(),
        registered: new Set(),
        beside: new Set(),
        joined: new Set(),
      };
      this.tallies.set(key, tally);
    }
    return tally;
  }
}

function addAll(counts: Map<string, number>, more: Iterable<readonly [string, number]>): void {
  for (const [name, count] of more) counts.set(name, (counts.get(name) ?? 0) + count);
}

const sorted = (counts: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

const listed = <K extends string, T extends string>(name: K, set: ReadonlySet<T>): Partial<Record<K, readonly T[]>> =>
  set.size === 0 ? {} : ({ [name]: [...set].sort() } as unknown as Record<K, readonly T[]>);
