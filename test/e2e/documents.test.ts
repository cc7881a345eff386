import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Browser, openBrowser, PATIENCE_MS, screenshot } from './browser';
import { MARKDOWN, MARKDOWN_MENDED, PLAIN } from './drafts';
import { installVsCode, RELEASES } from './install-vscode';
import { type RunningVsCode, startVsCode } from './start-vscode';
import { onDisk, openFile, Workbench, workbenchUrl } from './workbench';

const ENGLISH = 'The committee met on Tuesday.\n\nThe committee met on Tuesday.\n';
const BOM = '\uFEFF';

const release = RELEASES.at(-1)!;

describe(`kinds of documents in VS Code ${release.name}`, { timeout: 5 * PATIENCE_MS }, () => {
  let code: RunningVsCode;
  let browser: Browser;
  let workbench: Workbench;

  before(async () => {
    code = await startVsCode(await installVsCode(release), {
      vsix: resolve('mudaqqiq.vsix'),
      files: { 'khabar.md': BOM + MARKDOWN, 'report.txt': ENGLISH },
    });
    browser = await openBrowser();
    workbench = new Workbench(browser.page);
    await browser.page.goto(workbenchUrl(code, [openFile(code, 'khabar.md')]));
    await workbench.waitForSquiggles();
  });
  after(async () => {
    if (browser) await screenshot(browser.page, 'documents-last');
    await browser?.close();
    await code?.stop();
  });

  test('Markdown with a BOM and Windows line ends: only the name changes on disk', async () => {
    await workbench.goToProblem('inconsistent-transliteration');
    await workbench.openQuickFixes();
    await workbench.applyFirstFix();
    await workbench.save();
    assert.equal(await onDisk(code, 'khabar.md'), BOM + MARKDOWN_MENDED);
  });

  test('an untitled document is checked as it is pasted', async () => {
    await workbench.command('File: New Untitled Text File');
    await browser.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await browser.page.keyboard.insertText(PLAIN);
    const panel = await workbench.showProblems();
    await panel.locator('.monaco-list-row', { hasText: 'Untitled-1' }).first().waitFor();
    await panel.locator('.monaco-list-row', { hasText: 'unattributed-claim' }).nth(1).waitFor();
    await panel.locator('.monaco-list-row', { hasText: 'duplicate-caption' }).first().waitFor();
  });
});
