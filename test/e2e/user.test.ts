import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Browser, openBrowser, screenshot } from './browser';
import { PLAIN, PLAIN_MENDED } from './drafts';
import { installVsCode, RELEASES } from './install-vscode';
import { type RunningVsCode, startVsCode } from './start-vscode';
import { onDisk, openFile, Workbench, workbenchUrl } from './workbench';

const VSIX = resolve('mudaqqiq.vsix');
const DRAFT = 'khabar.draft.txt';
const TIMEOUT_MS = 300_000;
/** Another draft of the folder, which nobody opens. */
const OTHER = 'بدأ الكونجرس دورته الجديدة، ورحب الكونجرس بأعضائه الجدد صباح الاثنين.\n';

/** Where the extension runs: beside the server, or as a web extension in a worker of the browser. */
const HOSTS = [
  { name: 'extension host', settings: {} },
  { name: 'web extension host', settings: { 'remote.extensionKind': { 'mudaqqiq.mudaqqiq': ['web'] } } },
];

for (const release of RELEASES) {
  for (const host of HOSTS) {
    describe(`the packaged extension in VS Code ${release.name}, ${host.name}`, { timeout: TIMEOUT_MS }, () => {
      const shot = (page: Browser['page'], name: string) =>
        screenshot(page, `${release.name}-${host.name.replaceAll(' ', '-')}-${name}`);
      let code: RunningVsCode;
      let browser: Browser;
      let workbench: Workbench;

      before(async () => {
        code = await startVsCode(await installVsCode(release), {
          vsix: VSIX,
          settings: host.settings,
          files: { [DRAFT]: PLAIN, 'other.txt': OTHER },
        });
        browser = await openBrowser();
        workbench = new Workbench(browser.page);
        await browser.page.goto(workbenchUrl(code, [openFile(code, DRAFT)]));
        await workbench.waitForSquiggles();
      });
      after(async () => {
        if (browser) await shot(browser.page, 'last');
        await browser?.close();
        await code?.stop();
      });

      test('F8 walks the problems that the command line reports, in its order', async () => {
        const walked = await workbench.walkProblems();
        assert.deepEqual(
          walked.map((problem) => problem.rule),
          rulesFromCommandLine(join(code.workspace, DRAFT)),
        );
      });

      test('hover counts a name over the folder, on disk or through the client', async () => {
        await workbench.goToProblem('inconsistent-transliteration');
        await browser.page.keyboard.press('Escape');
        const text = await workbench.hoverUntil(/في مجلد العمل/);
        await shot(browser.page, 'hover');
        assert.match(text, /الكونجرس\W+\(\d+؛ المسودات: 2\)/);
        await browser.page.keyboard.press('Escape');
      });

      test('F2 shows the other drafts before it changes them, and leaves them where it is discarded', async () => {
        await workbench.goToProblem('inconsistent-transliteration');
        await browser.page.keyboard.press('Escape');
        const rows = await workbench.renamePreview('الكونغرس');
        await shot(browser.page, 'rename-preview');
        assert.ok(
          rows.some((row) => row.includes('other.txt')),
          rows.join('\n'),
        );
        await browser.page.getByRole('button', { name: 'Discard', exact: true }).click();
        await browser.page.locator('.bulk-edit-panel').waitFor({ state: 'hidden' });
        assert.equal(await onDisk(code, 'other.txt'), OTHER);
      });

      test('quick fixes with the keyboard leave the right bytes on disk', async () => {
        const panel = await workbench.showProblems();
        for (const rule of ['duplicate-caption', 'inconsistent-transliteration']) {
          await workbench.goToProblem(rule);
          await shot(browser.page, `f8-${rule}`);
          await workbench.openQuickFixes();
          await shot(browser.page, `fixes-${rule}`);
          await workbench.applyFirstFix();
          await panel.locator('.monaco-list-row', { hasText: rule }).waitFor({ state: 'detached' });
        }
        await workbench.save();
        assert.equal(await onDisk(code, DRAFT), PLAIN_MENDED);
      });
    });
  }
}

/** The rules that `mudaqqiq check` reports for a file, in the order of their places. */
function rulesFromCommandLine(path: string): readonly string[] {
  const args = ['dist/cli.js', 'check', '--format', 'json', '--fail-on', 'never', path];
  const report = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  return report.files[0].diagnostics.map((diagnostic: { ruleId: string }) => diagnostic.ruleId);
}
