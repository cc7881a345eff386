import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type AnnotatedTextEdit,
  type ClientCapabilities,
  CodeActionResolveRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
  ReferencesRequest,
  RenameRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { eventually, TestClient, textAt, withEdits } from './client.js';

/** What an editor such as VS Code can do. */
const EDITOR: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
    },
  },
};

const OPEN = 'أميركا تعيد فتح سفارتها\n\nقالت أميركا إن السفارة ستعمل قريبا، ورحب بالأميركيين سكان العاصمة.\n';
const DRAFTS: Readonly<Record<string, string>> = {
  'أخبار (1).txt': 'عودة السفير\n\nوصل السفير من أمريكا صباح الأحد، والتقى بالأمريكيين في المدينة.\n',
  'archive/old.md': '# زيارة\n\nقال الوزير: «إن أمريكا بلد صديق»، ثم غادر إلى أميركا في المساء.\n',
  'archive/page.html': '<p>زار الوفد &#1571;&#1605;&#1585;&#1610;&#1603;&#1575; ثم عاد إلى البلاد مساء الأحد.</p>\n',
  'node_modules/x/readme.md': 'قالت أمريكا كل شيء.\n',
  'ignored/draft.txt': 'قالت أمريكا كل شيء.\n',
  'english.txt': 'America (أمريكا) reopens its embassy, the minister said on Sunday morning.\n',
  'mudaqqiq.config.json': '{ "ignore": ["ignored"] }',
};

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mudaqqiq-workspace-')));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A server over a folder of drafts, with one of them open. */
class Desk {
  private constructor(
    readonly folder: string,
    readonly client: TestClient,
    readonly uri: string,
  ) {}

  static async open(
    files: Readonly<Record<string, string | Uint8Array>> = DRAFTS,
    text = OPEN,
    capabilities: ClientCapabilities = EDITOR,
    options: Partial<Parameters<typeof TestClient.start>[0]> = {},
  ): Promise<Desk> {
    const folder = await folderOf({ 'open.txt': text, ...files });
    const client = await TestClient.start({
      settings: { delay: 0 },
      capabilities,
      folders: [pathToFileURL(folder).toString()],
      ...options,
    });
    const desk = new Desk(folder, client, pathToFileURL(join(folder, 'open.txt')).toString());
    await client.open(desk.uri, text);
    return desk;
  }

  async close(): Promise<void> {
    await this.client.stop();
    await rm(this.folder, { recursive: true });
  }

  address(name: string): string {
    return pathToFileURL(join(this.folder, name)).toString();
  }

  at(line = 2, character = 5) {
    return { textDocument: { uri: this.uri }, position: { line, character } };
  }

  async hover(): Promise<string> {
    const found = await this.client.connection.sendRequest(HoverRequest.type, this.at());
    return ((found?.contents as MarkupContent | undefined)?.value ?? '').replace(/[\u2066-\u2069]/g, '');
  }

  /** The line of the hover on the workspace, once all drafts are in. */
  async totals(): Promise<string> {
    const hover = await this.hover();
    return /^في مجلد العمل: (.*?) *$/m.exec(hover)?.[1] ?? '';
  }

  read(): Promise<string> {
    return eventually(
      () => this.totals(),
      (line) => line !== '' && !line.includes('لم تكتمل'),
    );
  }

  async write(name: string, text: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), text);
    await this.tell(name, type);
  }

  tell(name: string, type: FileChangeType): Promise<void> {
    return this.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.address(name), type }],
    });
  }

  rename(newName: string): Promise<WorkspaceEdit | null> {
    return this.client.connection.sendRequest(RenameRequest.type, { ...this.at(), newName });
  }
}

const documentEdits = (edit: WorkspaceEdit | null | undefined): TextDocumentEdit[] =>
  (edit?.documentChanges ?? []) as TextDocumentEdit[];

/** The texts of the files that an edit changes, by name. */
function changed(desk: Desk, files: Readonly<Record<string, string>>, edit: WorkspaceEdit | null | undefined) {
  return Object.fromEntries(
    documentEdits(edit).map(({ textDocument, edits }) => {
      const name = Object.keys(files).find((file) => desk.address(file) === decodeParentheses(textDocument.uri)) ?? '?';
      return [name, withEdits(files[name] ?? '', edits as AnnotatedTextEdit[])];
    }),
  );
}

// Node leaves parentheses as they are; VS Code and the server escape them.
const decodeParentheses = (uri: string): string => uri.replaceAll('%28', '(').replaceAll('%29', ')');

describe('the workspace in the editor', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
  });
  after(() => desk.close());

  it('counts each spelling over the drafts, leaving out what is no draft and what the configuration ignores', async () => {
    assert.equal(await desk.read(), 'أمريكا (4؛ المسودات: 3)، أميركا (4؛ المسودات: 2)');
  });

  it('finds every mention in files that nobody has open, whatever their names', async () => {
    await desk.read();
    const found = await desk.client.connection.sendRequest(ReferencesRequest.type, {
      ...desk.at(),
      context: { includeDeclaration: true },
    });
    const texts = { ...DRAFTS, 'open.txt': OPEN };
    assert.deepEqual(
      found?.map(({ uri, range }) => {
        const name = Object.keys(texts).find((file) => desk.address(file) === decodeParentheses(uri)) ?? uri;
        return [name, textAt(texts[name as keyof typeof texts] ?? '', range)];
      }),
      [
        ['open.txt', 'أميركا'],
        ['open.txt', 'أميركا'],
        ['open.txt', 'بالأميركيين'],
        ['أخبار (1).txt', 'أمريكا'],
        ['أخبار (1).txt', 'بالأمريكيين'],
        ['archive/old.md', 'أمريكا'],
        ['archive/old.md', 'أميركا'],
        ['archive/page.html', '&#1571;&#1605;&#1585;&#1610;&#1603;&#1575;'],
      ],
    );
  });

  it('renames in all of them, clitics and nisba kept, other drafts only after a look', async () => {
    await desk.read();
    const edit = await desk.rename('أمريكة');
    const files = { ...DRAFTS, 'open.txt': OPEN };
    const texts = changed(desk, files, await desk.rename('أمريكا'));
    assert.deepEqual(Object.keys(texts).sort(), ['archive/old.md', 'open.txt']);
    assert.match(texts['open.txt'] ?? '', /^أمريكا تعيد.*قالت أمريكا.*بالأمريكيين سكان/s);
    assert.match(texts['archive/old.md'] ?? '', /«إن أمريكا بلد صديق»، ثم غادر إلى أمريكا/);
    const all = documentEdits(edit);
    assert.deepEqual(
      all.map(({ textDocument }) => textDocument.version),
      [1, null, null, null],
    );
    const ids = all.map(({ edits }) => edits.map((one) => (one as AnnotatedTextEdit).annotationId));
    assert.deepEqual(ids[0], [undefined, undefined, undefined]);
    assert.deepEqual(new Set(ids.slice(1).flat()), new Set(['elsewhere', 'quoted']));
    assert.ok(Object.values(edit?.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation));
    assert.match(edit?.changeAnnotations?.quoted?.label ?? '', /داخل اقتباس/);
  });

  it('offers the spelling under the caret for the draft and for the workspace, and works edits out when chosen', async () => {
    await desk.read();
    const { position } = desk.at();
    const actions = await desk.client.codeActions(desk.uri, { start: position, end: position }, []);
    assert.deepEqual(
      actions.map(({ title }) => title.replace(/[\u2066-\u2069\u200F]/g, '')),
      ['اكتب أميركا في مسودات مجلد العمل كلها…'],
    );
    assert.equal(actions[0]?.edit, undefined);
    const chosen = await desk.client.connection.sendRequest(CodeActionResolveRequest.type, actions[0] as never);
    const texts = changed(desk, DRAFTS, chosen.edit);
    assert.deepEqual(Object.keys(texts).sort(), ['archive/old.md', 'archive/page.html', 'أخبار (1).txt'].sort());
    assert.match(texts['أخبار (1).txt'] ?? '', /من أميركا صباح الأحد، والتقى بالأميركيين/);
    assert.match(texts['archive/page.html'] ?? '', /الوفد أميركا ثم/);
  });

  it('takes unsaved text of open drafts for what they say', async () => {
    await desk.read();
    const other = desk.address('archive/old.md');
    await desk.client.open(other, 'قالت أمريكا إنها راضية، وأكدت أمريكا موعدها، وكررت أمريكا طلبها.\n', 'markdown');
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أمريكا (6؛ المسودات: 3)'),
    );
    const version = await desk.client.change(other, { text: 'قالت أمريكا إنها راضية عن الاتفاق كله.\n' });
    const edit = await desk.rename('أمريكا');
    assert.equal(
      documentEdits(edit).find(({ textDocument }) => textDocument.uri === other),
      undefined,
    );
    const back = await desk.rename('أمركا');
    assert.equal(
      documentEdits(back).find(({ textDocument }) => textDocument.uri === other)?.textDocument.version,
      version,
    );
    await desk.client.close(other);
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أمريكا (4؛ المسودات: 3)'),
    );
  });

  it('follows files that appear, change and go, and folders that go', async () => {
    await desk.read();
    await desk.write('fresh/new.txt', 'عادت أمريكا إلى الاتفاق يوم الاثنين.\n', FileChangeType.Created);
    await eventually(
      () => desk.totals(),
      (line) => line.includes('أمريكا (5؛ المسودات: 4)'),
    );
    await desk.write('fresh/new.txt', 'عادت أميركا إلى الاتفاق يوم الاثنين.\n');
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أميركا (5؛ المسودات: 3)'),
    );
    await rm(join(desk.folder, 'fresh'), { recursive: true });
    await desk.tell('fresh', FileChangeType.Deleted);
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أمريكا (4؛ المسودات: 3)'),
    );
  });
});

describe('renaming what cannot be changed whole', () => {
  it('changes nothing where markup runs through the name, and says where', async () => {
    const desk = await Desk.open({ 'page.html': '<p>زار الوفد أمير<b>كا</b> ثم عاد الوفد إلى أميركا أمس.</p>\n' });
    await desk.read();
    await assert.rejects(desk.rename('أمريكا'), /page\.html/);
    await desk.close();
  });

  it('leaves files of another encoding as they are and says so', async () => {
    const bytes = new Uint8Array([0xe3, 0xe4, 0x20, 0xc3, 0xe3, 0xed, 0xd1, 0xdf, 0xc7, 0x20, 0xcc, 0xc7, 0xc1]);
    const desk = await Desk.open({
      'old.txt': bytes,
      'new.txt': 'وصل الوفد من أميركا أمس.\n',
      'mudaqqiq.config.json': '{ "overrides": [{ "files": ["old.txt"], "encoding": "windows-1256" }] }',
    });
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أميركا (5؛ المسودات: 3)'),
    );
    const edit = await desk.rename('أمريكا');
    assert.equal(documentEdits(edit).length, 2);
    await eventually(
      () => desk.client.shown,
      (shown) => shown.some((message) => message.includes('old.txt')),
    );
    await desk.close();
  });

  it('keeps to the draft where the client can have nothing confirmed', async () => {
    const desk = await Desk.open(DRAFTS, OPEN, { workspace: { workspaceEdit: { documentChanges: true } } });
    await desk.read();
    const edit = await desk.rename('أمريكا');
    assert.deepEqual(
      documentEdits(edit).map(({ textDocument }) => textDocument.uri),
      [desk.uri],
    );
    await desk.close();
  });

  it('offers to write the draft one way, where the draft has two', async () => {
    const text = `${OPEN}\nوقالت أمريكا إن الموعد قريب.\n`;
    const desk = await Desk.open({}, text);
    const { position } = desk.at();
    const actions = await eventually(
      () => desk.client.codeActions(desk.uri, { start: position, end: position }, []),
      (found) => found.length > 0,
    );
    const draft = actions.find(({ title }) => title.includes('المسودة كلها'));
    const chosen = await desk.client.connection.sendRequest(CodeActionResolveRequest.type, draft as never);
    assert.match(
      withEdits(text, documentEdits(chosen.edit)[0]?.edits as AnnotatedTextEdit[]),
      /وقالت أميركا إن الموعد/,
    );
    await desk.close();
  });
});

describe('rules that look beyond the draft', () => {
  const CAPTION = 'صيادون يصلحون شباكهم في مرفأ صور جنوبي لبنان قبل العودة إلى البحر (رويترز)';
  const article = (google: string, caption: string): string =>
    `${google} تفتتح مكتبا جديدا\n\nأعلنت ${google} موعد الافتتاح في بيان قصير.\n\n${caption}\n`;
  const files = {
    'a.txt': article('غوغل', CAPTION),
    'b.txt': article('غوغل', ''),
    'mudaqqiq.config.json': JSON.stringify({
      rules: {
        'inconsistent-transliteration': ['on', { workspace: true }],
        'duplicate-caption': ['on', { workspace: true }],
      },
    }),
  };
  const shape = (d: Pick<Diagnostic, 'range' | 'message'> & { related: readonly unknown[] }, rule: unknown) => ({
    rule,
    range: d.range,
    message: String(d.message).replace(/[\u2066-\u2069\u200F]/g, ''),
    related: d.related.length,
  });

  it('say the same in the editor and in the command line, and follow the other drafts', async () => {
    const desk = await Desk.open(files, article('جوجل', CAPTION));
    const ours = (p: { uri: string }): boolean => p.uri === desk.uri;
    const { diagnostics } = await desk.client.publishedWhen((p) => ours(p) && p.diagnostics.length === 2);
    const cli = spawnSync(
      process.execPath,
      [resolve('dist/cli.js'), 'check', '--format', 'json', '--lang', 'ar', '.'],
      {
        cwd: desk.folder,
        encoding: 'utf8',
      },
    );
    const report = JSON.parse(cli.stdout) as {
      files: { path: string; diagnostics: (Diagnostic & { ruleId: string; related: unknown[] })[] }[];
    };
    assert.deepEqual(
      diagnostics.map((d) => shape({ ...d, related: d.relatedInformation ?? [] }, d.code)),
      report.files.find(({ path }) => path === 'open.txt')?.diagnostics.map((d) => shape(d, d.ruleId)),
    );
    assert.deepEqual(
      diagnostics.map((d) => d.relatedInformation?.map(({ location }) => location.uri)),
      [[desk.address('a.txt'), desk.address('b.txt')], [desk.address('a.txt')]],
    );
    const from = desk.client.published.length;
    await desk.write('a.txt', article('غوغل', ''));
    await desk.client.publishedWhen((p) => ours(p) && p.diagnostics.length === 1, from);
    await desk.close();
  });
});

describe('a large folder', () => {
  const many = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [`d${i}.txt`, `قالت أميركا في اليوم ${i} إن الموعد قريب.\n`]),
  );

  it('is read with its progress shown', async () => {
    const desk = await Desk.open(many);
    assert.match(await desk.read(), /المسودات: 151\)$/);
    const kinds = await eventually(
      () => desk.client.progress.map(({ kind }) => kind),
      (list) => list.at(-1) === 'end',
    );
    assert.equal(kinds[0], 'begin');
    assert.ok(kinds.includes('report'));
    await desk.close();
  });

  it('is left half read where the user says stop, and hover says that it is', async () => {
    const desk = await Desk.open(many, OPEN, EDITOR, { cancelProgress: true });
    await eventually(
      () => desk.client.progress.map(({ kind }) => kind),
      (list) => list.at(-1) === 'end',
    );
    assert.ok(!(await desk.hover()).includes('المسودات: 151'));
    await desk.close();
  });

  it('is not read at all where the setting says so', async () => {
    const desk = await Desk.open(DRAFTS, OPEN, EDITOR, { settings: { delay: 0, workspaceIndex: false } });
    await desk.client.diagnostics(desk.uri, 1);
    assert.equal(await desk.totals(), '');
    const edit = await desk.rename('أمريكا');
    assert.equal(documentEdits(edit).length, 1);
    await desk.close();
  });
});

describe('several name registers in the editor', () => {
  it('show their contradictions where the later file says them', async () => {
    const register = (name: string, variant: string): string =>
      `{ "names": [\n  { "name": "${name}", "variants": ["${variant}"] }\n] }\n`;
    const desk = await Desk.open({
      'mudaqqiq.config.json': '{ "names": ["a.json", "b.json"] }',
      'a.json': register('سول', 'سيول'),
      'b.json': register('سيول', 'سول'),
    });
    const { diagnostics } = await desk.client.publishedWhen(({ uri }) => uri === desk.address('b.json'));
    assert.deepEqual(
      diagnostics.map(({ severity, range }) => [severity, textAt(register('سيول', 'سول'), range)]),
      [
        [2, '"سيول"'],
        [2, '"سول"'],
      ].slice(0, diagnostics.length),
    );
    assert.ok(diagnostics.length > 0);
    await desk.close();
  });
});
