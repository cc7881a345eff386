import { commands, Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ChangeRegisterRequest, type RegisterChange } from '../../server/src/lsp/protocol.js';
import { strings } from './strings.js';

/** Commands that write the name under the caret into the newsroom's register. */
export function registerRegisterCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('mudaqqiq.addName', () => change(client, 'add')),
    commands.registerCommand('mudaqqiq.acceptDifferent', () => change(client, 'different')),
    commands.registerCommand('mudaqqiq.verifyName', async () => {
      const by = await window.showInputBox({ prompt: strings().whoVerified });
      if (by !== undefined && by.trim() !== '') await change(client, 'verify', by.trim());
    }),
  );
}

async function change(client: BaseLanguageClient, kind: RegisterChange['kind'], by?: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
  const { line, character } = selection.active;
  const edit = await client.sendRequest(ChangeRegisterRequest, {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: { line, character },
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
