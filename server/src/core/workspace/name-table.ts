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

/** A spelling in a draft; a draft may have it under two names. */
interface Posting {
  readonly entry: DraftEntry;
  readonly spelling: SpellingSummary;
}

/** What all drafts together have of a spelling; counted when first asked for after a change. */
interface Counts {
  readonly drafts: number;
  readonly mentions: number;
  readonly forms: ReadonlyMap<string, number>;
}

interface Kept {
  readonly postings: Posting[];
  counts: Counts | undefined;
}

/** The names of many drafts by spelling. */
export class NameTable {
  private readonly kept = new Map<string, Kept>();
  private readonly links = new NameLinks();

  add(entry: DraftEntry): void {
    for (const name of entry.summary.names) {
      this.links.add(name);
      for (const spelling of name.spellings) {
        const known = this.kept.get(spelling.key);
        if (known === undefined) {
          this.kept.set(spelling.key, { postings: [{ entry, spelling }], counts: undefined });
        } else {
          known.postings.push({ entry, spelling });
          known.counts = undefined;
        }
      }
    }
  }

  remove(entry: DraftEntry): void {
    for (const name of entry.summary.names) {
      this.links.remove(name);
      for (const { key } of name.spellings) {
        const postings = this.kept.get(key)?.postings.filter((posting) => posting.entry !== entry) ?? [];
        if (postings.length > 0) this.kept.set(key, { postings, counts: undefined });
        else this.kept.delete(key);
      }
    }
  }

  /**
   * Spellings of the name that has one of these, with their totals: the one in most drafts first.
   * @param own the draft that asks: what it says itself it knows better.
   */
  spellings(keys: readonly string[], areDifferent: AreDifferent, own: DraftEntry | undefined): SpellingTotal[] {
    const all = new Set(keys.flatMap((key) => this.links.spellingsWith(key, areDifferent)));
    return [...all]
      .flatMap((key) => {
        const kept = this.kept.get(key);
        return kept === undefined ? [] : (totalOf(key, kept, own) ?? []);
      })
      .sort(compareTotals);
  }

  /** Paths of the drafts that have one of these spellings, sorted. */
  pathsWith(keys: readonly string[]): string[] {
    const paths = new Set<string>();
    for (const key of keys) for (const { entry } of this.kept.get(key)?.postings ?? []) paths.add(entry.path);
    return [...paths].sort();
  }
}

/** By drafts, then by mentions, then by the alphabet: the same in whatever order drafts were read. */
export const compareTotals = (
  a: Pick<SpellingTotal, 'drafts' | 'mentions' | 'key'>,
  b: Pick<SpellingTotal, 'drafts' | 'mentions' | 'key'>,
): number => b.drafts - a.drafts || b.mentions - a.mentions || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function count(key: string, postings: readonly Posting[]): Counts {
  const forms = new Map<string, number>();
  const drafts = new Set<DraftEntry>();
  let mentions = 0;
  for (const { entry, spelling } of postings) {
    const here = spelling.places.length / 2;
    drafts.add(entry);
    mentions += here;
    if (spelling.forms === undefined) forms.set(key, (forms.get(key) ?? 0) + here);
    else for (const [text, times] of spelling.forms) forms.set(text, (forms.get(text) ?? 0) + times);
  }
  return { drafts: drafts.size, mentions, forms };
}

function totalOf(key: string, kept: Kept, own: DraftEntry | undefined): SpellingTotal | undefined {
  kept.counts ??= count(key, kept.postings);
  const { counts, postings } = kept;
  const mine = own === undefined ? undefined : count(key, postingsIn(own, key));
  const drafts = counts.drafts - (mine?.drafts ?? 0);
  if (drafts === 0) return undefined;
  return {
    key,
    text: commonestForm(key, counts.forms, mine?.forms),
    drafts,
    mentions: counts.mentions - (mine?.mentions ?? 0),
    // Sorting and unpacking are for those who look.
    get places() {
      return placesOf(postings.filter(({ entry }) => entry !== own));
    },
  };
}

const postingsIn = (entry: DraftEntry, key: string): Posting[] =>
  entry.summary.names
    .flatMap(({ spellings }) => spellings)
    .filter((spelling) => spelling.key === key)
    .map((spelling) => ({ entry, spelling }));

function commonestForm(
  key: string,
  forms: ReadonlyMap<string, number>,
  mine: ReadonlyMap<string, number> | undefined,
): string {
  let best: { text: string; times: number } | undefined;
  for (const [text, all] of forms) {
    const times = all - (mine?.get(text) ?? 0);
    if (best === undefined || times > best.times || (times === best.times && text < best.text)) best = { text, times };
  }
  return best?.text ?? key;
}

function placesOf(postings: readonly Posting[]): SpellingTotal['places'] {
  const byDraft = new Map<DraftEntry, SpellingSummary[]>();
  for (const { entry, spelling } of postings) {
    const known = byDraft.get(entry);
    if (known === undefined) byDraft.set(entry, [spelling]);
    else known.push(spelling);
  }
  return [...byDraft]
    .sort(([a], [b]) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(([{ path }, spellings]) => ({ path, ranges: spellings.flatMap((s) => unpackRanges(s.places)) }));
}
