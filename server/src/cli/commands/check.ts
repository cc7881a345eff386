import { resolve } from 'node:path';
import type { Encoding } from '../../core/text/decode.js';
import { encodeText } from '../../core/text/decode.js';
import type { Language, PresetName, Severity } from '../../core/types.js';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.js';
import { type Arguments, UsageError } from '../arguments.js';
import { type ConfigStore, createConfigStore, type Settled } from '../config/config-store.js';
import { type Candidate, CERTAIN_EXTENSION, type DraftFilter, discover } from '../files/discover.js';
import { type DraftFile, decodeDraft, FileFailure, readBytes } from '../files/read-draft.js';
import type { Host } from '../host.js';
import { createTextLinter, isBinaryFormat, type LintResult, type TextLinter } from '../lint/text-linter.js';
import { say } from '../messages.js';
import { createReporter, type ReportFormat } from '../report/create-reporter.js';
import type { FileError, LintedFile, Reporter, Summary } from '../report/report.js';

/** Exit codes: nothing that fails the run, findings that do, the run itself failed. */
export const EXIT = { clean: 0, findings: 1, failed: 2, cancelled: 130 } as const;

interface CheckOptions {
  readonly language: Language;
  readonly format: ReportFormat;
  readonly fix: 'safe' | 'unsafe' | undefined;
  readonly diff: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly encoding: Encoding | undefined;
  readonly stdinFilename: string | undefined;
  readonly saidLanguage: boolean;
}

/** What a run carries from file to file. */
interface Run {
  readonly options: CheckOptions;
  readonly host: Host;
  readonly configs: ConfigStore;
  readonly linter: TextLinter;
  readonly reporter: Reporter;
  readonly summary: Summary;
  readonly errors: FileError[];
}

export async function check(args: Arguments, host: Host): Promise<number> {
  const { values, positionals, language } = args;
  const options = optionsOf(args);
  const stdin = values['stdin-ndjson'] === true;
  if (positionals.length === 0 && !stdin) throw new UsageError(say(language, 'needsPaths'));
  const format = stdin ? 'ndjson' : options.format;
  const run: Run = {
    options,
    host,
    configs: createConfigStore({
      file: values.config as string | undefined,
      none: values['no-config'] === true,
      preset: values.preset as PresetName | undefined,
      language,
    }),
    linter: createTextLinter(),
    reporter: await createReporter(format, {
      language,
      colors: host.colors && format === 'text',
      version: host.version,
    }),
    summary: { files: 0, error: 0, warning: 0, information: 0, hint: 0 },
    errors: [],
  };
  const { reporter, errors } = run;
  // With --diff, or when fixed text goes to standard output, the report makes room for it.
  const report = options.diff || (options.fix !== undefined && positionals.includes('-')) ? host.err : host.out;
  await report.write(reporter.begin());
  if (options.fix !== undefined) host.finishFileOnInterrupt();
  if (stdin) await lintLines(run);
  else await lintInputs(run, positionals, report);
  errors.push(...run.configs.errors);
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
    language,
    saidLanguage: values.lang !== undefined,
    format: (values.format as ReportFormat | undefined) ?? 'text',
    fix,
    diff: values.diff === true,
    failOn: (values['fail-on'] as Severity | 'never' | undefined) ?? 'warning',
    maxWarnings: values['max-warnings'] === undefined ? undefined : Number(values['max-warnings']),
    encoding: values.encoding as Encoding | undefined,
    stdinFilename: values['stdin-filename'] as string | undefined,
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

async function lintInputs(run: Run, inputs: readonly string[], report: Host['out']): Promise<void> {
  const { options, host, configs, errors } = run;
  const paths = inputs.filter((input) => input !== '-');
  const isDraft: DraftFilter = async (absolute, known) => {
    const settled = await configs.of(absolute);
    return settled === undefined ? known : !settled.ignored && (known || settled.included);
  };
  const found = await discover(paths, isDraft, options.language);
  errors.push(...found.errors);
  for (const note of found.notes) await host.err.write(`mudaqqiq: ${note}\n`);
  if (inputs.includes('-')) await lintStdin(run, report);
  const workspace = await surveyed(run, found.candidates);
  for (const candidate of found.candidates) {
    if (host.cancelled()) return;
    try {
      for (const file of await lintCandidate(run, candidate, workspace))
        await report.write(run.reporter.file(count(run.summary, file)));
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      errors.push({ path: candidate.path, message: error.message });
    }
    // A signal is heard between files only: let it in.
    if (options.fix !== undefined) await new Promise((next) => setImmediate(next));
  }
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

async function lintCandidate(
  run: Run,
  { path, absolute, named }: Candidate,
  workspace: WorkspaceIndex | undefined,
): Promise<readonly LintedFile[]> {
  const { options, host, configs } = run;
  const { language } = options;
  const settled = await configs.of(absolute);
  if (settled === undefined) return [];
  if (settled.ignored) {
    if (named) await host.err.write(`mudaqqiq: ${say(language, 'ignored', { path })}\n`);
    return [];
  }
  const bytes = readBytes(absolute, language);
  const before = isBinaryFormat(path, settled.settings)
    ? undefined
    : decodeDraft(bytes, options.encoding ?? settled.settings.encoding, language);
  const result = await lintSource(run, path, before?.text ?? bytes, settled, workspace);
  if (!named && !settled.included && !result.arabic && !CERTAIN_EXTENSION.test(path)) return [];
  run.errors.push(...result.problems);
  if (before !== undefined && result.text !== before.text) await keep(run, { path, absolute, before, result });
  return result.files;
}

function lintSource(
  { linter, options }: Run,
  path: string,
  source: string | Uint8Array,
  settled: Settled,
  workspace?: WorkspaceIndex,
): Promise<LintResult> {
  const language = options.saidLanguage ? options.language : (settled.language ?? options.language);
  return linter.lint({ path, source, settings: settled.settings, language, fix: options.fix, workspace });
}

/** Writes the fixed text, or shows it where only the difference is wanted. */
async function keep(
  { options, host }: Run,
  { path, absolute, before, result }: { path: string; absolute: string; before: DraftFile; result: LintResult },
): Promise<void> {
  if (options.diff) {
    const { unifiedDiff } = await import('../report/unified-diff.js');
    await host.out.write(unifiedDiff(path, before.text, result.text));
    return;
  }
  const { replaceFile } = await import('../files/write-draft.js');
  replaceFile(absolute, before.bytes, encodeText(result.text, before.encoding, before.bom), options.language);
}

function count(summary: Summary, file: LintedFile): LintedFile {
  summary.files++;
  for (const { severity } of file.diagnostics) summary[severity]++;
  return file;
}

async function lintStdin(run: Run, report: Host['out']): Promise<void> {
  const { options, host, configs, errors } = run;
  const path = options.stdinFilename ?? '-';
  try {
    const settled = await configs.of(resolve(options.stdinFilename ?? 'stdin'));
    if (settled === undefined) return;
    const before = decodeDraft(await host.readStdin(), options.encoding ?? settled.settings.encoding, options.language);
    const result = await lintSource(run, path, before.text, settled);
    errors.push(...result.problems);
    if (options.diff) {
      if (result.text !== before.text) await keep(run, { path, absolute: path, before, result });
    } else if (options.fix !== undefined) await host.out.write(result.text);
    for (const file of result.files) await report.write(run.reporter.file(count(run.summary, file)));
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    errors.push({ path, message: error.message });
  }
}

/** `--stdin-ndjson`: one draft a line in, one file object a line out, in the same order. */
async function lintLines(run: Run): Promise<void> {
  const { host, configs, errors, options } = run;
  let number = 0;
  for await (const line of host.readLines()) {
    number++;
    if (line.trim() === '') continue;
    const draft = draftOfLine(line);
    if (draft === undefined) {
      errors.push({ path: `-:${number}`, message: say(options.language, 'badInputLine', { line: number }) });
      continue;
    }
    const settled = await configs.of(resolve(draft.path));
    if (settled === undefined) continue;
    const result = await lintSource(run, draft.path, draft.text, settled);
    errors.push(...result.problems);
    for (const file of result.files) await host.out.write(run.reporter.file(count(run.summary, file)));
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
