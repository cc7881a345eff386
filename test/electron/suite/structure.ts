import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, diagnosticsOf, open } from './drafts.js';

describe('draft structure', () => {
  it('opens beside the draft and names its parts', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document.uri, (all) => all.length > 0);
    await vscode.commands.executeCommand('mudaqqiq.showStructure');
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'mudaqqiq-structure');
    assert.ok(shown?.getText().includes('تعليق صورة'));
  });
});
