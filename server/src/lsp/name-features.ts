import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from './file-access.js';
import { completeNames, firstMention, highlights, prepareRename, references, rename } from './names.js';
import { ChangeRegisterRequest } from './protocol.js';
import { changeRegister } from './register.js';
import type { Reading } from './session.js';

export const NAME_CAPABILITIES = {
  referencesProvider: true,
  definitionProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: {},
} as const;

/** Answers everything that concerns names. */
export function serveNames(
  connection: Connection,
  reading: (uri: string) => Promise<Reading | undefined>,
  files: FileAccess,
  documentChanges: boolean,
): void {
  interface At {
    readonly textDocument: { readonly uri: string };
    readonly position: { readonly line: number; readonly character: number };
  }
  const at =
    <T>(answer: (read: Reading, position: At['position']) => T) =>
    async ({ textDocument, position }: At): Promise<T | null> => {
      const read = await reading(textDocument.uri);
      return read === undefined ? null : answer(read, position);
    };
  connection.onReferences(at(references));
  connection.onDefinition(at(firstMention));
  connection.onDocumentHighlight(at(highlights));
  connection.onPrepareRename(at(prepareRename));
  connection.onCompletion(at(completeNames));
  connection.onRenameRequest((params) =>
    at((read, position) => rename(read, position, params.newName, documentChanges))(params),
  );
  connection.onRequest(ChangeRegisterRequest, async (change) => {
    const read = await reading(change.uri);
    return read === undefined ? null : changeRegister(read, change, files);
  });
}
