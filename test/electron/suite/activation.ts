import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MudaqqiqApi } from '../../../client/src/extension.js';

const extension = (): vscode.Extension<MudaqqiqApi> => {
  const found = vscode.extensions.getExtension<MudaqqiqApi>('mudaqqiq.mudaqqiq');
  assert.ok(found, 'the extension is installed');
  return found;
};

describe('activation', () => {
  it('starts the server', async () => {
    const api = await extension().activate();
    await api.ready;
    assert.ok(api.client.isRunning());
  });

  it('registers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['restart', 'openRule', 'showStructure', 'showOutput']) {
      assert.ok(commands.includes(`mudaqqiq.${name}`), name);
    }
  });

  it('restarts the server and keeps reading drafts', async () => {
    const { client } = await extension().activate();
    await vscode.commands.executeCommand('mudaqqiq.restart');
    assert.ok(client.isRunning());
  });

  it('knows news drafts by their names', async () => {
    const languages = await vscode.languages.getLanguages();
    assert.ok(languages.includes('arabic-news'));
  });
});
