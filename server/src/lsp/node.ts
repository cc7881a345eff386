import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FolderItem } from './file-access.js';
import { createServer } from './server.js';

const read = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined);

/** Links to folders are not followed, so a circle of links has no end to miss. */
async function list(folder: string): Promise<FolderItem[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    items.map(async (item): Promise<FolderItem | undefined> => {
      if (item.isDirectory()) return { name: item.name, kind: 'folder' };
      const isFile = item.isSymbolicLink()
        ? await stat(join(folder, item.name)).then(
            (target) => target.isFile(),
            () => false,
          )
        : item.isFile();
      return isFile ? { name: item.name, kind: 'file' } : undefined;
    }),
  );
  return found.filter((item) => item !== undefined);
}

const onDisk = <T>(uri: string, then: (path: string) => Promise<T>, otherwise: T): Promise<T> =>
  uri.startsWith('file:') ? then(fileURLToPath(uri)) : Promise.resolve(otherwise);

// The transport comes from the command line: --stdio, --node-ipc, --pipe or --socket.
createServer(createConnection(ProposedFeatures.all), {
  files: {
    read: (uri) => onDisk(uri, read, undefined),
    list: (folder) => onDisk<readonly FolderItem[]>(folder, list, []),
  },
  resource: (name) => read(join(__dirname, name)),
});
