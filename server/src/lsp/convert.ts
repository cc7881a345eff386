import type { DiagnosticSeverity, TextEdit as LspTextEdit, Position, Range } from 'vscode-languageserver-protocol';
import type { Draft, Severity, TextRange } from '../core/index.js';

/** The only place that knows both the engine's offsets and the protocol's positions. */
export interface Converter {
  toRange(range: TextRange): Range;
  toPosition(offset: number): Position;
  toOffset(position: Position): number;
  toTextRange(range: Range): TextRange;
}

/**
 * Offsets count from after a BOM; a document whose editor kept the BOM has it in column 0 of its first line.
 * @param text the document as the client has it, of which `draft` was parsed.
 */
export function converterFor(draft: Draft, text: string): Converter {
  const shift = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const { lines } = draft;
  const toPosition = (offset: number): Position => {
    const { line, character } = lines.positionAt(offset);
    return { line, character: line === 0 ? character + shift : character };
  };
  const toOffset = ({ line, character }: Position): number =>
    lines.offsetAt({ line, character: line === 0 ? Math.max(0, character - shift) : character });
  return {
    toPosition,
    toOffset,
    toRange: (range) => ({ start: toPosition(range.start), end: toPosition(range.end) }),
    toTextRange: (range) => ({ start: toOffset(range.start), end: toOffset(range.end) }),
  };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

export const toSeverity = (severity: Severity): DiagnosticSeverity => SEVERITY[severity];

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** Whether two ranges share a character or touch. */
export const rangesTouch = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

/** The text of a snippet with its placeholders replaced by their defaults, for clients without snippets. */
export function snippetToText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

/** A plain edit of the protocol. */
export const toTextEdit = (range: Range, newText: string): LspTextEdit => ({ range, newText });
