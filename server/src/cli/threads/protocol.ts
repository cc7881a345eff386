import type { Job, JobEvent, JobOptions } from '../lint/job.js';

/** First argument that makes the command line a worker of another one; only a thread of ours takes it. */
export const WORKER_COMMAND = '--lint-worker';

/** What a worker is started with. */
export interface WorkerData {
  readonly options: JobOptions;
}

/** To a worker: one job; it answers with events and `done`, in the order of the jobs. */
export interface WorkerJob {
  readonly id: number;
  readonly job: Job;
}

/** From a worker. */
export interface WorkerMessage {
  readonly id: number;
  readonly event: JobEvent | { readonly kind: 'done' };
}
