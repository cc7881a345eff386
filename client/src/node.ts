import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type MudaqqiqApi } from './extension.js';

/** Desktop and remote: the server is a process of its own. */
export function activate(context: ExtensionContext): MudaqqiqApi {
  const module = context.asAbsolutePath('dist/server-node.js');
  const run = { module, transport: TransportKind.ipc };
  return activateWith(
    context,
    (options) =>
      new LanguageClient(
        'mudaqqiq',
        'Mudaqqiq',
        { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6011'] } } },
        options,
      ),
  );
}
