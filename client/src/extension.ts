import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands.js';
import { serveFiles } from './files.js';
import { clientOptions } from './options.js';
import { registerProof } from './pages.js';
import { registerRegisterCommands } from './register.js';
import { registerStatus } from './status.js';
import { registerStructure } from './structure.js';

/** What the extension gives to others, tests among them. */
export interface MudaqqiqApi {
  readonly client: BaseLanguageClient;
  /** Settled when the server answers. */
  readonly ready: Promise<void>;
}

/** Starts the client that `create` makes and everything around it. The server starts in the background. */
export function activateWith(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): MudaqqiqApi {
  const output = window.createOutputChannel('Mudaqqiq مُدقِّق', { log: true });
  const client = create(clientOptions(output));
  context.subscriptions.push(
    output,
    client,
    serveFiles(client, context.extensionUri),
    registerStatus(client),
    registerCommands(client, context.extensionUri, output),
    registerRegisterCommands(client),
    registerStructure(client),
    registerProof(client),
  );
  const ready = client.start();
  ready.catch((error: unknown) => output.error(String(error)));
  return { client, ready };
}
