import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AnnotatedTextEdit,
  type ClientCapabilities,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
  RenameRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { eventually, TestClient, withEdits } from '../client.js';

/** What an editor such as VS Code can do. */
export const EDITOR: ClientCapabilities = {
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

export const OPEN = 'أميركا تعيد فتح سفارتها\n\nقالت أميركا إن السفارة ستعمل قريبا، ورحب بالأميركيين سكان العاصمة.\n';
export const DRAFTS: Readonly<Record<string, string>> = {
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
export class Desk {
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

export const documentEdits = (edit: WorkspaceEdit | null | undefined): TextDocumentEdit[] =>
  (edit?.documentChanges ?? []) as TextDocumentEdit[];

/** The texts of the files that an edit changes, by name. */
export function changed(desk: Desk, files: Readonly<Record<string, string>>, edit: WorkspaceEdit | null | undefined) {
  return Object.fromEntries(
    documentEdits(edit).map(({ textDocument, edits }) => {
      const name = Object.keys(files).find((file) => desk.address(file) === decodeParentheses(textDocument.uri)) ?? '?';
      return [name, withEdits(files[name] ?? '', edits as AnnotatedTextEdit[])];
    }),
  );
}

// Node leaves parentheses as they are; VS Code and the server escape them.
export const decodeParentheses = (uri: string): string => uri.replaceAll('%28', '(').replaceAll('%29', ')');
