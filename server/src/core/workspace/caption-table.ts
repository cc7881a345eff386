import { type CaptionContent, captionContent } from '../captions/caption-facts.js';
import { nearLikeness } from '../captions/near.js';
import type { CaptionSummary } from './draft-summary.js';
import type { DraftEntry } from './name-table.js';
import { type PlaceRange, unpackRanges } from './place.js';

/** A caption of another draft that says what the one at hand says. */
export interface CaptionMatch {
  readonly path: string;
  readonly range: PlaceRange;
  readonly how: 'exact' | 'near' | 'image';
  /** 0 to 1. */
  readonly likeness: number;
}

interface Kept {
  readonly entry: DraftEntry;
  readonly caption: CaptionSummary;
  readonly key: string;
  /** Distinct stems of its words. */
  readonly stems: readonly string[];
  readonly image: string | undefined;
}

/** A stem in more captions than this («رئيس») brings none together. */
const MAX_BUCKET = 200;
/** Captions that share most words with the one at hand are compared with it word by word; these are enough. */
const MAX_COMPARED = 40;

/** The Arabic captions of many drafts, found by their words and pictures. */
export class CaptionTable {
  private readonly byEntry = new Map<DraftEntry, readonly Kept[]>();
  private readonly byKey = new Map<string, Set<Kept>>();
  private readonly byStem = new Map<string, Set<Kept>>();
  private readonly byImage = new Map<string, Set<Kept>>();

  add(entry: DraftEntry): void {
    const captions = entry.summary.captions.map((caption): Kept => {
      const { key, content } = contentOf(caption);
      const image = caption.image === undefined ? undefined : imageAddress(entry.path, caption.image);
      return { entry, caption, key, stems: stemsOf(content), image };
    });
    if (captions.length === 0) return;
    this.byEntry.set(entry, captions);
    for (const kept of captions) for (const [index, name] of this.placesOf(kept)) put(index, name, kept);
  }

  remove(entry: DraftEntry): void {
    for (const kept of this.byEntry.get(entry) ?? []) {
      for (const [index, name] of this.placesOf(kept)) drop(index, name, kept);
    }
    this.byEntry.delete(entry);
  }

  /**
   * Captions of other drafts that repeat this one, the likest first. The letters decide, then the model that compares
   * captions within a draft, then the picture.
   * @param image the picture that the caption stands under, as its draft names it.
   * @param own the draft that asks.
   */
  repeats(
    content: CaptionContent,
    image: string | undefined,
    path: string,
    own: DraftEntry | undefined,
  ): CaptionMatch[] {
    const same = [...(this.byKey.get(content.key) ?? [])].filter(({ entry }) => entry !== own);
    if (same.length > 0) return sorted(same.map((kept) => matchOf(kept, 'exact', 1)));
    const near = this.candidates(content.content, own).flatMap((kept) => {
      const likeness = nearLikeness(contentOf(kept.caption), content);
      return likeness === undefined ? [] : [matchOf(kept, 'near', likeness)];
    });
    if (near.length > 0 || image === undefined) return sorted(near);
    const picture = this.byImage.get(imageAddress(path, image) ?? '') ?? [];
    return sorted([...picture].filter(({ entry }) => entry !== own).map((kept) => matchOf(kept, 'image', 0.5)));
  }

  /** Captions that share half of their words with these, brought together by the rarest of them. */
  private candidates(content: CaptionContent['content'], own: DraftEntry | undefined): Kept[] {
    const stems = stemsOf(content);
    const rarest = stems
      .map((stem) => ({ stem, count: this.byStem.get(stem)?.size ?? 0 }))
      .sort((a, b) => a.count - b.count)
      // Who shares half of the words shares one of these.
      .slice(0, Math.floor(stems.length / 2) + 1);
    const wanted = new Set(stems);
    const found = new Set<Kept>();
    for (const { stem, count } of rarest) {
      if (count > MAX_BUCKET) break;
      for (const kept of this.byStem.get(stem) ?? []) if (kept.entry !== own) found.add(kept);
    }
    return [...found]
      .map((kept) => ({ kept, shared: kept.stems.filter((stem) => wanted.has(stem)).length }))
      .filter(({ kept, shared }) => shared * 2 >= Math.min(kept.stems.length, stems.length))
      .sort((a, b) => b.shared - a.shared || compareKept(a.kept, b.kept))
      .slice(0, MAX_COMPARED)
      .map(({ kept }) => kept);
  }

  private *placesOf(kept: Kept): Iterable<readonly [Map<string, Set<Kept>>, string]> {
    yield [this.byKey, kept.key];
    for (const stem of kept.stems) yield [this.byStem, stem];
    if (kept.image !== undefined) yield [this.byImage, kept.image];
  }
}

const compareKept = (a: Kept, b: Kept): number =>
  a.entry.path < b.entry.path
    ? -1
    : a.entry.path > b.entry.path
      ? 1
      : (a.caption.place[0] ?? 0) - (b.caption.place[0] ?? 0);

const contentOf = ({ text, body, agency }: CaptionSummary): CaptionContent => captionContent(text, body, agency);

const stemsOf = ({ words }: CaptionContent['content']): string[] => [...new Set(words.map(({ stem }) => stem))];

const matchOf = ({ entry, caption }: Kept, how: CaptionMatch['how'], likeness: number): CaptionMatch => ({
  path: entry.path,
  range: unpackRanges(caption.place)[0] as PlaceRange,
  how,
  likeness,
});

const sorted = (matches: CaptionMatch[]): CaptionMatch[] =>
  matches.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character,
  );

/** A picture's address as all drafts would write it; undefined for one that is no address (embedded data). */
export function imageAddress(path: string, image: string): string | undefined {
  if (/^data:/i.test(image)) return undefined;
  const plain = image.replace(/[?#].*$/, '');
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(plain) || plain.startsWith('/')) return plain;
  const parts = path.replaceAll('\\', '/').split('/').slice(0, -1);
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function put<T>(index: Map<string, Set<T>>, name: string, item: T): void {
  const set = index.get(name);
  if (set === undefined) index.set(name, new Set([item]));
  else set.add(item);
}

function drop<T>(index: Map<string, Set<T>>, name: string, item: T): void {
  const set = index.get(name);
  set?.delete(item);
  if (set?.size === 0) index.delete(name);
}
