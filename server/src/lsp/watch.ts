import { type Connection, DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver';

/** Files of a newsroom that change what drafts are judged by. */
export const NEWSROOM_FILES = ['**/mudaqqiq.config.json', '**/mudaqqiq.names.json', '**/mudaqqiq.accepted.jsonl'];

/** Asks the client to say when one of the newsroom's files changes. */
export function watchNewsroomFiles(connection: Connection): void {
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: NEWSROOM_FILES.map((globPattern) => ({ globPattern })),
  });
}

/** Whether a changed file is one of the newsroom's own rather than a draft. */
export const isNewsroomFile = (uri: string): boolean =>
  NEWSROOM_FILES.some((pattern) => uri.endsWith(pattern.slice(pattern.lastIndexOf('/'))));

/** Asks the client to say when a draft changes; of folders it only says that they are gone. */
export function watchDrafts(connection: Connection): void {
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.{khabar,txt,md,markdown,html,htm,vtt,srt,docx,json,ndjson,jsonl,ninjs,xml,newsml,nitf}' },
      { globPattern: '**/*', kind: WatchKind.Delete },
    ],
  });
}
