import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Resources, renderDraftHtml } from '../core/index.js';
import { abilitiesOf, type ClientAbilities } from './abilities.js';
import { CODE_ACTION_KINDS, codeActions } from './code-actions.js';
import { codeLenses } from './code-lens.js';
import { Configurations } from './configuration.js';
import type { ServerHost } from './file-access.js';
import { hover } from './hover.js';
import { NAME_CAPABILITIES, serveNames } from './name-features.js';
import { presenter } from './present.js';
import { DEFAULT_SETTINGS, DraftPageRequest, DraftStructureRequest, readSettings } from './protocol.js';
import { Publisher } from './publisher.js';
import { LEGEND, semanticTokens } from './semantic-tokens.js';
import { Session } from './session.js';
import { draftStructure } from './structure.js';
import { documentSymbols } from './symbols.js';
import { isNewsroomFile, watchNewsroomFiles } from './watch.js';
import { draftsChanged, followFolders, serveWorkspace } from './workspace/serve-workspace.js';

/** Sets a language server up on a connection and starts listening. */
export function createServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params);
    start(connection, host, documents, abilities, params);
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'mudaqqiq' } };
  });
  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor(abilities: ClientAbilities): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    documentSymbolProvider: { label: 'مُدقِّق' },
    hoverProvider: true,
    ...NAME_CAPABILITIES,
    codeLensProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: LEGEND, full: true },
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true },
    ...(abilities.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'mudaqqiq', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function start(
  connection: Connection,
  host: ServerHost,
  documents: TextDocuments<TextDocument>,
  abilities: ClientAbilities,
  params: InitializeParams,
): void {
  const configurations = new Configurations(host.files, DEFAULT_SETTINGS, () => session.language());
  // Settings are asked for once the client is ready; documents opened meanwhile wait for them.
  let ready: Promise<void> = Promise.resolve();
  const session: Session = new Session(
    configurations,
    resourcesOf(host),
    DEFAULT_SETTINGS,
    abilities.locale,
    abilities.bidi,
  );
  const publisher = new Publisher(connection, documents, session, abilities, () => ready);

  /** Everything that a client drew of a draft is out of date. */
  const refresh = (): void => {
    publisher.refreshAll();
    if (abilities.refreshCodeLens) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (abilities.refreshSemanticTokens) connection.languages.semanticTokens.refresh();
  };
  const indexer = serveWorkspace({ connection, documents, session, files: host.files, abilities, params, refresh });
  const reconfigure = async (sent?: unknown): Promise<void> => {
    const settings = abilities.workspaceConfiguration
      ? await connection.workspace.getConfiguration('mudaqqiq')
      : (sent as { mudaqqiq?: unknown } | undefined)?.mudaqqiq;
    session.settings = readSettings(settings);
    configurations.forget(session.settings);
    invalidate();
  };
  const invalidate = (): void => {
    session.invalidate();
    refresh();
    indexer.refresh();
  };
  const filesChanged = (): void => {
    configurations.forget();
    invalidate();
  };

  connection.onInitialized(() => {
    if (abilities.registerConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'mudaqqiq' });
    }
    if (abilities.watchFiles) watchNewsroomFiles(connection);
    if (abilities.workspaceFolders) followFolders(connection, indexer);
    ready = reconfigure(params.initializationOptions).catch((error: unknown) =>
      connection.console.error(String(error)),
    );
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    ready = reconfigure(settings).catch((error: unknown) => connection.console.error(String(error)));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isNewsroomFile(uri))) filesChanged();
    draftsChanged(
      indexer,
      changes.filter(({ uri }) => !isNewsroomFile(uri)),
    );
  });

  // Opening counts as a change of content too; the pause is for typing alone.
  const opening = new Set<string>();
  documents.onDidOpen(({ document }) => {
    opening.add(document.uri);
    publisher.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (!opening.delete(document.uri)) publisher.changed(document.uri);
  });
  documents.onDidSave(({ document }) => {
    // Clients that watch no files still tell when one of them is saved.
    if (!abilities.watchFiles && document.uri.endsWith('.json')) filesChanged();
  });
  documents.onDidClose(({ document }) => {
    session.close(document.uri);
    publisher.closed(document.uri);
  });

  const reading = async (uri: string) => {
    await ready;
    const document = documents.get(uri);
    return document === undefined ? undefined : session.read(document);
  };
  if (abilities.pullDiagnostics) {
    connection.languages.diagnostics.on(async (request, token) => {
      await ready;
      return publisher.pull(request, token);
    });
  }
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const read = await reading(textDocument.uri);
    return read === undefined ? null : documentSymbols(read);
  });
  connection.onCodeAction(async (request) => {
    const document = documents.get(request.textDocument.uri);
    if (document === undefined) return null;
    await ready;
    const language = session.languageFor(await configurations.resolve(document.uri));
    const present = presenter(language, abilities.bidi);
    const read = () => session.read(document);
    return codeActions(request, { document, abilities, language, present, indexer, read });
  });
  serveNames(connection, reading, {
    session,
    files: host.files,
    abilities,
    indexer,
    // A notification: the library's own call is a request, and not every client answers it.
    tell: (message) =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
  });
  connection.onHover(async ({ textDocument, position }) => {
    const read = await reading(textDocument.uri);
    return read === undefined ? null : hover(read, position, indexer, abilities.rulePage);
  });
  connection.onCodeLens(async ({ textDocument }) => {
    await ready;
    const read = session.settings.codeLens ? await reading(textDocument.uri) : undefined;
    return read === undefined ? [] : codeLenses(read, abilities);
  });
  connection.languages.semanticTokens.on(async ({ textDocument }) => {
    await ready;
    const read = session.settings.semanticHighlighting ? await reading(textDocument.uri) : undefined;
    return read === undefined ? { data: [] } : semanticTokens(read);
  });
  connection.onRequest(DraftPageRequest, async ({ uri }) => {
    const read = await reading(uri);
    if (read === undefined) return null;
    return renderDraftHtml(read.draft, decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)), read.language);
  });
  connection.onRequest(DraftStructureRequest, async ({ uri }) => {
    const read = await reading(uri);
    return read === undefined ? null : draftStructure(read);
  });
}

/** Reads the package's data files once, when the first draft needs them. */
function resourcesOf(host: ServerHost): () => Promise<Resources> {
  let resources: Promise<Resources> | undefined;
  return () => {
    resources ??= host.resource('names.bin').then((names) => (names === undefined ? {} : { names }));
    return resources;
  };
}
