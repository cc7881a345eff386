import type { Draft } from '../../core/draft/draft.js';
import type { LinePosition } from '../../core/text/line-index.js';
import type { TextRange } from '../../core/text/text-range.js';
import type { Diagnostic } from '../../core/types.js';
import type { LintedFile, Range, ReportedDiagnostic } from '../report/report.js';

/** A position in a text that starts at `origin` of a file, as a position in the file. */
export const placed = ({ line, character }: LinePosition, origin: LinePosition | undefined): LinePosition =>
  origin === undefined
    ? { line, character }
    : { line: line + origin.line, character: line === 0 ? character + origin.character : character };

/**
 * Diagnostics of a draft as the report holds them: lines and columns instead of offsets.
 * @param at where the draft's text starts in the file, if not at its beginning.
 */
export function toReport(
  path: string,
  draft: Draft,
  diagnostics: readonly Diagnostic[],
  item?: string,
  at?: LinePosition,
): LintedFile {
  const position = (offset: number): LinePosition => placed(draft.lines.positionAt(offset), at);
  const range = ({ start, end }: TextRange): Range => ({ start: position(start), end: position(end) });
  const report = (diagnostic: Diagnostic): ReportedDiagnostic => ({
    ruleId: diagnostic.ruleId,
    severity: diagnostic.severity,
    message: diagnostic.message,
    range: range(diagnostic.range),
    related: diagnostic.related.map((related) => ({
      path: related.path ?? path,
      range: related.at ?? range(related.range),
      message: related.message,
    })),
    fixes: diagnostic.fixes.map((fix) => ({
      title: fix.title,
      applicability: fix.applicability,
      edits: fix.edits.map((edit) => ({
        range: range(edit.range),
        newText: edit.newText,
        snippet: edit.snippet ?? false,
        ...(edit.path === undefined ? {} : { path: edit.path }),
      })),
    })),
    data: diagnostic.data,
  });
  return {
    path,
    ...(item === undefined ? {} : { item }),
    unit: draft.format === 'docx' ? 'paragraph' : 'line',
    diagnostics: diagnostics.map(report),
    words: diagnostics.map(({ range: { start, end } }) => draft.text.slice(start, end)),
  };
}
