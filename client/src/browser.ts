import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type MudaqqiqApi } from './extension.js';

/** Web: the server is a worker. */
export function activate(context: ExtensionContext): MudaqqiqApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js');
  return activateWith(context, (options) => new LanguageClient('mudaqqiq', 'Mudaqqiq', () => connect(script), options));
}

/** The web extension host puts a `Worker` of its own in place, which the client would not take for one: so transports. */
async function connect(script: Uri): Promise<MessageTransports> {
  const worker = await startWorker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme === 'http' || script.scheme === 'https') return new Worker(script.toString(true));
  // A browser starts no worker from the address of a remote: read the script and hand it over as a blob.
  const source = await workspace.fs.readFile(script);
  const blob = new Blob([source.slice()], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(blob));
}
