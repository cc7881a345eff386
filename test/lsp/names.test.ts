import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DocumentHighlightRequest,
  FileChangeType,
  HoverRequest,
  type Location,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { ChangeRegisterRequest, type RegisterEdit } from '../../server/src/lsp/protocol.js';
import { TestClient, textAt, withEdits } from './client.js';

const DRAFT = [
  'الكونغرس يناقش الميزانية',
  '',
  'قال عضو في الكونغرس إن النقاش سيطول، ورحّب بالكونجرس الجديد خصومه.',
  '',
  'وللكونغرس أن يرفض المشروع كما رفضه الكونجرس السابق.',
  '',
  'وزار سامر الحلبي المدينة أمس.',
  '',
].join('\n');

describe('names in the editor', () => {
  let client: TestClient;
  let folder: string;
  let uri: string;
  const first = { line: 2, character: DRAFT.split('\n')[2]?.indexOf('كونغرس') ?? 0 };
  const at = (position = first) => ({ textDocument: { uri }, position });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-names-'));
    uri = pathToFileURL(join(folder, 'draft.txt')).toString();
    await writeFile(
      join(folder, 'mudaqqiq.names.json'),
      JSON.stringify({ version: 1, names: [{ name: 'سامر الحلبي', latin: 'Samer al-Halabi', role: 'نائب' }] }),
    );
    client = await TestClient.start({
      settings: { delay: 0 },
      initializationOptions: { commands: ['mudaqqiq.acceptDifferent', 'mudaqqiq.addName'] },
    });
    await client.open(uri, DRAFT);
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  it('finds every mention, however spelled and whatever stands before it', async () => {
    const found = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at(),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found?.map(({ range }) => textAt(DRAFT, range)),
      ['الكونغرس', 'الكونغرس', 'بالكونجرس', 'وللكونغرس', 'الكونجرس'],
    );
  });

  it('highlights the same places and goes to the first', async () => {
    const marks = await client.connection.sendRequest(DocumentHighlightRequest.type, at());
    assert.equal(marks?.length, 5);
    const place = (await client.connection.sendRequest(DefinitionRequest.type, at())) as Location;
    assert.equal(place.range.start.line, 0);
  });

  it('renames all of them and keeps what stands before each', async () => {
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, at());
    assert.equal((prepared as { placeholder: string }).placeholder, 'الكونغرس');
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...at(), newName: 'الكونقرس' });
    const renamed = withEdits(DRAFT, edit?.changes?.[uri] as TextEdit[]);
    assert.ok(!/كون[غج]رس/.test(renamed));
    for (const words of ['بالكونقرس الجديد', 'وللكونقرس أن', 'رفضه الكونقرس السابق'])
      assert.ok(renamed.includes(words));
  });

  it('offers no rename where no name stands', async () => {
    const nowhere = at({ line: 2, character: 1 });
    assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, nowhere), null);
  });

  it('tells the spellings with their counts, and what the register knows', async () => {
    const hover = async (position = first): Promise<string> => {
      const found = await client.connection.sendRequest(HoverRequest.type, at(position));
      return (found?.contents as MarkupContent | undefined)?.value ?? '';
    };
    const spellings = await hover();
    assert.match(spellings, /الكونغرس\u2069 \(3\)/);
    assert.match(spellings, /الكونجرس\u2069 \(2\)/);
    assert.match(await hover({ line: 6, character: 6 }), /Samer al-Halabi.*نائب/s);
  });

  it('tells the form of the register where the house style has another', async () => {
    const desk = join(folder, 'desk');
    await mkdir(desk);
    await writeFile(join(desk, 'mudaqqiq.config.json'), '{ "houseStyle": "aljazeera" }');
    const told = async (names: readonly object[], file: string): Promise<string> => {
      await writeFile(join(desk, 'mudaqqiq.names.json'), JSON.stringify({ version: 1, names }));
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: pathToFileURL(join(desk, 'mudaqqiq.names.json')).toString(), type: FileChangeType.Changed }],
      });
      const textDocument = { uri: pathToFileURL(join(desk, file)).toString() };
      await client.open(textDocument.uri, 'قالت قوقل إنها جاهزة.\n');
      const found = await client.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 0, character: 6 },
      });
      return (found?.contents as MarkupContent | undefined)?.value ?? '';
    };
    assert.match(await told([], 'style.txt'), /دليل المؤسسة: \u2068غوغل/);
    assert.match(await told([{ name: 'جوجل' }], 'register.txt'), /سجل الأسماء: \u2068جوجل/);
  });

  it('completes a name that is in the draft or the register, behind its clitics', async () => {
    const text = `${DRAFT}\nرحب وبالكون\nقال سام`;
    const typed = pathToFileURL(join(folder, 'typed.txt')).toString();
    await client.open(typed, text);
    const complete = async (line: number): Promise<string[]> => {
      const character = text.split('\n')[line]?.length ?? 0;
      const list = await client.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: typed },
        position: { line, character },
      });
      return (Array.isArray(list) ? list : (list?.items ?? [])).map(({ label }) => label);
    };
    assert.ok((await complete(8)).includes('وبالكونغرس'));
    assert.ok((await complete(9)).includes('سامر الحلبي'));
  });

  it('works out the register with a name added, verified, or told apart', async () => {
    const change = (kind: 'add' | 'verify' | 'different', more = {}): Promise<RegisterEdit | null> =>
      client.connection.sendRequest(ChangeRegisterRequest, { uri, position: first, kind, ...more });
    const added = await change('add');
    assert.equal(added && fileURLToPath(added.uri), join(folder, 'mudaqqiq.names.json'));
    const register = JSON.parse(added?.text ?? '') as { names: { name: string; variants?: string[] }[] };
    assert.deepEqual(register.names[0]?.name, 'سامر الحلبي');
    assert.deepEqual(register.names[1]?.variants, ['الكونجرس']);
    const verified = await change('verify', { by: 'ليلى', on: '2026-01-31' });
    assert.match(verified?.text ?? '', /"verifiedBy": "ليلى",\s+"verifiedOn": "2026-01-31"/);
    const different = JSON.parse((await change('different'))?.text ?? '') as { different: string[][] };
    assert.deepEqual(different.different, [['الكونغرس', 'الكونجرس']]);
    assert.match(
      await readFile(join(folder, 'mudaqqiq.names.json'), 'utf8'),
      /^\{"version"/,
      'the server writes no file',
    );
  });

  it('offers to take two spellings for two names', async () => {
    const spellings = await client.diagnostics(uri, 1);
    const found = spellings.filter((d) => d.code === 'inconsistent-transliteration');
    const actions = await client.codeActions(uri, found[0]?.range ?? { start: first, end: first }, found.slice(0, 1));
    const accept = actions.find(({ command }) => command?.command === 'mudaqqiq.acceptDifferent');
    assert.deepEqual(accept?.command?.arguments, [uri, found[0]?.range.start]);
  });

  it('leaves a broken register as it is', async () => {
    await writeFile(join(folder, 'mudaqqiq.names.json'), '{ "names": [ {');
    const edit = await client.connection.sendRequest(ChangeRegisterRequest, { uri, position: first, kind: 'add' });
    assert.equal(edit, null);
  });

  it('says at its place, in the language of the editor, what is wrong with a register', async () => {
    const register = pathToFileURL(join(folder, 'mudaqqiq.names.json')).toString();
    await writeFile(fileURLToPath(register), '{ "names": [\n  { "name": "سول", "kind": "city" } ] }');
    const from = client.published.length;
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: register, type: FileChangeType.Changed }],
    });
    const { diagnostics } = await client.publishedWhen((p) => p.uri === register && p.diagnostics.length > 0, from);
    assert.equal(diagnostics[0]?.range.start.line, 1);
    assert.match(String(diagnostics[0]?.message), /خلل في سجل الأسماء عند .*names\[0\]\.kind.*: المتوقع .*إحدى القيم/);
  });
});
