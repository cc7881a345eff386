import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol/node';
import { TestClient, withEdits } from './client.js';
import { TWICE } from './drafts.js';

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function editsOf(action: CodeAction | undefined): TextEdit[] {
  const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
  const edits = change?.edits ?? Object.values(action?.edit?.changes ?? {})[0] ?? [];
  return edits as TextEdit[];
}

describe('code actions', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({
      settings: { delay: 0 },
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
      initializationOptions: { commands: ['mudaqqiq.openRule'], rulePage: 'command:open?{rule}' },
    });
  });
  after(() => client.stop());

  async function actions(uri: string, only?: string[]): Promise<CodeAction[]> {
    await client.open(uri, TWICE);
    const found = (await client.diagnostics(uri, 1)).filter((d) => d.code === 'duplicate-caption');
    return client.codeActions(uri, found[0]?.range ?? WHOLE, found, only);
  }

  it('give the fix that the diagnostic carries first, then the line, then the page', async () => {
    const found = await actions('file:///n/order.txt');
    assert.equal(withEdits(TWICE, editsOf(found[0])).split('نواب يتحدثون').length, 2);
    const suppress = found.findIndex((a) => a.title.includes('استثنِ'));
    const page = found.findIndex((a) => a.command?.command === 'mudaqqiq.openRule');
    assert.ok(0 < suppress && suppress < page);
    assert.deepEqual(found[page]?.command?.arguments, ['duplicate-caption']);
  });

  it('suppress a line with a place for the reason', async () => {
    const found = await actions('file:///n/suppress.txt');
    const [edit] = editsOf(found.find((a) => a.title.includes('استثنِ')));
    assert.deepEqual(edit?.range.start, { line: 8, character: 0 });
    const snippet = (edit as unknown as { snippet: { value: string } }).snippet.value;
    assert.match(snippet, /^\/\/ مدقق: تجاهل duplicate-caption -- \$\{1:[^}]+\}\n$/);
  });

  it('link a diagnostic to the page of its rule', async () => {
    await client.open('file:///n/link.txt', TWICE);
    const [first] = await client.diagnostics('file:///n/link.txt', 1);
    assert.equal(first?.codeDescription?.href, `command:open?${String(first?.code)}`);
  });

  it('use what stands there now where the text has moved on', async () => {
    const uri = 'file:///n/moved.txt';
    await client.open(uri, TWICE);
    const stale = (await client.diagnostics(uri, 1)).filter((d) => d.code === 'duplicate-caption');
    const start = { line: 0, character: 0 };
    await client.change(uri, { range: { start, end: start }, text: 'عاجل: ' });
    const [fix] = await client.codeActions(uri, stale[0]?.range ?? WHOLE, stale);
    const change = fix?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
    assert.equal(change?.textDocument.version, 2);
    assert.equal(withEdits(`عاجل: ${TWICE}`, editsOf(fix)).split('نواب يتحدثون').length, 2);
  });

  it('fix everything safe only when asked by that name, and change no other line', async () => {
    const uri = 'file:///n/all.txt';
    assert.ok(!(await actions(uri)).some((a) => a.kind === 'source.fixAll.mudaqqiq'));
    const [all] = await client.codeActions(uri, WHOLE, [], ['source.fixAll']);
    const fixed = withEdits(TWICE, editsOf(all));
    assert.equal(fixed.split('نواب يتحدثون').length, 2);
    assert.ok(fixed.startsWith(TWICE.slice(0, TWICE.indexOf('نواب'))));
  });

  it('are none for diagnostics of others', async () => {
    const uri = 'file:///n/others.txt';
    await client.open(uri, TWICE);
    const foreign = { range: WHOLE, message: 'x', source: 'other', data: { version: 1, fixes: [] } };
    assert.deepEqual(await client.codeActions(uri, WHOLE, [foreign]), []);
  });

  it('are plain text for a client without snippets', async () => {
    const plain = await TestClient.start({ settings: { delay: 0 } });
    try {
      await plain.open('file:///n/plain.txt', TWICE);
      const found = await plain.diagnostics('file:///n/plain.txt', 1);
      const all = await plain.codeActions('file:///n/plain.txt', WHOLE, found);
      for (const action of all)
        for (const edit of editsOf(action)) assert.ok(!edit.newText.includes('${'), edit.newText);
      assert.ok(all.length > 0);
    } finally {
      await plain.stop();
    }
  });
});
