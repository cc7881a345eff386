import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities } from './abilities.js';
import { publishConfigProblems } from './config-problems.js';
import { toLspDiagnostics } from './diagnostics.js';
import { type ServerStatus, StatusNotification } from './protocol.js';
import { isDraft, type Reading, type Session } from './session.js';

/**
 * Brings diagnostics to the client: pushed after each change, or pulled by clients that can. Either way a draft is
 * read only once the typing has paused, and a run whose document has moved on says nothing.
 */
export class Publisher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** When a document last changed, in milliseconds of the monotonic clock. */
  private readonly changedAt = new Map<string, number>();
  /** Problems that configuration files are shown to have. */
  private readonly problemsShown = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly session: Session,
    private readonly abilities: ClientAbilities,
    /** Settled once the settings are known. */
    private readonly ready: () => Promise<void>,
  ) {}

  opened(uri: string): void {
    if (!this.abilities.pullDiagnostics) this.schedule(uri, 0);
  }

  changed(uri: string): void {
    this.changedAt.set(uri, performance.now());
    if (!this.abilities.pullDiagnostics) this.schedule(uri, this.session.settings.delay);
  }

  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.changedAt.delete(uri);
    if (!this.abilities.pullDiagnostics) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Reads every open document again, after the configuration changed. */
  refreshAll(): void {
    if (this.abilities.pullDiagnostics) {
      if (this.abilities.refreshDiagnostics) this.connection.languages.diagnostics.refresh();
      return;
    }
    for (const uri of this.documents.keys()) this.schedule(uri, 0);
  }

  /** Answers a pull. A newer version that arrives during the pause ends it, and the client asks again. */
  async pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { uri } = params.textDocument;
    const before = this.documents.get(uri);
    if (before === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { version } = before;
    await this.pause(uri, token);
    const document = this.documents.get(uri);
    if (token.isCancellationRequested || document === undefined || document.version !== version) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', {
        retriggerRequest: !token.isCancellationRequested && document !== undefined,
      });
    }
    const reading = await this.session.read(document);
    const resultId = `${this.session.generation}.${reading.workspaceVersion}.${reading.version}`;
    this.tell(reading);
    if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = toLspDiagnostics(reading, this.abilities.rulePage);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  private pause(uri: string, token: CancellationToken): Promise<void> {
    const wait = (this.changedAt.get(uri) ?? -Infinity) + this.session.settings.delay - performance.now();
    if (wait <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        cancelled.dispose();
        resolve();
      };
      const timer = setTimeout(done, wait);
      const cancelled = token.onCancellationRequested(done);
    });
  }

  private schedule(uri: string, delay: number): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => {
        this.timers.delete(uri);
        this.push(uri).catch((error: unknown) => this.connection.console.error(String(error)));
      }, delay),
    );
  }

  private async push(uri: string): Promise<void> {
    await this.ready();
    const document = this.documents.get(uri);
    if (document === undefined) return;
    const { generation } = this.session;
    const reading = await this.session.read(document);
    const now = this.documents.get(uri);
    // Stale: a newer run is on its way.
    if (now === undefined || now.version !== reading.version || this.session.generation !== generation) return;
    const diagnostics = toLspDiagnostics(reading, this.abilities.rulePage);
    await this.connection.sendDiagnostics({ uri, version: reading.version, diagnostics });
    this.tell(reading);
  }

  private tell(reading: Reading): void {
    const { newsroom } = reading.configuration;
    if (newsroom !== undefined) publishConfigProblems(this.connection, newsroom, this.problemsShown);
    if (!this.abilities.status) return;
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { severity } of reading.diagnostics) counts[severity]++;
    const status: ServerStatus = {
      uri: reading.uri,
      configuration: reading.configuration.newsroom?.configUri ?? null,
      problem: reading.configuration.problems.find(({ isNote }) => isNote !== true)?.message ?? null,
      counts,
      isDraft: reading.watched && isDraft(reading.draft),
    };
    void this.connection.sendNotification(StatusNotification, status);
  }
}
