import { resolve } from 'node:path';
import type { Encoding } from '../../core/text/decode.js';
import type { PresetName, Severity } from '../../core/types.js';
import { type Arguments, UsageError } from '../arguments.js';
import { createConfigStore } from '../config/config-store.js';
import { type DraftFilter, discover } from '../files/discover.js';
import { decodeDraft, FileFailure } from '../files/read-draft.js';
import type { Host } from '../host.js';
import type { Job } from '../lint/job.js';
import { createJobRunner, keepText } from '../lint/run-job.js';
import { say } from '../messages.js';
import { createReporter, type ReportFormat } from '../report/create-reporter.js';
import type { LintedFile, Summary } from '../report/report.js';
import { lintFiles } from './check-files.js';
import { type CheckOptions, type Run, runAll, sinkOf } from './check-run.js';

/** Exit codes: nothing that fails the run, findings that do, the run itself failed. */
export const EXIT = { clean: 0, findings: 1, failed: 2, cancelled: 130 } as const;

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
    cache: values.cache === true,
    cacheFile: values['cache-location'] as string | undefined,
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
  await lintFiles(run, found.candidates);
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
      if (result.text !== before.text)
        await host.out.write((await keepText(path, path, before, result.text, options)).patch);
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
