import { type ChildProcess, fork, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';

const SERVER = resolve('dist/server-node.js');

export interface StartOptions {
  readonly transport?: 'stdio' | 'ipc';
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Addresses of the workspace's folders. */
  readonly folders?: readonly string[];
  /** Answer of the client to `workspace/configuration`; implies the capability. */
  settings?: Readonly<Record<string, unknown>>;
  /** Other command than the server's bundle, for stdio. */
  readonly command?: readonly string[];
  /** Ends every long task of the server as soon as it is shown. */
  readonly cancelProgress?: boolean;
}

/** A client of a real server process. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: string[] = [];
  /** Messages that the server showed. */
  readonly shown: string[] = [];
  /** Long tasks of the server: what it said of each, in order. */
  readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
  ) {}

  static async start(options: StartOptions = {}): Promise<TestClient> {
    const { child, connection } = connect(options);
    connection.listen();
    const configuration = options.settings !== undefined;
    const published: PublishDiagnosticsParams[] = [];
    let client: TestClient | undefined;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      published.push(params);
      for (const look of client?.waiting ?? []) look();
    });
    connection.onRequest('workspace/configuration', () => [options.settings]);
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, (value) => {
        client?.progress.push(value);
        if (options.cancelProgress === true && value.kind === 'begin') {
          void connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        }
      });
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      client?.shown.push(message);
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      client?.registrations.push(...registrations.map(({ method }) => method));
    });
    for (const method of ['workspace/diagnostic/refresh', 'workspace/codeLens/refresh'])
      connection.onRequest(method, () => null);
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      capabilities: {
        ...options.capabilities,
        workspace: { ...options.capabilities?.workspace, ...(configuration ? { configuration } : {}) },
      },
      initializationOptions: options.initializationOptions,
    });
    client = new TestClient(child, connection, initialized);
    client.published.push(...published);
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      client.published.push(params);
      for (const look of client.waiting) look();
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Changes a document and gives its new version. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The first published diagnostics, from `from` on, that satisfy `holds`; rejects after ten seconds. */
  publishedWhen(holds: (params: PublishDiagnosticsParams) => boolean, from = 0): Promise<PublishDiagnosticsParams> {
    return new Promise((done, fail) => {
      const look = (): void => {
        const found = this.published.slice(from).find(holds);
        if (found === undefined) return;
        clearTimeout(limit);
        this.waiting.delete(look);
        done(found);
      };
      const limit = setTimeout(() => {
        this.waiting.delete(look);
        fail(new Error(`never published; got ${JSON.stringify(this.published.slice(from))}`));
      }, 10_000);
      this.waiting.add(look);
      look();
    });
  }

  diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    return this.publishedWhen((p) => p.uri === uri && p.version === version).then((p) => p.diagnostics);
  }

  async codeActions(uri: string, range: Range, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const context = only === undefined ? { diagnostics } : { diagnostics, only };
    const found = await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
    return (found ?? []) as CodeAction[];
  }

  /** Ends the server as the protocol says and gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.process.once('exit', done));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

function connect(options: StartOptions): { child: ChildProcess; connection: ProtocolConnection } {
  if (options.transport === 'ipc') {
    const child = fork(SERVER, ['--node-ipc'], { silent: true });
    return { child, connection: createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)) };
  }
  const [command = process.execPath, ...args] = options.command ?? [process.execPath, SERVER, '--stdio'];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  return {
    child,
    connection: createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
  };
}

/** What `look` gives once it satisfies `holds`; rejects with the last of it after ten seconds. */
export async function eventually<T>(look: () => Promise<T> | T, holds: (value: T) => boolean): Promise<T> {
  const end = performance.now() + 10_000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (performance.now() > end) throw new Error(`never came about; last: ${JSON.stringify(value)}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** The text that a range covers. */
export function textAt(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (start.line === end.line) return lines[start.line]?.slice(start.character, end.character) ?? '';
  return [
    lines[start.line]?.slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    lines[end.line]?.slice(0, end.character),
  ].join('\n');
}

/** A text with edits of the protocol applied. */
export function withEdits(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Range['start']): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (out, { range, newText }) => out.slice(0, offset(range.start)) + newText + out.slice(offset(range.end)),
      text,
    );
}
