/** Half-open span of UTF-16 offsets, `[start, end)`. In a finding: offsets into the original text, counted after a BOM. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export const textRange = (start: number, end: number): TextRange => ({ start, end });

/** Whether two ranges share at least one character. */
export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Orders by start, then by end. */
export const compareRanges = (a: TextRange, b: TextRange): number => a.start - b.start || a.end - b.end;
