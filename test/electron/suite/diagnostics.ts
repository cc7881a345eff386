import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, diagnosticsOf, open, ruleOf } from './drafts.js';

const CAPTION = 'نواب يتحدثون قبل الجلسة';

describe('diagnostics', () => {
  it('mark the caption that is printed twice', async () => {
    const { document } = await open(DRAFT);
    const found = await diagnosticsOf(document.uri, (all) => all.some((d) => ruleOf(d) === 'duplicate-caption'));
    const duplicate = found.find((d) => ruleOf(d) === 'duplicate-caption');
    assert.ok(duplicate);
    assert.ok(document.getText(duplicate.range).startsWith(CAPTION));
    assert.equal(duplicate.range.start.line, 8);
    assert.equal(duplicate.relatedInformation?.[0]?.location.range.start.line, 4);
  });

  it('go when the words that caused them go', async () => {
    const editor = await open(DRAFT);
    const { document } = editor;
    await diagnosticsOf(document.uri, (all) => all.some((d) => ruleOf(d) === 'duplicate-caption'));
    await editor.edit((edit) => edit.delete(new vscode.Range(8, 0, 10, 0)));
    await diagnosticsOf(document.uri, (all) => !all.some((d) => ruleOf(d) === 'duplicate-caption'));
  });

  it('appear in plain text and in Markdown too', async () => {
    for (const language of ['plaintext', 'markdown']) {
      const { document } = await open(DRAFT, language);
      await diagnosticsOf(document.uri, (all) => all.some((d) => ruleOf(d) === 'duplicate-caption'));
    }
  });

  it('leave English text alone', async () => {
    const english = 'Members talk before the session (Reuters)\n\nMembers talk before the session (Reuters)\n';
    const { document } = await open(english, 'plaintext');
    const arabic = await open(DRAFT);
    // When the draft opened later has been read, the English text has been too.
    await diagnosticsOf(arabic.document.uri, (all) => all.length > 0);
    await diagnosticsOf(document.uri, (all) => all.length === 0);
  });

  it('follow the language setting without a restart', async () => {
    const { document } = await open(DRAFT);
    const settings = vscode.workspace.getConfiguration('mudaqqiq');
    try {
      await settings.update('language', 'en', vscode.ConfigurationTarget.Global);
      await diagnosticsOf(document.uri, (all) => all.some((d) => /^[A-Z\u2068]/.test(d.message)));
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
    await diagnosticsOf(document.uri, (all) => all.some((d) => d.message.startsWith('\u2067')));
  });
});
