import type { TextEdit as LspTextEdit } from 'vscode-languageserver-protocol';
import { automaticFix, type Diagnostic, type FixMode, fixUntilStable, parseDraft } from '../core/index.js';
import { lintFile, type Reading } from './session.js';

/** Edits that apply every safe fix, over again until nothing is left to do; none where there is nothing. */
export function fixEverything(reading: Reading): LspTextEdit[] {
  return run(reading, 'safe', () => true);
}

/** Edits for all findings of a rule that can be mended unseen, if there are at least two. */
export function fixRule(reading: Reading, ruleId: string): LspTextEdit[] | undefined {
  const fixable = reading.diagnostics.filter((d) => d.ruleId === ruleId && automaticFix(d, 'unsafe') !== undefined);
  if (fixable.length < 2) return undefined;
  const edits = run(reading, 'unsafe', (d) => d.ruleId === ruleId);
  return edits.length === 0 ? undefined : edits;
}

function run(reading: Reading, mode: FixMode, takes: (diagnostic: Diagnostic) => boolean): LspTextEdit[] {
  const { draft, linter, format } = reading;
  const lint = (text: string): readonly Diagnostic[] =>
    (text === draft.text
      ? reading.diagnostics
      : lintFile(linter, parseDraft(text, format, reading.options), format, reading.options)
    ).filter(takes);
  const { text } = fixUntilStable(draft.text, lint, mode);
  return lineEdits(reading, text);
}

/** The lines that differ between the reading and `after`, as edits: folds, bookmarks and carets elsewhere stay. */
function lineEdits(reading: Reading, after: string): LspTextEdit[] {
  const before = reading.draft.text;
  if (before === after) return [];
  const old = splitLines(before);
  const now = splitLines(after);
  const edits: LspTextEdit[] = [];
  let offset = 0;
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      offset += old[i]?.length ?? 0;
      i++;
      j++;
      continue;
    }
    const [stepOld, stepNow] = nextCommon(old, now, i, j);
    const start = offset;
    for (; i < stepOld; i++) offset += old[i]?.length ?? 0;
    const newText = now.slice(j, stepNow).join('');
    j = stepNow;
    edits.push({ range: reading.convert.toRange({ start, end: offset }), newText });
  }
  return edits;
}

const splitLines = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** The nearest pair of equal lines at or after `i` and `j`. */
function nextCommon(old: readonly string[], now: readonly string[], i: number, j: number): [number, number] {
  const limit = old.length - i + (now.length - j);
  for (let distance = 1; distance < limit; distance++) {
    for (let a = 0; a <= distance; a++) {
      const line = old[i + a];
      if (line !== undefined && line === now[j + distance - a]) return [i + a, j + distance - a];
    }
  }
  return [old.length, now.length];
}
