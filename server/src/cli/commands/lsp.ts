import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from '../arguments.js';
import type { Host } from '../host.js';
import { say } from '../messages.js';

/**
 * `mudaqqiq lsp --stdio`: loads the server's own bundle, which reads `--stdio` from the arguments and stays until its
 * client leaves. The command line imports nothing of the server, so `check` starts without the protocol's library.
 */
export async function lsp({ language }: Arguments, host: Host): Promise<number> {
  const path = join(__dirname, 'server-node.js');
  if (!existsSync(path)) {
    await host.err.write(`mudaqqiq: ${say(language, 'noServer', { path })}\n`);
    return 2;
  }
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  const load: (path: string) => unknown = module.require.bind(module);
  load(path);
  return 0;
}
