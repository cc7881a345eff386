import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type MudaqqiqApi } from './extension.js';

/** Web: the server is a worker. */
export function activate(context: ExtensionContext): MudaqqiqApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js');
  return activateWith(
    context,
    (options) => new LanguageClient('mudaqqiq', 'Mudaqqiq', () => startWorker(script), options),
  );
}

async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme === 'http' || script.scheme === 'https') return new Worker(script.toString(true));
  // A browser starts no worker from the address of a remote: read the script and hand it over as a blob.
  const source = await workspace.fs.readFile(script);
  const blob = new Blob([source.slice()], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(blob));
}
