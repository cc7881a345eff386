/** Zero-based line and UTF-16 column, as in the Language Server Protocol. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Where lines start and end; a line ends before `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offset of the first character of a zero-based line. */
  startOf(line: number): number;
  /** Offset after the last character of a line, its terminator left out. */
  endOf(line: number): number;
  /** Line and column of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): LinePosition;
  /** Offset of a line and column, clamped to the line. */
  offsetAt(position: LinePosition): number;
}

const LF = 10;
const CR = 13;

export function createLineIndex(text: string): LineIndex {
  const starts: number[] = [0];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== LF && c !== CR) continue;
    ends.push(i);
    if (c === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  ends.push(text.length);
  const clampLine = (line: number): number => Math.max(0, Math.min(line, starts.length - 1));
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lineCount: starts.length,
    startOf: (line) => starts[clampLine(line)] ?? 0,
    endOf: (line) => ends[clampLine(line)] ?? text.length,
    positionAt: (offset) => {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(clamped);
      return { line, character: Math.min(clamped, ends[line] ?? clamped) - (starts[line] ?? 0) };
    },
    offsetAt: ({ line, character }) => {
      if (line >= starts.length) return text.length;
      const at = clampLine(line);
      return Math.min((starts[at] ?? 0) + Math.max(0, character), ends[at] ?? text.length);
    },
  };
}
