import type { Connection } from 'vscode-languageserver';
import { completeNames, firstMention, highlights, nameUnder, prepareRename, references } from './names.js';
import { ChangeRegisterRequest } from './protocol.js';
import { changeRegister } from './register.js';
import type { Reading } from './session.js';
import { referencesElsewhere } from './workspace/names-everywhere.js';
import { type RenameScene, renameEverywhere } from './workspace/rename-everywhere.js';
import { resolveSpellingAction } from './workspace/spelling-actions.js';

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
  scene: RenameScene,
): void {
  interface At {
    readonly textDocument: { readonly uri: string };
    readonly position: { readonly line: number; readonly character: number };
  }
  const at =
    <T>(answer: (read: Reading, position: At['position']) => T) =>
    async ({ textDocument, position }: At): Promise<Awaited<T> | null> => {
      const read = await reading(textDocument.uri);
      return read === undefined ? null : await answer(read, position);
    };
  connection.onReferences(
    at((read, position) => {
      const named = nameUnder(read, position);
      const here = references(read, position);
      if (named === undefined || here === null) return null;
      return [...here, ...referencesElsewhere(read, named, scene.indexer)];
    }),
  );
  connection.onDefinition(at(firstMention));
  connection.onDocumentHighlight(at(highlights));
  connection.onPrepareRename(at(prepareRename));
  connection.onCompletion(at(completeNames));
  connection.onRenameRequest((params) =>
    at((read, position) => {
      const named = nameUnder(read, position);
      const text = params.newName.trim();
      return named === undefined || text === '' ? null : renameEverywhere(read, named, text, scene, 'workspace');
    })(params),
  );
  connection.onCodeActionResolve((action) => resolveSpellingAction(action, reading, scene));
  connection.onRequest(ChangeRegisterRequest, async (change) => {
    const read = await reading(change.uri);
    return read === undefined ? null : changeRegister(read, change, scene.files);
  });
}
