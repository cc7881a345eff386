import type { TextEdit as LspTextEdit, Position } from 'vscode-languageserver-protocol';
import type { Reading } from './session.js';

/** The edit that tells the linter to leave this line alone for one rule; undefined where the format has no form for it. */
export function suppressionFor(_reading: Reading, _at: Position, _ruleId: string): LspTextEdit | undefined {
  return undefined;
}
