import type { Connection } from 'vscode-languageserver';
import { SOURCE } from './diagnostics.js';
import type { Newsroom } from './newsroom.js';

/**
 * Shows what is wrong with the files of a newsroom at its place in those files, and clears what has been mended.
 * @param shown what each file was last said to have, as JSON; from call to call.
 */
export function publishConfigProblems(connection: Connection, newsroom: Newsroom, shown: Map<string, string>): void {
  const files = new Set(newsroom.registers.map(({ uri }) => uri));
  if (newsroom.configUri !== undefined) files.add(newsroom.configUri);
  for (const file of files) {
    const diagnostics = newsroom.problems
      .filter(({ uri }) => uri === file)
      .map((problem) => ({
        source: SOURCE,
        code: 'invalid-configuration',
        severity: problem.isNote === true ? (2 as const) : (1 as const),
        message: problem.message,
        range: {
          start: { line: problem.line, character: problem.character },
          end: { line: problem.endLine, character: problem.endCharacter },
        },
      }));
    const now = JSON.stringify(diagnostics);
    if ((shown.get(file) ?? '[]') === now) continue;
    shown.set(file, now);
    void connection.sendDiagnostics({ uri: file, diagnostics });
  }
}
