import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FolderItem } from '../../server/src/lsp/file-access.js';
import { ListFolderRequest, ReadFileRequest, ReadResourceRequest } from '../../server/src/lsp/protocol.js';

const read = async (uri: Uri): Promise<Uint8Array | null> => {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return null;
  }
};

/** Links to folders are left out: they may lead in circles. */
async function list(folder: Uri): Promise<FolderItem[] | null> {
  try {
    const items = await workspace.fs.readDirectory(folder);
    return items.flatMap(([name, type]): FolderItem[] => {
      if (type === FileType.Directory) return [{ name, kind: 'folder' }];
      return (type & FileType.File) !== 0 ? [{ name, kind: 'file' }] : [];
    });
  } catch {
    return null;
  }
}

/** Reads files for a server that has no disk of its own. */
export function serveFiles(client: BaseLanguageClient, extensionUri: Uri): Disposable {
  return Disposable.from(
    client.onRequest(ReadFileRequest, ({ uri }) => read(Uri.parse(uri))),
    client.onRequest(ListFolderRequest, ({ uri }) => list(Uri.parse(uri))),
    client.onRequest(ReadResourceRequest, ({ name }) => read(Uri.joinPath(extensionUri, 'dist', name))),
  );
}
