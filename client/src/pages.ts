import { commands, Disposable, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DraftPageRequest } from '../../server/src/lsp/protocol.js';
import { strings } from './strings.js';

/** Nothing is loaded and nothing runs: a page is text and its own style. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Each paragraph by its own direction: Arabic right to left, the English below it left to right. */
const PAGE_STYLE = `body{max-width:46rem;margin:1rem auto;padding:0 1rem;font-size:1.05em;line-height:1.8}
ul,ol{padding-inline:1.6rem;list-style-position:inside}
h1,h2,h3,p,li,td,th,blockquote{unicode-bidi:plaintext;text-align:start}
pre{white-space:pre-wrap;padding:.6rem .8rem;background:var(--vscode-textCodeBlock-background);border-radius:.3rem}
pre,pre code{unicode-bidi:plaintext;text-align:start}code{font-family:var(--vscode-editor-font-family)}`;

/** Shows a Markdown page as VS Code renders it, each paragraph in its own direction. */
export async function showMarkdown(page: Uri, title: string): Promise<void> {
  const source = new TextDecoder().decode(await workspace.fs.readFile(page));
  const body = await commands.executeCommand<string>('markdown.api.render', source);
  const panel = window.createWebviewPanel('mudaqqiq.page', title, { viewColumn: ViewColumn.Beside }, {});
  panel.webview.html = `<!doctype html><html><head><meta charset="utf-8">${POLICY}<style>${PAGE_STYLE}</style></head><body>${body}</body></html>`;
}

/** The proof: the draft right to left beside the editor, its parts named and coloured, kept up to date. */
export function registerProof(client: BaseLanguageClient): Disposable {
  const panels = new Map<string, WebviewPanel>();
  const fill = async (uri: string): Promise<void> => {
    const html = await client.sendRequest(DraftPageRequest, { uri });
    const panel = panels.get(uri);
    if (panel !== undefined && html !== null)
      panel.webview.html = html.replace('<meta charset="utf-8">', `$&${POLICY}`);
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document }) => {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      if (panels.has(uri)) void fill(uri);
    }),
    commands.registerCommand('mudaqqiq.showProof', async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined) {
        await window.showInformationMessage(strings().noDraft);
        return;
      }
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const known = panels.get(uri);
      if (known !== undefined) {
        known.reveal(undefined, true);
        return;
      }
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel('mudaqqiq.proof', strings().proofTitle, place, {});
      panels.set(uri, panel);
      panel.onDidDispose(() => panels.delete(uri));
      await fill(uri);
    }),
  );
}
