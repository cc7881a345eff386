import type { Directive } from '../draft/draft.js';

/** Parses one line of plain text, or the inside of a Markdown or HTML comment, as a directive; undefined if it is none. */
export function parseDirective(_text: string, _start: number): Directive | undefined {
  return undefined;
}
