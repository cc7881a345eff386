import type { DraftSummary, SpellingSummary } from './draft-summary.js';
import { type AreDifferent, NameLinks } from './name-links.js';
import { type PlaceRange, unpackRanges } from './place.js';

/** One draft of the workspace. Compared by identity. */
export interface DraftEntry {
  readonly path: string;
  readonly summary: DraftSummary;
}

/** How one spelling stands in the drafts that were asked about. */
export interface SpellingTotal {
  readonly key: string;
  /** Its commonest form, without clitics and article. */
  readonly text: string;
  readonly drafts: number;
  readonly mentions: number;
  /** Drafts in the order of their paths, with the mentions in each. */
  readonly places: readonly { readonly path: string; readonly ranges: readonly PlaceRange[] }[];
}

/** A spelling with the drafts that have it; a draft may have it under two names. */
type Drafts = Map<DraftEntry, readonly SpellingSummary[]>;

/** The names of many drafts by spelling. */
export class NameTable {
  private readonly drafts = new Map<string, Drafts>();
  private readonly links = new NameLinks();

  add(entry: DraftEntry): void {
    for (const name of entry.summary.names) {
      this.links.add(name);
      for (const spelling of name.spellings) {
        const drafts: Drafts = this.drafts.get(spelling.key) ?? new Map();
        this.drafts.set(spelling.key, drafts);
        drafts.set(entry, [...(drafts.get(entry) ?? []), spelling]);
      }
    }
  }

  remove(entry: DraftEntry): void {
    for (const name of entry.summary.names) {
      this.links.remove(name);
      for (const { key } of name.spellings) {
        const drafts = this.drafts.get(key);
        drafts?.delete(entry);
        if (drafts?.size === 0) this.drafts.delete(key);
      }
    }
  }

  /** Spellings of the name that has one of these, with their totals: the one in most drafts first. */
  spellings(keys: readonly string[], areDifferent: AreDifferent, without: Without): SpellingTotal[] {
    const all = new Set(keys.flatMap((key) => this.links.spellingsWith(key, areDifferent)));
    return [...all].flatMap((key) => totalOf(key, this.drafts.get(key), without) ?? []).sort(compareTotals);
  }

  /** Paths of the drafts that have one of these spellings, sorted. */
  pathsWith(keys: readonly string[]): string[] {
    const paths = new Set<string>();
    for (const key of keys) for (const { path } of this.drafts.get(key)?.keys() ?? []) paths.add(path);
    return [...paths].sort();
  }
}

/** The draft that asks: what it says itself it knows better. */
export type Without = (entry: DraftEntry) => boolean;

/** By drafts, then by mentions, then by the alphabet: the same in whatever order drafts were read. */
export const compareTotals = (
  a: Pick<SpellingTotal, 'drafts' | 'mentions' | 'key'>,
  b: Pick<SpellingTotal, 'drafts' | 'mentions' | 'key'>,
): number => b.drafts - a.drafts || b.mentions - a.mentions || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function totalOf(key: string, drafts: Drafts | undefined, without: Without): SpellingTotal | undefined {
  if (drafts === undefined) return undefined;
  const forms = new Map<string, number>();
  const found: { entry: DraftEntry; spellings: readonly SpellingSummary[] }[] = [];
  let mentions = 0;
  for (const [entry, spellings] of drafts) {
    if (without(entry)) continue;
    found.push({ entry, spellings });
    for (const spelling of spellings) {
      mentions += spelling.places.length / 2;
      for (const [text, count] of Object.entries(spelling.forms)) forms.set(text, (forms.get(text) ?? 0) + count);
    }
  }
  if (found.length === 0) return undefined;
  const [commonest] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    key,
    text: commonest?.[0] ?? key,
    drafts: found.length,
    mentions,
    // Sorting and unpacking are for those who look.
    get places() {
      return found
        .sort((a, b) => (a.entry.path < b.entry.path ? -1 : a.entry.path > b.entry.path ? 1 : 0))
        .map(({ entry, spellings }) => ({
          path: entry.path,
          ranges: spellings.flatMap((s) => unpackRanges(s.places)),
        }));
    },
  };
}
