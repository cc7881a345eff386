import { compareRanges } from './text/text-range.js';
import type { Applicability, Diagnostic, Fix, TextEdit } from './types.js';

export interface FixResult {
  readonly text: string;
  readonly applied: readonly Diagnostic[];
}

/** Which fixes an automatic run may apply. */
export type FixMode = 'safe' | 'unsafe';

const allowed = (applicability: Applicability, mode: FixMode): boolean =>
  applicability === 'safe' || (mode === 'unsafe' && applicability === 'unsafe');

/** The first fix of a diagnostic that an automatic run may apply: no snippet, no other file. */
export function automaticFix(diagnostic: Diagnostic, mode: FixMode): Fix | undefined {
  return diagnostic.fixes.find(
    (fix) => allowed(fix.applicability, mode) && fix.edits.every((e) => e.snippet !== true && e.path === undefined),
  );
}

/** Applies edits that do not overlap. Offsets count in `text`. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => compareRanges(a.range, b.range));
  let out = '';
  let at = 0;
  for (const { range, newText } of sorted) {
    out += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return out + text.slice(at);
}

/**
 * Applies the automatic fixes of a set of diagnostics in one pass. A fix whose edits touch those of an earlier one is
 * left for the next pass: lint the result again until nothing is applied.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[], mode: FixMode): FixResult {
  const taken: TextEdit[] = [];
  const applied: Diagnostic[] = [];
  const touches = (a: TextEdit, b: TextEdit): boolean => a.range.start <= b.range.end && b.range.start <= a.range.end;
  for (const diagnostic of diagnostics) {
    const fix = automaticFix(diagnostic, mode);
    if (fix === undefined) continue;
    const fresh = fix.edits.filter((e) => !taken.some((t) => sameEdit(t, e)));
    if (fresh.some((e) => taken.some((t) => touches(t, e)))) continue;
    taken.push(...fresh);
    applied.push(diagnostic);
  }
  return { text: applyEdits(text, taken), applied };
}

const sameEdit = (a: TextEdit, b: TextEdit): boolean =>
  a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;
