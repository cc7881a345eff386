import { Disposable, LanguageStatusSeverity, languages, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ServerStatus, StatusNotification } from '../../server/src/lsp/protocol.js';
import { SELECTOR } from './options.js';
import { strings } from './strings.js';

/** The item in the language status: findings of the active draft, its configuration, and a way to restart. */
export function registerStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('mudaqqiq.status', SELECTOR as never);
  item.name = 'Mudaqqiq';
  item.text = strings().name;
  const byDocument = new Map<string, ServerStatus>();

  const show = (): void => {
    const words = strings();
    const restart = { title: words.restart, command: 'mudaqqiq.restart' };
    item.busy = client.state === State.Starting;
    item.severity = LanguageStatusSeverity.Information;
    item.command = restart;
    if (client.state !== State.Running) {
      item.text = words.name;
      item.detail = client.state === State.Starting ? words.starting : words.stopped;
      if (client.state === State.Stopped) item.severity = LanguageStatusSeverity.Error;
      return;
    }
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : byDocument.get(uri);
    if (status === undefined) {
      item.text = words.name;
      item.detail = '';
      return;
    }
    if (status.problem !== null && status.configuration !== null) {
      item.severity = LanguageStatusSeverity.Warning;
      item.text = words.badConfiguration;
      item.detail = status.problem;
      item.command = { title: words.open, command: 'vscode.open', arguments: [Uri.parse(status.configuration)] };
      return;
    }
    item.text = status.isDraft ? words.findings(status.counts) : words.notADraft;
    item.detail =
      status.configuration === null ? words.noConfiguration : workspace.asRelativePath(Uri.parse(status.configuration));
  };

  show();
  return Disposable.from(
    item,
    client.onDidChangeState(show),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => byDocument.delete(document.uri.toString())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('mudaqqiq')) show();
    }),
    client.onNotification(StatusNotification, (status) => {
      byDocument.set(Uri.parse(status.uri).toString(), status);
      show();
    }),
  );
}
