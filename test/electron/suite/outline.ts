import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, diagnosticsOf, open } from './drafts.js';

describe('outline', () => {
  it('lists the headline first and says which lines are captions', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document.uri, (all) => all.length > 0);
    const symbols: vscode.DocumentSymbol[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.equal(symbols[0]?.detail, 'عنوان');
    assert.equal(symbols.filter((symbol) => symbol.detail === 'تعليق صورة').length, 2);
  });
});
