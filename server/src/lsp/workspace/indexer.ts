import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DraftSummary, WorkspaceIndex } from '../../core/index.js';
import type { ClientAbilities } from '../abilities.js';
import type { FileAccess } from '../file-access.js';
import { isDraft, type Session } from '../session.js';
import { say } from '../strings.js';
import { summariesOfFile, summariesOfReading } from './closed-drafts.js';
import { isDraftFile, listDrafts } from './list-drafts.js';
import { type Progress, showProgress } from './progress.js';
import { canonicalUri, isInside } from './uris.js';

/** What the index may hold: 6 to 11 KB a draft (test/bench/workspace.bench.mjs). */
const MAX_FILES = 5_000;
/** From this many files on the user is shown that they are being read. */
const MANY_FILES = 100;
/** Nothing is read in the background for so long after a change of a document, in milliseconds. */
const QUIET_MS = 250;
/** An open draft is summed up once nobody has changed it for so long, in milliseconds. */
const SETTLED_MS = 600;
/** Changes of the index are told together, in milliseconds. */
const TELL_MS = 300;

interface Scene {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly session: Session;
  readonly files: FileAccess;
  readonly abilities: ClientAbilities;
  /** Called when the first draft was opened and reading begins. */
  begins(): void;
  /** Called when what other drafts say has changed. */
  changed(): void;
}

/**
 * Keeps summaries of the workspace's drafts up to date, one file at a time, while nobody types. It begins with the first
 * draft that is opened: a folder of other things is never read. What it holds can be made again from the files.
 */
export class WorkspaceIndexer {
  readonly index = new WorkspaceIndex();
  folders: readonly string[] = [];
  private readonly queue = new Set<string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private work: Promise<void> | undefined;
  private begun = false;
  /** Counts starts and stops: work of an older run ends. */
  private run = 0;
  private lastTouch = Number.NEGATIVE_INFINITY;
  private telling: ReturnType<typeof setTimeout> | undefined;
  /** Whether every draft of the folders is in. */
  complete = false;

  constructor(private readonly scene: Scene) {}

  private get enabled(): boolean {
    const { enable, workspaceIndex } = this.scene.session.settings;
    return enable && workspaceIndex;
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
    if (!this.begun) return;
    for (const uri of [...this.index.paths()]) if (!this.holds(uri)) this.index.remove(uri);
    this.readAll();
  }

  /** Reads everything again, after configuration or settings changed; what is known stays until it is replaced. */
  refresh(): void {
    if (!this.begun) return;
    if (this.enabled) {
      for (const { uri } of this.scene.documents.all()) this.touched(uri, true);
      this.readAll();
    } else {
      this.run++;
      this.queue.clear();
      for (const uri of [...this.index.paths()]) this.index.remove(uri);
      this.begun = false;
      this.complete = false;
      this.tell();
    }
  }

  /** A document was opened or changed. */
  touched(uri: string, opened: boolean): void {
    this.lastTouch = performance.now();
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(
        () => {
          this.timers.delete(uri);
          this.readOpen(uri).catch((error: unknown) => this.scene.connection.console.error(String(error)));
        },
        opened ? 0 : SETTLED_MS,
      ),
    );
  }

  /** A document was closed: what stands on disk counts. */
  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.fileChanged(uri);
  }

  fileChanged(uri: string): void {
    if (!this.begun) return;
    this.queue.add(canonicalUri(uri));
    this.start();
  }

  /** A file or a folder is gone. */
  fileDeleted(uri: string): void {
    const gone = canonicalUri(uri);
    let changed = false;
    for (const path of [...this.index.paths()]) {
      if (path !== gone && !isInside(gone, path)) continue;
      if (this.openDocument(path) !== undefined) continue;
      this.index.remove(path);
      changed = true;
    }
    if (changed) this.tell();
  }

  /** Ends when nothing is left to be read; for those who need all of it. */
  async settled(): Promise<void> {
    while (this.work !== undefined) await this.work;
  }

  /** The open document of an address in canonical form. */
  openDocument(uri: string): TextDocument | undefined {
    const direct = this.scene.documents.get(uri);
    return direct ?? this.scene.documents.all().find((document) => canonicalUri(document.uri) === uri);
  }

  private holds(uri: string): boolean {
    return this.openDocument(uri) !== undefined || this.folders.some((folder) => isInside(folder, uri));
  }

  private async readOpen(uri: string): Promise<void> {
    const document = this.scene.documents.get(uri);
    if (document === undefined || !this.enabled) return;
    const reading = await this.scene.session.read(document);
    if (!isDraft(reading.draft) || !reading.watched) {
      this.index.remove(canonicalUri(uri));
      return;
    }
    this.put(canonicalUri(uri), summariesOfReading(reading));
    if (this.begun) return;
    this.begun = true;
    this.scene.begins();
    this.readAll();
  }

  private readAll(): void {
    this.run++;
    this.complete = false;
    this.queue.clear();
    this.start(true);
  }

  private start(list = false): void {
    const { run } = this;
    const before = this.work ?? Promise.resolve();
    const work: Promise<void> = before
      .then(() => (run === this.run ? this.readQueue(run, list) : undefined))
      .catch((error: unknown) => this.scene.connection.console.error(String(error)))
      .finally(() => {
        if (this.work === work) this.work = undefined;
      });
    this.work = work;
  }

  private async readQueue(run: number, list: boolean): Promise<void> {
    const { connection, abilities, session, files } = this.scene;
    const goesOn = async (): Promise<boolean> => {
      await this.quiet();
      return run === this.run;
    };
    const found = new Set<string>();
    if (list) {
      const walk = { files, configurations: session.configurations, goesOn };
      for await (const uri of listDrafts(this.folders, walk)) {
        if (found.size === MAX_FILES) break;
        found.add(uri);
        this.queue.add(uri);
      }
      if (run !== this.run) return;
      for (const path of [...this.index.paths()]) {
        if (!found.has(path) && this.openDocument(path) === undefined) this.index.remove(path);
      }
    }
    let progress: Progress | undefined;
    let done = 0;
    try {
      if (this.queue.size > MANY_FILES) {
        progress = await showProgress(connection, abilities, say('readingFolder', session.language()), () => {
          if (run === this.run) this.run++;
        });
      }
      for (const uri of this.queue) {
        if (!(await goesOn())) return;
        this.queue.delete(uri);
        await this.readClosed(uri);
        progress?.report(++done, done + this.queue.size);
      }
      if (list) this.complete = found.size < MAX_FILES;
      if (list && found.size === MAX_FILES) {
        connection.console.warn(say('folderTooLarge', session.language(), String(MAX_FILES)));
      }
    } finally {
      progress?.done();
    }
  }

  private async readClosed(uri: string): Promise<void> {
    const { files, session } = this.scene;
    // What an editor has open is summed up from there.
    if (this.openDocument(uri) !== undefined) return;
    const room = this.index.has(uri) || this.index.size < MAX_FILES;
    const wanted = room && this.holds(uri) && (await isDraftFile(uri, session.configurations));
    const summaries = wanted ? await summariesOfFile(uri, files, session) : undefined;
    if (this.openDocument(uri) !== undefined) return;
    if (summaries !== undefined) this.put(uri, summaries);
    else if (this.index.has(uri)) {
      this.index.remove(uri);
      this.tell();
    }
  }

  private put(uri: string, summaries: readonly DraftSummary[]): void {
    if (!this.index.put(uri, summaries)) return;
    this.tell();
  }

  private tell(): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.scene.changed(), TELL_MS);
  }

  /** Lets messages in, and waits while somebody types. */
  private async quiet(): Promise<void> {
    let wait = 0;
    do {
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = this.lastTouch + QUIET_MS - performance.now();
    } while (wait > 0);
  }
}
