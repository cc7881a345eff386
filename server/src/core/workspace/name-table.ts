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
  /** Drafts in the order of their paths, with the mentions in each. @param most the first so many alone. */
  places(most?: number): readonly SpellingPlaces[];
}

export interface SpellingPlaces {
  readonly path: string;
  readonly ranges: readonly PlaceRange[];
}

/** A spelling in a draft; a draft may have it under two names. */
interface Posting {
  readonly entry: DraftEntry;
  readonly spelling: SpellingSummary;
}

/** What drafts together have of a spelling. */
interface Counts {
  drafts: number;
  mentions: number;
  readonly forms: Map<string, number>;
}

interface Kept {
  readonly postings: Posting[];
  /** Counted when first asked for, from then on kept up to date. */
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
          const isNew = known.postings.at(-1)?.entry !== entry;
          known.postings.push({ entry, spelling });
          if (known.counts !== undefined) tally(known.counts, spelling, isNew ? 1 : 0, 1);
        }
      }
    }
  }

  remove(entry: DraftEntry): void {
    for (const name of entry.summary.names) {
      this.links.remove(name);
      for (const { key } of name.spellings) {
        const known = this.kept.get(key);
        // A draft's postings of a spelling stand together.
        const first = known?.postings.findIndex((posting) => posting.entry === entry) ?? -1;
        if (known === undefined || first < 0) continue;
        let end = first;
        while (known.postings[end]?.entry === entry) end++;
        const gone = known.postings.splice(first, end - first);
        if (known.postings.length === 0) this.kept.delete(key);
        else if (known.counts !== undefined) {
          for (const [i, { spelling }] of gone.entries()) tally(known.counts, spelling, i === 0 ? -1 : 0, -1);
        }
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

function count(postings: readonly Posting[]): Counts {
  const counts: Counts = { drafts: 0, mentions: 0, forms: new Map() };
  let last: DraftEntry | undefined;
  for (const { entry, spelling } of postings) {
    tally(counts, spelling, entry === last ? 0 : 1, 1);
    last = entry;
  }
  return counts;
}

function tally(counts: Counts, { key, places, forms }: SpellingSummary, drafts: number, sign: 1 | -1): void {
  const here = places.length / 2;
  counts.drafts += drafts;
  counts.mentions += sign * here;
  for (const [text, times] of forms ?? [[key, here] as const]) {
    counts.forms.set(text, (counts.forms.get(text) ?? 0) + sign * times);
  }
}

function totalOf(key: string, kept: Kept, own: DraftEntry | undefined): SpellingTotal | undefined {
  kept.counts ??= count(kept.postings);
  const { counts, postings } = kept;
  const mine = own === undefined ? undefined : count(postingsIn(own, key));
  const drafts = counts.drafts - (mine?.drafts ?? 0);
  if (drafts === 0) return undefined;
  return {
    key,
    text: commonestForm(key, counts.forms, mine?.forms),
    drafts,
    mentions: counts.mentions - (mine?.mentions ?? 0),
    places: (most) => placesOf(postings, own, most),
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

function placesOf(
  postings: readonly Posting[],
  own: DraftEntry | undefined,
  most = Number.POSITIVE_INFINITY,
): SpellingPlaces[] {
  const entries = new Map<DraftEntry, SpellingSummary[]>();
  for (const { entry, spelling } of postings) {
    if (entry === own) continue;
    const known = entries.get(entry);
    if (known !== undefined) known.push(spelling);
    else if (entries.size < most) entries.set(entry, [spelling]);
    else {
      // Few are wanted of many: the last of them makes room for one that comes before it.
      const last = [...entries.keys()].reduce((a, b) => (a.path > b.path ? a : b));
      if (entry.path >= last.path) continue;
      entries.delete(last);
      entries.set(entry, [spelling]);
    }
  }
  return [...entries]
    .sort(([a], [b]) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(([{ path }, spellings]) => ({ path, ranges: spellings.flatMap((s) => unpackRanges(s.places)) }));
}
