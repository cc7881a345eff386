import { compareRanges } from './text/text-range.js';
import type { Applicability, Diagnostic, TextEdit } from './types.js';

export interface FixResult {
  readonly text: string;
  readonly applied: readonly Diagnostic[];
}

/** Which fixes an automatic run may apply. */
export type FixMode = 'safe' | 'unsafe';

const allowed = (applicability: Applicability, mode: FixMode): boolean =>
  applicability === 'safe' || (mode === 'unsafe' && applicability === 'unsafe');

/** What tells whether a fix may be applied unseen, wherever its edits are counted. */
interface Fixable {
  readonly applicability: Applicability;
  readonly edits: readonly { readonly snippet?: boolean; readonly path?: string }[];
}

/** The first fix of a diagnostic that an automatic run may apply: no snippet, no other file. */
export function automaticFix<F extends Fixable>(
  diagnostic: { readonly fixes: readonly F[] },
  mode: FixMode,
): F | undefined {
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
 * Applies the automatic fixes of a set of diagnostics in one pass. A fix whose edits meet those of an earlier one is
 * left for the next pass: lint the result again until nothing is applied (`fixUntilStable`).
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[], mode: FixMode): FixResult {
  const taken: TextEdit[] = [];
  const applied: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const fix = automaticFix(diagnostic, mode);
    if (fix === undefined || fix.edits.length === 0) continue;
    const places = fix.edits.map((edit) => ({ edit, ...placeOf(taken, edit) }));
    if (places.some(({ meets, same }) => meets && !same)) continue;
    for (const { edit, same } of places) if (!same) taken.splice(placeOf(taken, edit).index, 0, edit);
    applied.push(diagnostic);
  }
  return { text: applyEdits(text, taken), applied };
}

/** Where an edit goes among edits in order that do not meet, and whether it meets or equals one of them. */
function placeOf(taken: readonly TextEdit[], edit: TextEdit): { index: number; meets: boolean; same: boolean } {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = taken[middle];
    if (other !== undefined && compareRanges(other.range, edit.range) < 0) low = middle + 1;
    else high = middle;
  }
  const near = [taken[low - 1], taken[low]].filter((other) => other !== undefined);
  return {
    index: low,
    meets: near.some((other) => meets(other, edit)),
    same: near.some((other) => sameEdit(other, edit)),
  };
}

/** Two edits meet where they share characters, or where one inserts at the edge of the other: their order would matter. */
const meets = (a: TextEdit, b: TextEdit): boolean => {
  const inserts = a.range.start === a.range.end || b.range.start === b.range.end;
  return inserts
    ? a.range.start <= b.range.end && b.range.start <= a.range.end
    : a.range.start < b.range.end && b.range.start < a.range.end;
};

const sameEdit = (a: TextEdit, b: TextEdit): boolean =>
  a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;

const MAX_PASSES = 10;

export interface StableResult {
  readonly text: string;
  /** How many fixes were applied over all passes. */
  readonly applied: number;
  /** What is left in the final text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Fixes, lints again, and so on until nothing is left to fix; stops after ten passes or where two fixes undo each other. */
export function fixUntilStable(
  text: string,
  lint: (text: string) => readonly Diagnostic[],
  mode: FixMode,
): StableResult {
  const seen = new Set([text]);
  let current = { text, applied: 0, diagnostics: lint(text) };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const result = applyFixes(current.text, current.diagnostics, mode);
    if (result.applied.length === 0 || seen.has(result.text)) break;
    seen.add(result.text);
    current = {
      text: result.text,
      applied: current.applied + result.applied.length,
      diagnostics: lint(result.text),
    };
  }
  return current;
}
