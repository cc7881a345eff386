import type { TextRange } from './text-range.js';

/**
 * A text that was derived from another (markup removed, entities decoded, escapes resolved), with the way back.
 * Offsets "in the view" count in `text`; offsets "in the original" count in the draft as it stands on disk.
 */
export interface MappedText {
  /** The derived text, as a reader sees it. */
  readonly text: string;
  /** Original range of the view's range; a range that is empty in the view is empty in the original. */
  rangeOf(start: number, end: number): TextRange;
  /** View offset of an original offset, or -1 where the original text is not part of the view. */
  viewOffset(original: number): number;
  /**
   * Whether the view's range stands in the original letter for letter, so that an edit there needs no escaping.
   * A rule offers a fix only over verbatim ranges; the format escapes what is inserted (`Draft.escape`).
   */
  isVerbatim(start: number, end: number): boolean;
}

/** One run of a view: `length` view characters from `view` on stand for the original range. */
export interface MappedRun {
  readonly view: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** A view that is a plain slice of the original, `offset` characters in. */
export function sliceView(text: string, offset: number): MappedText {
  return {
    text,
    rangeOf: (start, end) => ({ start: offset + start, end: offset + end }),
    viewOffset: (original) => (original >= offset && original <= offset + text.length ? original - offset : -1),
    isVerbatim: () => true,
  };
}

/**
 * A view made of runs. A run whose original range has the run's own length is verbatim and maps character by
 * character; any other run (an entity, an escape) maps as a whole.
 * `runs` are in order and cover the view without gaps.
 */
export function runView(text: string, runs: readonly MappedRun[]): MappedText {
  const verbatim = (run: MappedRun): boolean => run.end - run.start === run.length;
  const runAt = (view: number): MappedRun | undefined => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.view ?? 0) <= view) low = middle;
      else high = middle - 1;
    }
    return runs[low];
  };
  const startOf = (view: number): number => {
    const run = runAt(view);
    if (run === undefined) return 0;
    if (verbatim(run)) return run.start + Math.min(view - run.view, run.length);
    return view >= run.view + run.length ? run.end : run.start;
  };
  const endOf = (view: number): number => {
    const run = runAt(Math.max(0, view - 1));
    if (run === undefined) return 0;
    return verbatim(run) ? run.start + Math.min(view - run.view, run.length) : run.end;
  };
  return {
    text,
    rangeOf: (start, end) => {
      const from = startOf(start);
      return { start: from, end: end <= start ? from : Math.max(from, endOf(end)) };
    },
    viewOffset: (original) => {
      for (const run of runs) {
        if (original < run.start || original > run.end) continue;
        if (verbatim(run)) return run.view + original - run.start;
        return original === run.end ? run.view + run.length : run.view;
      }
      return -1;
    },
    isVerbatim: (start, end) => {
      let previous: MappedRun | undefined;
      for (const run of runs) {
        if (run.view + run.length <= start) continue;
        if (run.view >= end) break;
        if (!verbatim(run)) return false;
        if (previous !== undefined && previous.end !== run.start) return false;
        previous = run;
      }
      return true;
    },
  };
}
