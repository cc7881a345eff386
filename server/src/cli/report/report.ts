import type { LinePosition } from '../../core/text/line-index.js';
import type { Applicability, JsonObject, Language, Severity } from '../../core/types.js';

/** The report's own model: what `--format json` prints, one file at a time. Positions as in the Language Server Protocol. */
export interface Range {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface ReportedEdit {
  readonly range: Range;
  readonly newText: string;
  readonly snippet: boolean;
  /** Only where it is another file. */
  readonly path?: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly ReportedEdit[];
}

export interface ReportedDiagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly ReportedFix[];
  readonly data: JsonObject;
}

export interface ReportedFile {
  readonly path: string;
  /** Only where one file holds several drafts. */
  readonly item?: string;
  readonly unit: 'line' | 'paragraph';
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** A file with what a person wants to see of it and a machine does not: the words of each finding. */
export interface LintedFile extends ReportedFile {
  readonly words: readonly string[];
}

export interface FileError {
  readonly path: string;
  readonly message: string;
}

export interface Summary {
  files: number;
  error: number;
  warning: number;
  information: number;
  hint: number;
}

/** Turns linted files into text, piece by piece: nothing is held back that could be written. */
export interface Reporter {
  begin(): string;
  file(file: LintedFile): string;
  end(summary: Summary, errors: readonly FileError[]): string;
}

export interface ReporterContext {
  readonly language: Language;
  readonly colors: boolean;
  readonly version: string;
}

/** A file without what only the text report shows. */
export const publicFile = ({ words: _, ...file }: LintedFile): ReportedFile => file;
