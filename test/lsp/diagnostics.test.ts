import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { TestClient, textAt } from './client.js';
import { CAPTION_WORDS, TWICE } from './drafts.js';

const rules = (diagnostics: readonly { code?: unknown }[]): unknown[] => diagnostics.map(({ code }) => code);

for (const transport of ['stdio', 'ipc'] as const) {
  describe(`pushed diagnostics over ${transport}`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({ transport, settings: { delay: 0 } });
    });
    after(async () => assert.equal(await client.stop(), 0));

    it('name the version they were made of and quote the right words', async () => {
      await client.open('file:///newsroom/a.txt', TWICE);
      const found = await client.diagnostics('file:///newsroom/a.txt', 1);
      const duplicate = found.find((d) => d.code === 'duplicate-caption');
      assert.ok(duplicate);
      assert.equal(duplicate.source, 'mudaqqiq');
      assert.equal(duplicate.range.start.line, 8);
      assert.ok(CAPTION_WORDS.startsWith(textAt(TWICE, duplicate.range)));
      assert.equal(duplicate.relatedInformation?.[0]?.location.range.start.line, 4);
    });

    it('follow an edit of one word', async () => {
      const uri = 'file:///newsroom/edit.txt';
      await client.open(uri, TWICE);
      const range = { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } };
      const version = await client.change(uri, { range, text: '' });
      assert.ok(!rules(await client.diagnostics(uri, version)).includes('duplicate-caption'));
    });

    it('are of the last version when changes come in a burst', async () => {
      const uri = 'file:///newsroom/burst.txt';
      await client.open(uri, TWICE);
      const at = { line: 2, character: 0 };
      let version = 1;
      for (let i = 0; i < 50; i++) version = await client.change(uri, { range: { start: at, end: at }, text: 'ثم ' });
      assert.ok(rules(await client.diagnostics(uri, version)).includes('duplicate-caption'));
      const versions = client.published.filter((p) => p.uri === uri).map((p) => p.version ?? 0);
      assert.deepEqual(
        versions,
        [...new Set(versions)].sort((a, b) => a - b),
        'no version twice, none after a later one',
      );
    });

    it('are cleared when the document is closed', async () => {
      const uri = 'file:///newsroom/closed.txt';
      await client.open(uri, TWICE);
      await client.diagnostics(uri, 1);
      await client.close(uri);
      await client.publishedWhen((p) => p.uri === uri && p.diagnostics.length === 0);
    });

    it('find the same words behind a BOM and with CRLF', async () => {
      const uri = 'file:///newsroom/crlf.txt';
      const text = `\uFEFF${CAPTION_WORDS}\r\n\r\n${TWICE.replaceAll('\n', '\r\n')}`;
      await client.open(uri, text);
      const found = (await client.diagnostics(uri, 1)).filter((d) => d.code === 'duplicate-caption');
      assert.ok(found.length > 0);
      for (const { range } of found) assert.ok(CAPTION_WORDS.startsWith(textAt(text, range)), textAt(text, range));
    });

    it('leave text alone that is not mostly Arabic', async () => {
      const uri = 'file:///newsroom/english.txt';
      await client.open(uri, 'Two deputies talk (Reuters)\n\nTwo deputies talk (Reuters)\n');
      assert.deepEqual(await client.diagnostics(uri, 1), []);
    });

    it('leave JSON alone that no configuration takes for a draft', async () => {
      const uri = 'file:///newsroom/strings.json';
      await client.open(uri, JSON.stringify({ a: CAPTION_WORDS, b: CAPTION_WORDS }), 'json');
      assert.deepEqual(await client.diagnostics(uri, 1), []);
    });
  });
}

describe('pulled diagnostics', () => {
  const capabilities = { textDocument: { diagnostic: {} } };
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ capabilities, settings: { delay: 200 } });
  });
  after(async () => assert.equal(await client.stop(), 0));
  const pull = (uri: string, previousResultId?: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });

  it('are given in full, then as unchanged', async () => {
    const uri = 'file:///newsroom/pull.txt';
    await client.open(uri, TWICE);
    const first = (await pull(uri)) as FullDocumentDiagnosticReport;
    assert.equal(first.kind, 'full');
    assert.ok(rules(first.items).includes('duplicate-caption'));
    assert.ok(first.resultId);
    assert.equal((await pull(uri, first.resultId)).kind, 'unchanged');
    assert.equal(client.published.length, 0, 'nothing is pushed beside');
  });

  it('are refused for a version that a newer one has overtaken', async () => {
    const uri = 'file:///newsroom/stale.txt';
    await client.open(uri, TWICE);
    const at = { line: 2, character: 0 };
    const range = { start: at, end: at };
    await client.change(uri, { range, text: 'ثم ' });
    const stale = pull(uri);
    await client.change(uri, { range, text: 'ثم ' });
    await assert.rejects(
      stale,
      (error) =>
        error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled && error.data.retriggerRequest,
    );
    assert.equal((await pull(uri)).kind, 'full');
  });

  it('end at once when the client cancels', async () => {
    const uri = 'file:///newsroom/cancel.txt';
    await client.open(uri, TWICE);
    const at = { line: 2, character: 0 };
    await client.change(uri, { range: { start: at, end: at }, text: 'ثم ' });
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await assert.rejects(cancelled, (error) => error instanceof ResponseError);
  });

  it('are empty for a document that is not open', async () => {
    const report = (await pull('file:///newsroom/nowhere.txt')) as FullDocumentDiagnosticReport;
    assert.deepEqual(report.items, []);
  });
});
