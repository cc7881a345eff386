import type { Job, JobOptions, JobSink } from '../lint/job.js';
import type { JobRunner } from '../lint/run-job.js';
import { say } from '../messages.js';

export interface Runs {
  readonly options: JobOptions;
  /** What runs jobs in this thread. */
  readonly runner: JobRunner;
  readonly sink: JobSink;
  /** Whether the run was asked to stop; looked at between jobs. */
  readonly cancelled: () => boolean;
}

/**
 * Runs jobs and lets them be heard in their order.
 * @param threads how many threads to use from the job numbered `from` on; those before run in this one.
 */
export async function runJobs(jobs: AsyncGenerator<Job>, runs: Runs, threads: number, from: number): Promise<void> {
  const { options, runner, sink, cancelled } = runs;
  for (let i = 0; threads === 1 || i < from; i++) {
    const next = await jobs.next();
    if (next.done === true) return;
    await runner.run(next.value, sink);
    // A signal is heard between files only: let it in.
    if (options.fix !== undefined) await new Promise((resume) => setImmediate(resume));
    if (cancelled()) return;
  }
  const { runOnThreads } = await import('./in-order.js');
  const crashed = (reason: string): string => say(options.language, 'crash', { reason });
  const events = runOnThreads(untilCancelled(jobs, cancelled), { threads, script: scriptOfWorker(), options, crashed });
  for await (const event of events) await sink(event);
}

async function* untilCancelled(jobs: AsyncGenerator<Job>, cancelled: () => boolean): AsyncGenerator<Job> {
  for await (const job of jobs) {
    if (cancelled()) return;
    yield job;
  }
}

/** The command line itself: with its first argument a worker starts as one, from the same compiled code. */
const scriptOfWorker = (): string => `${__dirname}/cli.js`;
