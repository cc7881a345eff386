import type { Connection, FileEvent, InitializeParams, TextDocuments } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities } from '../abilities.js';
import type { FileAccess } from '../file-access.js';
import type { Session } from '../session.js';
import { watchDrafts } from '../watch.js';
import { WorkspaceIndexer } from './indexer.js';
import { folderUri } from './uris.js';

interface Scene {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly session: Session;
  readonly files: FileAccess;
  readonly abilities: ClientAbilities;
  readonly params: InitializeParams;
  /** Has the client ask for the diagnostics of open drafts again. */
  refresh(): void;
}

/** The drafts of the workspace beside the one at hand, read in the background from the first opened draft on. */
export function serveWorkspace(scene: Scene): WorkspaceIndexer {
  const { connection, documents, session, abilities, params } = scene;
  const indexer = new WorkspaceIndexer({
    ...scene,
    begins: () => {
      if (abilities.watchFiles) watchDrafts(connection);
    },
    changed: () => {
      if (session.workspace === undefined) return;
      session.workspace.version++;
      if (documents.keys().some((uri) => session.looksBeyondIn(uri))) scene.refresh();
    },
  });
  session.workspace = { index: indexer.index, version: 1 };
  let folders = (params.workspaceFolders ?? []).map(({ uri }) => folderUri(uri));
  if (folders.length === 0 && params.rootUri) folders = [folderUri(params.rootUri)];
  indexer.setFolders(folders);
  documents.onDidOpen(({ document }) => indexer.touched(document.uri, true));
  documents.onDidChangeContent(({ document }) => indexer.touched(document.uri, document.version === 1));
  documents.onDidClose(({ document }) => indexer.closed(document.uri));
  documents.onDidSave(({ document }) => indexer.touched(document.uri, true));
  return indexer;
}

/** Follows folders that are added to the workspace and taken from it. */
export function followFolders(connection: Connection, indexer: WorkspaceIndexer): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
    indexer.setFolders([
      ...indexer.folders.filter((folder) => !gone.has(folder)),
      ...added.map(({ uri }) => folderUri(uri)),
    ]);
  });
}

/** Takes what the client says of files that changed on disk. */
export function draftsChanged(indexer: WorkspaceIndexer, changes: readonly FileEvent[]): void {
  for (const { uri, type } of changes) {
    if (type === FileChangeType.Deleted) indexer.fileDeleted(uri);
    else indexer.fileChanged(uri);
  }
}
