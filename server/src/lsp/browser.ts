import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ListFolderRequest, ReadFileRequest, ReadResourceRequest } from './protocol.js';
import { createServer } from './server.js';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

// A worker has no disk: the client reads for it.
createServer(connection, {
  files: {
    read: async (uri) => (await connection.sendRequest(ReadFileRequest, { uri })) ?? undefined,
    list: async (uri) => (await connection.sendRequest(ListFolderRequest, { uri })) ?? [],
  },
  resource: async (name) => (await connection.sendRequest(ReadResourceRequest, { name })) ?? undefined,
});
