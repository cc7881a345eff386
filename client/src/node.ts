import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type MudaqqiqApi } from './extension.js';

/**
 * What the server keeps alive is some 10 MB; left to itself V8 takes ten times as much before it cleans up. Kept in bounds
 * it takes a third less and no longer: test/bench/keystroke.bench.mjs.
 */
const MEMORY = ['--max-semi-space-size=4', '--heap-growing-percent=30'];

/** Desktop and remote: the server is a process of its own. */
export function activate(context: ExtensionContext): MudaqqiqApi {
  const module = context.asAbsolutePath('dist/server-node.js');
  const run = { module, transport: TransportKind.ipc, options: { execArgv: MEMORY } };
  return activateWith(
    context,
    (options) =>
      new LanguageClient(
        'mudaqqiq',
        'Mudaqqiq',
        { run, debug: { ...run, options: { execArgv: [...MEMORY, '--nolazy', '--inspect=6011'] } } },
        options,
      ),
  );
}
