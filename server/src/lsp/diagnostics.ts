import {
  type Diagnostic as LspDiagnostic,
  type TextEdit as LspTextEdit,
  type Range,
  type SnippetTextEdit,
  StringValue,
} from 'vscode-languageserver-protocol';
import type { Applicability, Diagnostic } from '../core/index.js';
import { snippetToText, toSeverity } from './convert.js';
import { pageOf } from './rule-label.js';
import type { Reading } from './session.js';

export const SOURCE = 'mudaqqiq';

/** A fix as it travels in `Diagnostic.data`, so that the server need not remember it. */
export interface CarriedFix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly CarriedEdit[];
}

export interface CarriedEdit {
  readonly range: Range;
  readonly newText: string;
  readonly snippet: boolean;
  /** Another file; only where it is not the document itself. */
  readonly path?: string;
}

/** `Diagnostic.data`. */
export interface CarriedData {
  /** Version of the document that the ranges count in. */
  readonly version: number;
  readonly fixes: readonly CarriedFix[];
  /** The rule's own facts: kind, confidence… */
  readonly facts: unknown;
}

/** Diagnostics of a reading as the protocol wants them. */
export function toLspDiagnostics(reading: Reading, rulePage: string | undefined): LspDiagnostic[] {
  return reading.diagnostics.map((diagnostic) => toLspDiagnostic(reading, diagnostic, rulePage));
}

function toLspDiagnostic(reading: Reading, diagnostic: Diagnostic, rulePage: string | undefined): LspDiagnostic {
  const { convert, present, uri, version } = reading;
  const data: CarriedData = { version, fixes: carriedFixes(reading, diagnostic), facts: diagnostic.data };
  return {
    source: SOURCE,
    code: diagnostic.ruleId,
    severity: toSeverity(diagnostic.severity),
    message: present(diagnostic.message),
    range: convert.toRange(diagnostic.range),
    data,
    ...(rulePage === undefined ? {} : { codeDescription: { href: pageOf(diagnostic.ruleId, rulePage) } }),
    ...(diagnostic.related.length === 0
      ? {}
      : {
          relatedInformation: diagnostic.related.map(({ path, at, range, message }) => ({
            location: { uri: path ?? uri, range: at ?? convert.toRange(range) },
            message: present(message),
          })),
        }),
  };
}

export function carriedFixes(reading: Reading, diagnostic: Diagnostic): CarriedFix[] {
  return diagnostic.fixes.map((fix) => ({
    title: reading.present(fix.title),
    applicability: fix.applicability,
    edits: fix.edits.map((edit) => ({
      range: reading.convert.toRange(edit.range),
      newText: edit.newText,
      snippet: edit.snippet === true,
      ...(edit.path === undefined ? {} : { path: edit.path }),
    })),
  }));
}

/** Data of a diagnostic that a client sent back, if it is ours and whole. */
export function carriedData(diagnostic: LspDiagnostic): CarriedData | undefined {
  const data = diagnostic.data as Partial<CarriedData> | undefined | null;
  if (diagnostic.source !== SOURCE || typeof data !== 'object' || data === null) return undefined;
  return typeof data.version === 'number' && Array.isArray(data.fixes) ? (data as CarriedData) : undefined;
}

/** An edit for the client: a snippet where it knows them, else its text with the placeholders filled in. */
export function toLspEdit(edit: CarriedEdit, snippets: boolean): LspTextEdit | SnippetTextEdit {
  if (!edit.snippet) return { range: edit.range, newText: edit.newText };
  if (!snippets) return { range: edit.range, newText: snippetToText(edit.newText) };
  return { range: edit.range, snippet: StringValue.createSnippet(edit.newText) };
}
