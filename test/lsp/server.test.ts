import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
  type PublishDiagnosticsParams,
  ResponseError,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { DraftPageRequest } from '../../server/src/lsp/protocol.js';
import { ruleLabel } from '../../server/src/lsp/rule-label.js';
import { TestClient } from './client.js';
import { TWICE } from './drafts.js';

describe('the language server', () => {
  const settings: Record<string, unknown> = { delay: 0 };
  let client: TestClient;
  let folder: string;
  const address = (name: string): string => pathToFileURL(join(folder, name)).toString();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-lsp-'));
    client = await TestClient.start({
      settings,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  const changeSettings = (values: Record<string, unknown>): Promise<void> => {
    for (const key of Object.keys(settings)) delete settings[key];
    Object.assign(settings, { delay: 0 }, values);
    return client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  };
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), text);
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: address(name), type: FileChangeType.Changed }],
    });
  };

  it('offers incremental sync, fixes, symbols, hover and lenses', () => {
    const { capabilities } = client.initialized;
    assert.equal((capabilities.textDocumentSync as { change: number }).change, 2);
    for (const name of ['codeActionProvider', 'documentSymbolProvider', 'hoverProvider', 'codeLensProvider'] as const) {
      assert.ok(capabilities[name], name);
    }
  });

  it('gives the parts of a draft as symbols', async () => {
    const uri = address('symbols.txt');
    await client.open(uri, TWICE);
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      symbols?.map((symbol) => 'detail' in symbol && symbol.detail).filter((detail) => detail === 'تعليق صورة'),
      ['تعليق صورة', 'تعليق صورة'],
    );
  });

  it('speaks the language of the settings, changed on the way', async () => {
    const uri = address('language.txt');
    await client.open(uri, TWICE);
    assert.match((await client.diagnostics(uri, 1))[0]?.message?.toString() ?? '', /^\u2067/);
    const from = client.published.length;
    await changeSettings({ language: 'en' });
    await client.publishedWhen((p) => p.uri === uri && /^[A-Z\u2068]/.test(String(p.diagnostics[0]?.message)), from);
    await changeSettings({});
  });

  it('is silent when switched off', async () => {
    const uri = address('off.txt');
    await client.open(uri, TWICE);
    await client.diagnostics(uri, 1);
    const from = client.published.length;
    await changeSettings({ enable: false });
    await client.publishedWhen((p) => p.uri === uri && p.diagnostics.length === 0, from);
    await changeSettings({});
  });

  it('takes settings of the wrong type for the defaults', async () => {
    const uri = address('odd.txt');
    await client.open(uri, TWICE);
    await client.diagnostics(uri, 1);
    const from = client.published.length;
    await changeSettings({ language: 7, delay: 'soon', enable: 'yes', preset: 'none' });
    await client.publishedWhen((p) => p.uri === uri && p.diagnostics.length > 0, from);
    await changeSettings({});
  });

  it('follows the configuration file, says where it is broken, and recovers', async () => {
    const uri = address('configured.txt');
    await client.open(uri, TWICE);
    assert.ok((await client.diagnostics(uri, 1)).some((d) => d.code === 'duplicate-caption'));
    let from = client.published.length;
    await write('mudaqqiq.config.json', '{ "rules": { "duplicate-caption": "off" } }');
    const twice = (p: PublishDiagnosticsParams): boolean => p.diagnostics.some((d) => d.code === 'duplicate-caption');
    await client.publishedWhen((p) => p.uri === uri && !twice(p), from);

    from = client.published.length;
    const config = address('mudaqqiq.config.json');
    await write('mudaqqiq.config.json', '{\n  "rules": { "duplicate-caption": "of" }\n}');
    const broken = await client.publishedWhen((p) => p.uri === config, from);
    assert.equal(broken.diagnostics[0]?.code, 'invalid-configuration');
    assert.equal(broken.diagnostics[0]?.range.start.line, 1);
    // Meanwhile the defaults are in force.
    await client.publishedWhen((p) => p.uri === uri && twice(p), from);

    from = client.published.length;
    await write('mudaqqiq.config.json', '{}');
    await client.publishedWhen((p) => p.uri === config && p.diagnostics.length === 0, from);
  });

  it('asks to be told of changed files', () => {
    assert.ok(client.registrations.includes('workspace/didChangeWatchedFiles'));
  });

  it('gives the draft as a page that reads right to left', async () => {
    const uri = address('page.txt');
    await client.open(uri, TWICE);
    const page = await client.connection.sendRequest(DraftPageRequest, { uri });
    assert.match(page ?? '', /<html lang="ar" dir="rtl">/);
    assert.equal(await client.connection.sendRequest(DraftPageRequest, { uri: address('nowhere.txt') }), null);
  });

  it('explains the sentence under the pointer', async () => {
    const uri = address('hover.txt');
    await client.open(uri, TWICE);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 2, character: 8 },
    });
    assert.match((hover?.contents as MarkupContent | undefined)?.value ?? '', /المصدر.*سامر الحلبي/s);
  });

  it('calls the rule that speaks of a sentence by its title, and names its id beside it', async () => {
    const uri = address('verdict.txt');
    await client.open(uri, `${TWICE}\nوكشفت مصادر مطلعة أن الوزير تقدم باستقالته في اجتماع مغلق.\n`);
    const verdict = async (): Promise<string> => {
      const position = { line: TWICE.split('\n').length, character: 2 };
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return (hover?.contents as MarkupContent | undefined)?.value ?? '';
    };
    assert.match(await verdict(), /\*\*النتيجة\*\*: مصدر مبهم · `vague-attribution` \(الثقة \d+%\)/);
    await changeSettings({ language: 'en' });
    assert.match(await verdict(), /\*\*Verdict\*\*: Vague source · `vague-attribution` \(confidence \d+%\)/);
    await changeSettings({});
  });

  it('leads from the id to the page of the rule, where the client has pages', () => {
    const page = 'command:mudaqqiq.openRule?%5B%22{rule}%22%5D';
    assert.equal(
      ruleLabel('unused-suppression', 'ar', page),
      'استثناء بلا أثر · [`unused-suppression`](command:mudaqqiq.openRule?%5B%22unused-suppression%22%5D)',
    );
    assert.equal(ruleLabel('not-ours', 'ar', undefined), '`not-ours`');
  });

  it('counts the claims over the headline', async () => {
    const uri = address('lens.txt');
    await client.open(uri, `${TWICE}\nوقتلت الغارة عشرين مدنيا في المدينة.\n`);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.equal(lenses?.[0]?.range.start.line, 0);
    assert.match(lenses?.[0]?.command?.title ?? '', /بلا قائل: \d/);
  });

  it('colours sources and cues only when asked to', async () => {
    const uri = address('tokens.txt');
    await client.open(uri, TWICE);
    const tokens = () => client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    assert.deepEqual((await tokens())?.data, []);
    await changeSettings({ semanticHighlighting: true });
    const data = (await tokens())?.data ?? [];
    assert.ok(data.length > 0 && data.length % 5 === 0);
    await changeSettings({});
  });

  it('refuses what it does not know and works on', async () => {
    await assert.rejects(
      client.connection.sendRequest('textDocument/nonsense', {}),
      (error) => error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound,
    );
    await client.connection.sendNotification('nonsense/notification', {});
    const uri = address('after.txt');
    await client.open(uri, TWICE);
    assert.ok((await client.diagnostics(uri, 1)).length > 0);
  });

  it('takes the locale of its client where the language is automatic', async () => {
    const french = await TestClient.start({ locale: 'fr', settings: { delay: 0, language: 'auto' } });
    await french.open('file:///x.txt', TWICE);
    assert.match((await french.diagnostics('file:///x.txt', 1))[0]?.message?.toString() ?? '', /^[A-Z\u2068]/);
    assert.equal(await french.stop(), 0);
  });
});
