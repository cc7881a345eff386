import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, diagnosticsOf, open, ruleOf } from './drafts.js';

async function actionsAt(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const found = await diagnosticsOf(document.uri, (all) => all.some((d) => ruleOf(d) === 'duplicate-caption'));
  const duplicate = found.find((d) => ruleOf(d) === 'duplicate-caption');
  assert.ok(duplicate);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, duplicate.range);
}

describe('quick fixes', () => {
  it('remove the caption that stands twice and leave the rest', async () => {
    const { document } = await open(DRAFT);
    const [first] = await actionsAt(document);
    assert.ok(first?.edit, 'a quick fix with an edit comes first');
    assert.ok(await vscode.workspace.applyEdit(first.edit));
    assert.equal(document.getText().split('نواب يتحدثون').length, 2);
    assert.ok(document.getText().includes('وأوضح رئيس اللجنة كريم الناصر'));
  });

  it('offer to leave the line alone and to read the rule', async () => {
    const { document } = await open(DRAFT);
    const actions = await actionsAt(document);
    assert.ok(actions.some((action) => action.command?.command === 'mudaqqiq.openRule'));
    assert.ok(actions.some((action) => action.title.includes('استثنِ')));
  });

  it('suppress a line, and the finding goes', async () => {
    const { document } = await open(DRAFT);
    const suppress = (await actionsAt(document)).find((action) => action.title.includes('استثنِ'));
    assert.ok(suppress?.edit);
    assert.ok(await vscode.workspace.applyEdit(suppress.edit));
    await diagnosticsOf(document.uri, (all) => !all.some((d) => ruleOf(d) === 'duplicate-caption'));
  });
});
