import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from './server.js';

const read = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined);

// The transport comes from the command line: --stdio, --node-ipc, --pipe or --socket.
createServer(createConnection(ProposedFeatures.all), {
  files: { read: async (uri) => (uri.startsWith('file:') ? read(fileURLToPath(uri)) : undefined) },
  resource: (name) => read(join(__dirname, name)),
});
