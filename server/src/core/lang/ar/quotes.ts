import type { Token } from './tokenize.js';

/** A quotation: offsets of the marks included, token indices of the opening and closing mark. */
export interface QuoteSpan {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  /** Index of the closing mark; the last token of the text where the quotation is never closed. */
  readonly lastToken: number;
  readonly closed: boolean;
}

const CLOSER: ReadonlyMap<string, string> = new Map([
  ['\u00AB', '\u00BB'],
  ['\u201C', '\u201D'],
  ['\u201E', '\u201C'],
  ['\u2039', '\u203A'],
  ['"', '"'],
  ["''", "''"],
]);
// Straight apostrophes doubled ('') and swapped guillemets or curly quotes are common in scraped copy.
const REVERSED: ReadonlyMap<string, string> = new Map([
  ['\u00BB', '\u00AB'],
  ['\u201D', '\u201C'],
]);

function markAt(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === 'quote') return token.norm === '\uFF02' ? '"' : token.norm;
  if (token.kind !== 'punctuation' || token.norm !== "'") return undefined;
  const next = tokens[index + 1];
  return next?.norm === "'" && next.start === token.end ? "''" : undefined;
}

/**
 * Quotations of a text, outermost only, in order. A quotation does not reach over a line break; a mark that is never
 * closed opens a quotation to the end of its line.
 */
export function findQuotes(tokens: readonly Token[]): QuoteSpan[] {
  const spans: QuoteSpan[] = [];
  let open: { closer: string; token: number } | undefined;
  const close = (last: number, closed: boolean): void => {
    if (open === undefined) return;
    const first = tokens[open.token];
    const end = tokens[last];
    if (first !== undefined && end !== undefined && last > open.token) {
      spans.push({ start: first.start, end: end.end, firstToken: open.token, lastToken: last, closed });
    }
    open = undefined;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'newline') {
      close(i - 1, false);
      continue;
    }
    const mark = markAt(tokens, i);
    if (mark === undefined) continue;
    const width = mark === "''" ? 1 : 0;
    if (open === undefined) {
      const closer = CLOSER.get(mark) ?? REVERSED.get(mark);
      if (closer !== undefined) open = { closer, token: i };
    } else if (mark === open.closer || (open.closer === '\u201D' && mark === '"')) close(i + width, true);
    i += width;
  }
  close(tokens.length - 1, false);
  return spans;
}
