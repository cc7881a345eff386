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
  // As the extension starts it (client/src/node.ts): what is alive is little, and the heap need not outgrow it.
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of ['--heap-growing-percent=30', '--semi-space-growth-factor=1']) setFlagsFromString(flag);
  const load: (path: string) => unknown = module.require.bind(module);
  load(path);
  return 0;
}
