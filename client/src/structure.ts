import { commands, Disposable, EventEmitter, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DraftStructureRequest } from '../../server/src/lsp/protocol.js';
import { strings } from './strings.js';

const SCHEME = 'mudaqqiq-structure';

/** A read-only document beside the draft that says what each of its lines was taken for, kept up to date. */
export function registerStructure(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  const draftOf = (uri: Uri): string => decodeURIComponent(uri.query);
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) =>
        (await client.sendRequest(DraftStructureRequest, { uri: draftOf(uri) })) ?? strings().noDraft,
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      const draft = document.uri.toString();
      for (const { uri } of workspace.textDocuments) {
        if (uri.scheme === SCHEME && draftOf(uri) === draft) changed.fire(uri);
      }
    }),
    commands.registerCommand('mudaqqiq.showStructure', async () => {
      const draft = window.activeTextEditor?.document.uri;
      if (draft === undefined) {
        await window.showInformationMessage(strings().noDraft);
        return;
      }
      const uri = Uri.from({
        scheme: SCHEME,
        path: `/${strings().structureTitle}`,
        query: encodeURIComponent(draft.toString()),
      });
      const document = await workspace.openTextDocument(uri);
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
    }),
  );
}
