import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';

/** Files of a newsroom that change what drafts are judged by. */
export const NEWSROOM_FILES = ['**/mudaqqiq.config.json', '**/mudaqqiq.names.json', '**/mudaqqiq.accepted.jsonl'];

/** Asks the client to say when one of the newsroom's files changes. */
export function watchNewsroomFiles(connection: Connection): void {
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: NEWSROOM_FILES.map((globPattern) => ({ globPattern })),
  });
}
