import { resolve } from 'node:path';
import { encodeText } from '../../core/text/decode.js';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.js';
import type { Keeper } from '../cache/keep-result.js';
import { type ConfigStore, createConfigStore, type Settled } from '../config/config-store.js';
import { openLargeText } from '../files/large-text.js';
import { type DraftFile, decodeDraft, FileFailure, readBytes } from '../files/read-draft.js';
import { say } from '../messages.js';
import type { LintedFile } from '../report/report.js';
import type { Job, JobOptions, JobSink } from './job.js';
import { isBinaryFormat, isStreamable, type Source } from './load-drafts.js';
import { isCertain, type Reading, readingOf } from './reading.js';
import { createTextLinter, type Emit, type LintResult } from './text-linter.js';

type FileJob = Extract<Job, { kind: 'file' }>;

/** Runs jobs one after another in this thread; linters and configurations are kept from job to job. */
export interface JobRunner {
  /** Never throws: what goes wrong is said as an error of the job, and the next job may run. */
  run(job: Job, sink: JobSink): Promise<void>;
  /** Lints a text with its settings, for what is not a job: standard input. */
  lintText(path: string, source: Source, settled: Settled, emit: Emit): Promise<LintResult>;
}

/** All drafts of a run, where a rule compares them. */
export interface Workspace {
  readonly index: WorkspaceIndex;
  /** Stands for them in the keys of results; undefined where none are kept. */
  readonly hash: string | undefined;
}

/** @param configs the run's own, where it has one already. */
export function createJobRunner(
  options: JobOptions,
  configs: ConfigStore = createConfigStore(options.config),
  workspace?: Workspace,
): JobRunner {
  const linter = createTextLinter();
  const { language } = options;

  const lint = (path: string, source: Source, reading: Reading, emit: Emit): Promise<LintResult> => {
    const { settings, language: asked } = reading;
    return linter.lint(
      { path, source, settings, language: asked, fix: options.fix, workspace: workspace?.index },
      emit,
    );
  };
  const lintText: JobRunner['lintText'] = (path, source, settled, emit) =>
    lint(path, source, readingOf(path, settled, options), emit);

  const runFile = async ({ path, absolute, named }: FileJob, sink: JobSink): Promise<void> => {
    const settled = await configs.of(absolute);
    if (settled === undefined || settled.ignored) return;
    const reading = readingOf(path, settled, options);
    const keeper = options.cache ? (await import('../cache/keep-result.js')).createKeeper(path, reading) : undefined;
    const before = await readSource(absolute, path, reading, options, keeper);
    // A file that was only found in a folder has to turn out to be Arabic before anything is said of it; one that is
    // fixed has to be written.
    const certain = isCertain(path, named, settled);
    const opens = options.fix !== undefined ? 'at-end' : certain ? 'at-once' : 'when-arabic';
    const gate = createGate(opens, sink);
    const result = await lint(path, before.source, reading, async (file, arabic) => {
      keeper?.hear(file);
      await gate.emit(file, arabic);
    });
    if (certain || result.arabic) {
      for (const error of result.problems) await sink({ kind: 'error', error });
      if (before.file !== undefined && result.text !== before.source) {
        const { patch, bytes } = await keepText(path, absolute, before.file, result.text, options);
        if (bytes !== undefined) keeper?.written(bytes);
        if (patch !== '') await sink({ kind: 'diff', text: patch });
        else await sink({ kind: 'note', text: say(language, 'fixedSome', { path, count: result.fixed }) });
      }
      await gate.open();
    }
    const kept = keeper?.result(result, workspace?.hash);
    if (kept !== undefined) await sink(kept);
  };

  const runText = async ({ path, text }: Extract<Job, { kind: 'text' }>, sink: JobSink): Promise<void> => {
    const settled = await configs.of(resolve(path));
    if (settled === undefined) return;
    const result = await lintText(path, text, settled, (file) => sink({ kind: 'report', file }));
    for (const error of result.problems) await sink({ kind: 'error', error });
  };

  return {
    lintText,
    run: async (job, sink) => {
      try {
        if (job.kind === 'file') await runFile(job, sink);
        else if (job.kind === 'text') await runText(job, sink);
        else if (job.kind === 'known') for (const event of job.events) await sink(event);
        else await sink({ kind: 'error', error: job.error });
      } catch (error) {
        const path = job.kind === 'failed' ? job.error.path : job.path;
        const reason = error instanceof Error ? error.message : String(error);
        const message = error instanceof FileFailure ? reason : say(language, 'crash', { reason });
        await sink({ kind: 'error', error: { path, message } });
      }
    },
  };
}

interface Read {
  readonly source: Source;
  /** The bytes as they were, for a run that may write them back; without one they are let go. */
  readonly file: DraftFile | undefined;
}

/** Text from here on is long enough for its analysis to fill the memory that V8 would take before it cleans up. Bytes. */
const LONG = 2_000_000;

/** From now on V8 lets the heap grow by this share of what is alive, not to four times of it. */
async function keepHeapSmall(): Promise<void> {
  (await import('node:v8')).setFlagsFromString('--heap-growing-percent=60');
}

async function readSource(
  absolute: string,
  path: string,
  { settings, encoding }: Reading,
  { fix, language }: JobOptions,
  keeper: Keeper | undefined,
): Promise<Read> {
  if (fix === undefined && (encoding ?? 'utf-8') === 'utf-8' && isStreamable(path, settings)) {
    const large = openLargeText(absolute);
    if (large !== undefined) {
      await keepHeapSmall();
      keeper?.largeFile(absolute);
      return { source: large, file: undefined };
    }
  }
  const bytes = readBytes(absolute, language);
  keeper?.bytes(bytes);
  if (bytes.length > LONG) await keepHeapSmall();
  if (isBinaryFormat(path, settings)) return { source: bytes, file: undefined };
  const file = decodeDraft(bytes, encoding, language);
  return { source: file.text, file: fix === undefined ? undefined : file };
}

/** Holds reports back: not at all, until a draft of the file is Arabic, or until it is opened. */
function createGate(opens: 'at-once' | 'when-arabic' | 'at-end', sink: JobSink): { emit: Emit; open(): Promise<void> } {
  let held: LintedFile[] | undefined = opens === 'at-once' ? undefined : [];
  const open = async (): Promise<void> => {
    const files = held ?? [];
    held = undefined;
    for (const file of files) await sink({ kind: 'report', file });
  };
  return {
    open,
    emit: async (file, arabic) => {
      if (held === undefined) return sink({ kind: 'report', file });
      held.push(file);
      if (arabic && opens === 'when-arabic') await open();
    },
  };
}

/** What became of a fixed text: the bytes of the file now, or the patch that would have made it. */
export interface FixedText {
  readonly patch: string;
  readonly bytes: Uint8Array | undefined;
}

/** Writes the fixed text; where only the difference is wanted, gives it and writes nothing. */
export async function keepText(
  path: string,
  absolute: string,
  before: DraftFile,
  text: string,
  { diff, language }: JobOptions,
): Promise<FixedText> {
  if (diff) {
    const { unifiedDiff } = await import('../report/unified-diff.js');
    return { patch: unifiedDiff(path, before.text, text), bytes: undefined };
  }
  const { replaceFile } = await import('../files/write-draft.js');
  const bytes = encodeText(text, before.encoding, before.bom);
  replaceFile(absolute, before.bytes, bytes, language);
  return { patch: '', bytes };
}
