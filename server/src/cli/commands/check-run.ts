import type { Severity } from '../../core/types.js';
import type { RunCache } from '../cache/run-cache.js';
import type { ConfigStore } from '../config/config-store.js';
import type { Host } from '../host.js';
import type { Job, JobOptions, JobSink } from '../lint/job.js';
import type { JobRunner } from '../lint/run-job.js';
import type { Output } from '../output.js';
import type { ReportFormat } from '../report/create-reporter.js';
import type { FileError, LintedFile, Reporter, Summary } from '../report/report.js';
import { runJobs } from '../threads/run-jobs.js';

export interface CheckOptions extends JobOptions {
  readonly format: ReportFormat;
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly stdinFilename: string | undefined;
  readonly threads: number | 'auto';
  /** `--cache-location` */
  readonly cacheFile: string | undefined;
}

/** What a run carries from file to file. */
export interface Run {
  readonly options: CheckOptions;
  readonly host: Host;
  readonly configs: ConfigStore;
  readonly runner: JobRunner;
  readonly reporter: Reporter;
  /** Where the report goes. */
  readonly report: Output;
  readonly summary: Summary;
  readonly errors: FileError[];
  /** With `--cache`, once there are files to lint. */
  readonly cache?: RunCache | undefined;
}

/** Adds what a job says to the run. */
export const sinkOf =
  ({ host, report, reporter, summary, errors, cache }: Run): JobSink =>
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
        return;
      case 'result':
        cache?.keep(event.id, event.sealed);
    }
  };

function count(summary: Summary, file: LintedFile): LintedFile {
  summary.files++;
  for (const { severity } of file.diagnostics) summary[severity]++;
  return file;
}

/** @param from the first job that may leave this thread. */
export function runAll(run: Run, jobs: AsyncGenerator<Job>, threads: number, from: number): Promise<void> {
  const { options, runner, host } = run;
  return runJobs(jobs, { options, runner, sink: sinkOf(run), cancelled: host.cancelled }, threads, from);
}
