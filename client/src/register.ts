import { commands, Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ChangeRegisterRequest, type RegisterChange } from '../../server/src/lsp/protocol.js';
import { strings } from './strings.js';

/** Commands that write the name under the caret into the newsroom's register. */
export function registerRegisterCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('mudaqqiq.addName', (uri?: unknown, at?: unknown) =>
      change(client, 'add', undefined, placeOf(uri, at)),
    ),
    commands.registerCommand('mudaqqiq.acceptDifferent', (uri?: unknown, at?: unknown) =>
      change(client, 'different', undefined, placeOf(uri, at)),
    ),
    commands.registerCommand('mudaqqiq.verifyName', async () => {
      const by = await window.showInputBox({ prompt: strings().whoVerified });
      if (by !== undefined && by.trim() !== '') await change(client, 'verify', by.trim());
    }),
  );
}

type Place = Pick<RegisterChange, 'uri' | 'position'>;

/** The place that a code action names, in the protocol's own form; undefined where the palette calls. */
function placeOf(uri: unknown, at: unknown): Place | undefined {
  if (typeof uri !== 'string' || typeof at !== 'object' || at === null) return undefined;
  return { uri, position: at as Place['position'] };
}

function caret(client: BaseLanguageClient): Place | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}

async function change(
  client: BaseLanguageClient,
  kind: RegisterChange['kind'],
  by?: string,
  place: Place | undefined = caret(client),
): Promise<void> {
  if (place === undefined) return;
  const folder = workspace.getWorkspaceFolder(Uri.parse(place.uri)) ?? workspace.workspaceFolders?.[0];
  const edit = await client.sendRequest(ChangeRegisterRequest, {
    ...place,
    kind,
    ...(folder === undefined ? {} : { folder: folder.uri.toString().replace(/\/$/, '') }),
    ...(by === undefined ? {} : { by, on: today() }),
  });
  if (edit === null) {
    await window.showWarningMessage(strings().noName);
    return;
  }
  const file = Uri.parse(edit.uri);
  const open = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
  if (open !== undefined) {
    await window.showWarningMessage(strings().unsavedRegister);
    return;
  }
  await workspace.fs.writeFile(file, new TextEncoder().encode(edit.text));
  window.setStatusBarMessage(strings().registered(edit.name), 5000);
}

/** The day where the user sits, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
