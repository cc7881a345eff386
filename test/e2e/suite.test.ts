import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { listenToSuite, openBrowser, PATIENCE_MS } from './browser';
import { installVsCode, RELEASES } from './install-vscode';
import { startVsCode } from './start-vscode';
import { workbenchUrl } from './workbench';

const SUITE_TIMEOUT_MS = 5 * PATIENCE_MS;

/** The Mocha suite of test/electron, which `npm run test:electron` runs in the desktop VS Code, in its extension host here. */
describe('the suite in the extension host', () => {
  for (const release of RELEASES) {
    test(`VS Code ${release.name}`, { timeout: 2 * SUITE_TIMEOUT_MS }, async (t) => {
      const code = await startVsCode(await installVsCode(release), { files: {} });
      t.after(() => code.stop());
      const browser = await openBrowser();
      t.after(() => browser.close());
      const suite = await listenToSuite(browser.page);
      const remote = (path: string) => `vscode-remote://${code.authority}${resolve(path)}`;
      await browser.page.goto(
        workbenchUrl(code, [
          ['extensionDevelopmentPath', remote('.')],
          ['extensionTestsPath', remote('out/test-electron/index')],
        ]),
      );
      const { code: exit, lines } = await suite.finished;
      const report = lines.join('\n');
      assert.equal(exit, 0, report);
      const passing = Number(/(\d+) passing/.exec(report)?.[1] ?? 0);
      assert.ok(passing > 0, `no test ran:\n${report}\n${code.log()}`);
      t.diagnostic(`${passing} tests of the suite passed in VS Code ${release.name}`);
    });
  }
});
