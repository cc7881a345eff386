import { resolve } from 'node:path';
import type { Encoding } from '../../core/text/decode.js';
import type { PresetName, Severity } from '../../core/types.js';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.js';
import { type Arguments, UsageError } from '../arguments.js';
import { type ConfigStore, createConfigStore } from '../config/config-store.js';
import { type Candidate, type DraftFilter, discover } from '../files/discover.js';
import { decodeDraft, FileFailure } from '../files/read-draft.js';
import type { Host } from '../host.js';
import type { Job, JobOptions, JobSink } from '../lint/job.js';
import { createJobRunner, type JobRunner, keepText } from '../lint/run-job.js';
import { say } from '../messages.js';
import type { Output } from '../output.js';
import { createReporter, type ReportFormat } from '../report/create-reporter.js';
import type { FileError, LintedFile, Reporter, Summary } from '../report/report.js';
import { runJobs } from '../threads/run-jobs.js';

/** Exit codes: nothing that fails the run, findings that do, the run itself failed. */
export const EXIT = { clean: 0, findings: 1, failed: 2, cancelled: 130 } as const;

interface CheckOptions extends JobOptions {
  readonly format: ReportFormat;
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly stdinFilename: string | undefined;
  readonly threads: number | 'auto';
}

/** What a run carries from file to file. */
interface Run {
  readonly options: CheckOptions;
  readonly host: Host;
  readonly configs: ConfigStore;
  readonly runner: JobRunner;
  readonly reporter: Reporter;
  /** Where the report goes. */
  readonly report: Output;
  readonly summary: Summary;
  readonly errors: FileError[];
}

export async function check(args: Arguments, host: Host): Promise<number> {
  const { values, positionals, language } = args;
  const options = optionsOf(args);
  const stdin = values['stdin-ndjson'] === true;
  if (positionals.length === 0 && !stdin) throw new UsageError(say(language, 'needsPaths'));
  const format = stdin ? 'ndjson' : options.format;
  const configs = createConfigStore(options.config);
  const run: Run = {
    options,
    host,
    configs,
    runner: createJobRunner(options, configs),
    reporter: await createReporter(format, {
      language,
      colors: host.colors && format === 'text',
      version: host.version,
    }),
    // With --diff, or when fixed text goes to standard output, the report makes room for it.
    report: options.diff || (options.fix !== undefined && positionals.includes('-')) ? host.err : host.out,
    summary: { files: 0, error: 0, warning: 0, information: 0, hint: 0 },
    errors: [],
  };
  const { reporter, report, errors } = run;
  await report.write(reporter.begin());
  if (options.fix !== undefined) host.finishFileOnInterrupt();
  if (stdin) await lintLines(run);
  else await lintInputs(run, positionals);
  errors.push(...configs.errors);
  await report.write(reporter.end(run.summary, errors));
  for (const { path, message } of run.configs.notes) await host.err.write(`mudaqqiq: ${path}: ${message}\n`);
  if (format !== 'text') {
    for (const { path, message } of errors) await host.err.write(`mudaqqiq: ${path}: ${message}\n`);
  }
  if (host.cancelled()) {
    await host.err.write(`mudaqqiq: ${say(language, 'cancelled')}\n`);
    return EXIT.cancelled;
  }
  return errors.length > 0 ? EXIT.failed : fails(run.summary, options) ? EXIT.findings : EXIT.clean;
}

function optionsOf({ values, language }: Arguments): CheckOptions {
  const fix =
    values['fix-unsafe'] === true ? 'unsafe' : values.fix === true || values.diff === true ? 'safe' : undefined;
  return {
    config: {
      file: values.config as string | undefined,
      none: values['no-config'] === true,
      preset: values.preset as PresetName | undefined,
      language,
    },
    language,
    saidLanguage: values.lang !== undefined,
    format: (values.format as ReportFormat | undefined) ?? 'text',
    fix,
    diff: values.diff === true,
    failOn: (values['fail-on'] as Severity | 'never' | undefined) ?? 'warning',
    maxWarnings: values['max-warnings'] === undefined ? undefined : Number(values['max-warnings']),
    encoding: values.encoding as Encoding | undefined,
    stdinFilename: values['stdin-filename'] as string | undefined,
    threads: values.threads === undefined || values.threads === 'auto' ? 'auto' : Number(values.threads),
  };
}

const RANK: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function fails(summary: Summary, { failOn, maxWarnings }: CheckOptions): boolean {
  if (failOn === 'never') return false;
  return RANK.slice(0, RANK.indexOf(failOn) + 1).some((severity) => {
    const tolerated = severity === 'warning' ? (maxWarnings ?? 0) : 0;
    return summary[severity] > tolerated;
  });
}

/** Adds what a job says to the run. */
const sinkOf =
  ({ host, report, reporter, summary, errors }: Run): JobSink =>
  async (event) => {
    switch (event.kind) {
      case 'report':
        return report.write(reporter.file(count(summary, event.file)));
      case 'diff':
        return host.out.write(event.text);
      case 'note':
        return host.err.write(`mudaqqiq: ${event.text}\n`);
      case 'error':
        errors.push(event.error);
    }
  };

function count(summary: Summary, file: LintedFile): LintedFile {
  summary.files++;
  for (const { severity } of file.diagnostics) summary[severity]++;
  return file;
}

/** @param from the first job that may leave this thread. */
function runAll(run: Run, jobs: AsyncGenerator<Job>, threads: number, from: number): Promise<void> {
  const { options, runner, host } = run;
  return runJobs(jobs, { options, runner, sink: sinkOf(run), cancelled: host.cancelled }, threads, from);
}

async function lintInputs(run: Run, inputs: readonly string[]): Promise<void> {
  const { options, host, configs, errors } = run;
  const paths = inputs.filter((input) => input !== '-');
  const isDraft: DraftFilter = async (absolute, known) => {
    const settled = await configs.of(absolute);
    return settled === undefined ? known : !settled.ignored && (known || settled.included);
  };
  const found = await discover(paths, isDraft, options.language);
  errors.push(...found.errors);
  for (const note of found.notes) await host.err.write(`mudaqqiq: ${note}\n`);
  if (inputs.includes('-')) await lintStdin(run);
  const { candidates } = found;
  const workspace = await surveyed(run, candidates);
  if (workspace !== undefined) {
    // What the other drafts say is known in this thread only.
    const runner = createJobRunner(options, configs, workspace);
    return runAll({ ...run, runner }, fileJobs(run, candidates), 1, 0);
  }
  const threads =
    options.threads !== 'auto'
      ? options.threads
      : candidates.length < 2
        ? 1
        : (await import('../threads/choose-threads.js')).threadsFor(candidates);
  await runAll(run, fileJobs(run, candidates), threads, 0);
}

/** A first pass over all drafts, where a rule of one of them compares it with the others. */
async function surveyed(run: Run, candidates: readonly Candidate[]): Promise<WorkspaceIndex | undefined> {
  for (const { absolute } of candidates) {
    const settled = await run.configs.of(absolute);
    if (settled === undefined || Object.keys(settled.settings.engine.rules).length === 0) continue;
    const { surveyWorkspace, looksBeyond } = await import('../lint/survey-workspace.js');
    if (!looksBeyond(settled.settings)) continue;
    return surveyWorkspace(candidates, run.configs, run.options);
  }
  return undefined;
}

async function* fileJobs({ host, configs, options }: Run, candidates: readonly Candidate[]): AsyncGenerator<Job> {
  for (const { path, absolute, named } of candidates) {
    const settled = await configs.of(absolute);
    if (settled === undefined) continue;
    if (!settled.ignored) yield { kind: 'file', path, absolute, named };
    else if (named) await host.err.write(`mudaqqiq: ${say(options.language, 'ignored', { path })}\n`);
  }
}

async function lintStdin(run: Run): Promise<void> {
  const { options, host, configs, errors, runner } = run;
  const path = options.stdinFilename ?? '-';
  try {
    const settled = await configs.of(resolve(options.stdinFilename ?? 'stdin'));
    if (settled === undefined) return;
    const before = decodeDraft(await host.readStdin(), options.encoding ?? settled.settings.encoding, options.language);
    const files: LintedFile[] = [];
    const result = await runner.lintText(path, before.text, settled, (file) => {
      files.push(file);
    });
    errors.push(...result.problems);
    if (options.diff) {
      if (result.text !== before.text) await host.out.write(await keepText(path, path, before, result.text, options));
    } else if (options.fix !== undefined) await host.out.write(result.text);
    for (const file of files) await sinkOf(run)({ kind: 'report', file });
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    errors.push({ path, message: error.message });
  }
}

/** Drafts of standard input that are linted at once, before it is worth while to start threads for those that follow. */
const FIRST_LINES = 64;

/** `--stdin-ndjson`: one draft a line in, one file object a line out, in the same order. */
async function lintLines(run: Run): Promise<void> {
  const { threads } = run.options;
  if (threads !== 'auto') return runAll(run, lineJobs(run), threads, 0);
  const { availableParallelism } = await import('node:os');
  await runAll(run, lineJobs(run), availableParallelism(), FIRST_LINES);
}

async function* lineJobs({ host, configs, options }: Run): AsyncGenerator<Job> {
  let number = 0;
  for await (const line of host.readLines()) {
    number++;
    if (line.trim() === '') continue;
    const draft = draftOfLine(line);
    if (draft !== undefined) {
      if ((await configs.of(resolve(draft.path))) !== undefined) yield { kind: 'text', ...draft };
    } else {
      const error = { path: `-:${number}`, message: say(options.language, 'badInputLine', { line: number }) };
      yield { kind: 'failed', error };
    }
  }
}

function draftOfLine(line: string): { path: string; text: string } | undefined {
  try {
    const value = JSON.parse(line) as { path?: unknown; text?: unknown };
    if (typeof value?.path !== 'string' || typeof value.text !== 'string') return undefined;
    return { path: value.path, text: value.text };
  } catch {
    return undefined;
  }
}
