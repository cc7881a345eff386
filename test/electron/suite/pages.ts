import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, diagnosticsOf, open } from './drafts.js';

const webviews = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input, label }) => (input instanceof vscode.TabInputWebview ? [`${input.viewType} ${label}`] : []));

/** Resolves once a page with this in its kind or title is open. */
function pageOpened(words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!webviews().some((page) => page.includes(words))) return;
      clearTimeout(limit);
      listening.dispose();
      resolve();
    };
    const listening = vscode.window.tabGroups.onDidChangeTabs(look);
    const limit = setTimeout(() => {
      listening.dispose();
      reject(new Error(`open pages: ${webviews().join('; ')}`));
    }, 10_000);
    look();
  });
}

describe('pages', () => {
  it('show the rule that a finding is about', async () => {
    await vscode.commands.executeCommand('mudaqqiq.openRule', 'duplicate-caption');
    await pageOpened('duplicate-caption');
  });

  it('show the proof of the draft', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document.uri, (all) => all.length > 0);
    await vscode.commands.executeCommand('mudaqqiq.showProof');
    await pageOpened('mudaqqiq.proof');
    assert.ok(webviews().length > 0);
  });
});
