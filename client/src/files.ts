import { Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ReadFileRequest, ReadResourceRequest } from '../../server/src/lsp/protocol.js';

const read = async (uri: Uri): Promise<Uint8Array | null> => {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return null;
  }
};

/** Reads files for a server that has no disk of its own. */
export function serveFiles(client: BaseLanguageClient, extensionUri: Uri): Disposable {
  return Disposable.from(
    client.onRequest(ReadFileRequest, ({ uri }) => read(Uri.parse(uri))),
    client.onRequest(ReadResourceRequest, ({ name }) => read(Uri.joinPath(extensionUri, 'dist', name))),
  );
}
