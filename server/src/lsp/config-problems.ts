import type { Connection } from 'vscode-languageserver';
import { SOURCE } from './diagnostics.js';
import type { FileProblem } from './newsroom.js';

/**
 * Shows what is wrong with the files of a newsroom at its place in those files, and clears what has been mended.
 * @param shown the files that have problems shown, from call to call.
 */
export function publishConfigProblems(
  connection: Connection,
  problems: readonly FileProblem[],
  shown: Set<string>,
): void {
  const byFile = new Map<string, FileProblem[]>();
  for (const uri of shown) byFile.set(uri, []);
  for (const problem of problems) byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), problem]);
  for (const [uri, found] of byFile) {
    void connection.sendDiagnostics({
      uri,
      diagnostics: found.map((problem) => ({
        source: SOURCE,
        code: 'invalid-configuration',
        severity: 1,
        message: problem.message,
        range: {
          start: { line: problem.line, character: problem.character },
          end: { line: problem.endLine, character: problem.endCharacter },
        },
      })),
    });
    if (found.length === 0) shown.delete(uri);
    else shown.add(uri);
  }
}
