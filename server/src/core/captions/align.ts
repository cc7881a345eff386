import { type Content, type ContentWord, sameWord, stemOf } from '../lang/ar/content-words.js';
import { foldSpelling } from '../lang/ar/normalize.js';
import { lazy } from '../text/lazy.js';
import groups from './data/synonyms.json';

/** A place where two captions part: words of the one that stand for words of the other (one side may be empty). */
export interface Gap {
  readonly a: readonly ContentWord[];
  readonly b: readonly ContentWord[];
  /** Whether the gap comes before the first shared word, after the last, or between two. */
  readonly place: 'head' | 'middle' | 'tail';
}

export interface Alignment {
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly gaps: readonly Gap[];
  /** Two words changed places: «الهلال … الاتحاد» and «الاتحاد … الهلال». */
  readonly swapped: boolean;
}

const synonymGroups = lazy(() => {
  const byStem = new Map<string, Set<number>>();
  groups.forEach((group, index) => {
    for (const word of group.split(' ')) {
      const stem = stemOf(foldSpelling(word));
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, new Set([index]));
      else known.add(index);
    }
  });
  return byStem;
});

/** Whether captions of one picture exchange these words («كنيس» and «معبد»). */
export function synonyms(a: ContentWord, b: ContentWord): boolean {
  const own = synonymGroups().get(a.stem);
  const theirs = synonymGroups().get(b.stem);
  if (own === undefined || theirs === undefined) return false;
  for (const group of own) if (theirs.has(group)) return true;
  return false;
}

const matches = (a: ContentWord, b: ContentWord): boolean => sameWord(a, b) || synonyms(a, b);
const weightOf = (words: readonly ContentWord[]): number => words.reduce((sum, word) => sum + word.weight, 0);

/** Aligns two contents word by word, in order; words that only changed place count as shared. */
export function align(a: Content, b: Content): Alignment {
  const rows = a.words.length;
  const columns = b.words.length;
  const best = new Float64Array((rows + 1) * (columns + 1));
  const at = (i: number, j: number): number => i * (columns + 1) + j;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(best[at(i + 1, j)] ?? 0, best[at(i, j + 1)] ?? 0);
      const wordA = a.words[i];
      const wordB = b.words[j];
      const take =
        wordA !== undefined && wordB !== undefined && matches(wordA, wordB)
          ? wordA.weight + (best[at(i + 1, j + 1)] ?? 0)
          : 0;
      best[at(i, j)] = Math.max(skip, take);
    }
  }
  return trace(a.words, b.words, best, at);
}

function trace(
  a: readonly ContentWord[],
  b: readonly ContentWord[],
  best: Float64Array,
  at: (i: number, j: number) => number,
): Alignment {
  const gaps: { a: ContentWord[]; b: ContentWord[]; place: Gap['place'] }[] = [];
  let open: { a: ContentWord[]; b: ContentWord[] } = { a: [], b: [] };
  let shared = 0;
  const close = (place: Gap['place']): void => {
    if (open.a.length > 0 || open.b.length > 0) gaps.push({ ...open, place });
    open = { a: [], b: [] };
  };
  let i = 0;
  let j = 0;
  let seen = false;
  while (i < a.length || j < b.length) {
    const wordA = a[i];
    const wordB = b[j];
    const here = best[at(i, j)] ?? 0;
    if (
      wordA !== undefined &&
      wordB !== undefined &&
      matches(wordA, wordB) &&
      here === wordA.weight + (best[at(i + 1, j + 1)] ?? 0)
    ) {
      close(seen ? 'middle' : 'head');
      seen = true;
      shared += wordA.weight;
      i++;
      j++;
    } else if (wordA !== undefined && (wordB === undefined || here === (best[at(i + 1, j)] ?? 0))) {
      open.a.push(wordA);
      i++;
    } else if (wordB !== undefined) {
      open.b.push(wordB);
      j++;
    }
  }
  close(seen ? 'tail' : 'head');
  return withoutMoves(gaps, shared);
}

/** Words that stand in one gap of the first text and another of the second were moved, not changed. */
function withoutMoves(
  gaps: readonly { a: ContentWord[]; b: ContentWord[]; place: Gap['place'] }[],
  aligned: number,
): Alignment {
  let shared = aligned;
  const swapped = gaps.some((gap) => {
    const [x] = gap.a;
    const [y] = gap.b;
    if (x === undefined || y === undefined) return false;
    return gaps.some((other) => other.a.some((w) => matches(w, y)) && other.b.some((w) => matches(x, w)));
  });
  for (const gap of gaps) {
    for (const word of [...gap.a]) {
      const other = gaps.find((g) => g.b.some((w) => matches(word, w)));
      if (other === undefined) continue;
      other.b.splice(
        other.b.findIndex((w) => matches(word, w)),
        1,
      );
      gap.a.splice(gap.a.indexOf(word), 1);
      shared += word.weight;
    }
  }
  for (const gap of gaps) {
    // «أم درمان» and «أمدرمان»: one name, joined or not.
    const [a, b] = [gap.a, gap.b].map((words) =>
      words.map((w) => w.norm.replace(/^(?:[وبل]?ال|[وبل])(?=.{3})/u, '')).join(''),
    );
    if (a === undefined || a === '' || a !== b) continue;
    shared += weightOf(gap.a);
    gap.a.length = 0;
    gap.b.length = 0;
  }
  const left = gaps.filter((gap) => gap.a.length > 0 || gap.b.length > 0);
  return {
    shared,
    onlyA: left.reduce((sum, gap) => sum + weightOf(gap.a), 0),
    onlyB: left.reduce((sum, gap) => sum + weightOf(gap.b), 0),
    gaps: left,
    swapped,
  };
}
