import type { Draft } from '../../core/draft/draft.js';
import type { TextRange } from '../../core/text/text-range.js';
import type { Diagnostic } from '../../core/types.js';
import type { LintedFile, Range, ReportedDiagnostic } from '../report/report.js';

/** Diagnostics of a draft as the report holds them: lines and columns instead of offsets. */
export function toReport(path: string, draft: Draft, diagnostics: readonly Diagnostic[], item?: string): LintedFile {
  const { lines } = draft;
  const range = ({ start, end }: TextRange): Range => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
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
