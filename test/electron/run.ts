import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

/** Downloads VS Code (network needed, once) and runs the suite of `index.ts` in its extension host. */
async function main(): Promise<void> {
  const root = resolve(__dirname, '../..');
  const profile = await mkdtemp(join(tmpdir(), 'mudaqqiq-electron-'));
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/test-electron/index.js'),
    launchArgs: ['--user-data-dir', profile, '--disable-extensions', '--disable-workspace-trust'],
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
