import type { Connection } from 'vscode-languageserver';
import { createLineIndex } from '../core/index.js';
import type { Resolved } from './configuration.js';
import { SOURCE } from './diagnostics.js';

/** Shows what is wrong with a configuration file at its place in that file, and clears what has been mended. */
export function publishConfigProblems(connection: Connection, resolved: Resolved, shown: Set<string>): void {
  const { uri, problems } = resolved;
  if (uri === undefined || (problems.length === 0 && !shown.has(uri))) return;
  const lines = createLineIndex(resolved.text);
  void connection.sendDiagnostics({
    uri,
    diagnostics: problems.map((problem) => ({
      source: SOURCE,
      code: 'invalid-configuration',
      severity: 1,
      message: problem.message,
      range: { start: lines.positionAt(problem.range.start), end: lines.positionAt(problem.range.end) },
    })),
  });
  if (problems.length === 0) shown.delete(uri);
  else shown.add(uri);
}
