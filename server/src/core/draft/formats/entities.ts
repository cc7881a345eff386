import { decodeHTML, decodeXML } from 'entities';
import type { Piece } from './view-builder.js';

const REFERENCE = /&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/y;

/** A character reference or a line end that the parser folds: what differs between source and value. */
const SPECIAL = /[&\r]/g;

/**
 * Cuts raw markup text into pieces: letters as they stand, and each character reference (`&amp;`, `&#1575;`) as one.
 * @param start offset of `raw` in the original
 */
export function decodePieces(raw: string, start: number, kind: 'html' | 'xml'): Piece[] {
  const pieces: Piece[] = [];
  let plain = 0;
  const flush = (end: number): void => {
    if (end > plain) pieces.push({ text: raw.slice(plain, end), start: start + plain, end: start + end });
  };
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(raw); match !== null; match = SPECIAL.exec(raw)) {
    const at = match.index;
    if (match[0] === '\r') continue; // white space like any other to the view builder
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(raw)?.[0];
    const text = reference === undefined ? undefined : kind === 'html' ? decodeHTML(reference) : decodeXML(reference);
    if (reference === undefined || text === undefined || text === reference) continue;
    flush(at);
    pieces.push({ text, start: start + at, end: start + at + reference.length });
    plain = at + reference.length;
    SPECIAL.lastIndex = plain;
  }
  flush(raw.length);
  return pieces;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe inside an element or a double-quoted attribute value. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
