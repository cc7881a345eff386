import { decodeHTML } from 'entities';
import type { Piece } from './view-builder.js';

/** A backslash escape, or a character reference. */
const SPECIAL = /\\([!-/:-@[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);/g;
/** What stands before the text of a continuation line: indentation and quotation signs. */
const CONTINUATION = /^[ \t]*(?:>[ \t]?)*[ \t]*/;

/**
 * Cuts the source of a Markdown text node into pieces: letters as they stand, escapes and references as one each,
 * line ends with what begins the next line as one space.
 * @param start offset of `source` in the original
 */
export function markdownPieces(source: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  const lines = [...source.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].filter((line) => line[0] !== '');
  lines.forEach((line, i) => {
    const text = line[1] ?? '';
    const lead = i === 0 ? 0 : (CONTINUATION.exec(text)?.[0].length ?? 0);
    pieces.push(...linePieces(text.slice(lead), start + line.index + lead));
    const next = lines[i + 1];
    if (next === undefined) return;
    const from = start + line.index + text.length;
    const skipped = CONTINUATION.exec(next[1] ?? '')?.[0].length ?? 0;
    pieces.push({ text: ' ', start: from, end: start + next.index + skipped });
  });
  return pieces;
}

function linePieces(line: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(SPECIAL)) {
    const text = match[1] ?? decodeHTML(match[0]);
    if (text === match[0]) continue;
    if (match.index > at)
      pieces.push({ text: line.slice(at, match.index), start: start + at, end: start + match.index });
    at = match.index + match[0].length;
    pieces.push({ text, start: start + match.index, end: start + at });
  }
  if (at < line.length) pieces.push({ text: line.slice(at), start: start + at, end: start + line.length });
  return pieces;
}
