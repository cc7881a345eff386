import type { CaptionContent } from '../captions/caption-facts.js';
import { type CaptionMatch, CaptionTable } from './caption-table.js';
import type { DraftSummary } from './draft-summary.js';
import type { AreDifferent } from './name-links.js';
import { type DraftEntry, NameTable, type SpellingTotal } from './name-table.js';

/** The other drafts of the workspace as one of them sees them. */
export interface OtherDrafts {
  /**
   * Spellings that other drafts have of the name with one of these spellings, the one in most drafts first; the draft's
   * own spellings among them where others write them too.
   */
  spellings(keys: readonly string[], areDifferent: AreDifferent): readonly SpellingTotal[];
  /** Captions of other drafts that repeat this one, the likest first. */
  repeats(caption: CaptionContent, image: string | undefined): readonly CaptionMatch[];
}

/**
 * What many drafts say, kept up to date draft by draft. Holds summaries alone; the same whatever the order in which
 * drafts came and went.
 */
export class WorkspaceIndex {
  private readonly files = new Map<string, readonly DraftEntry[]>();
  private readonly names = new NameTable();
  private readonly captions = new CaptionTable();

  get size(): number {
    return this.files.size;
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  paths(): Iterable<string> {
    return this.files.keys();
  }

  /**
   * Takes a file's drafts in place of what was known of it.
   * @param summaries one, or one for each draft of the file.
   * @returns whether that changes anything.
   */
  put(path: string, summaries: readonly DraftSummary[]): boolean {
    const before = this.files.get(path)?.map(({ summary }) => summary);
    const now = JSON.stringify(summaries);
    if (before !== undefined && JSON.stringify(before) === now) return false;
    this.remove(path);
    // A copy of its own: pieces of a draft's text would keep the whole text alive.
    const own = JSON.parse(now) as readonly DraftSummary[];
    const entries = own.map((summary): DraftEntry => ({ path, summary }));
    this.files.set(path, entries);
    for (const entry of entries) {
      this.names.add(entry);
      this.captions.add(entry);
    }
    return true;
  }

  remove(path: string): void {
    for (const entry of this.files.get(path) ?? []) {
      this.names.remove(entry);
      this.captions.remove(entry);
    }
    this.files.delete(path);
  }

  /** Spellings of the name with one of these, over all drafts. */
  spellings(keys: readonly string[], areDifferent: AreDifferent): readonly SpellingTotal[] {
    return this.names.spellings(keys, areDifferent, undefined);
  }

  /** Paths of the files that have one of these spellings, sorted. */
  pathsWith(keys: readonly string[]): readonly string[] {
    return this.names.pathsWith(keys);
  }

  /** What the other drafts say. @param item position of the draft in a file that holds several. */
  from(path: string, item = 0): OtherDrafts {
    const own = this.files.get(path)?.[item];
    return {
      spellings: (keys, areDifferent) => this.names.spellings(keys, areDifferent, own),
      repeats: (caption, image) => this.captions.repeats(caption, image, path, own),
    };
  }
}
