import type { Job, JobEvent, JobOptions } from '../lint/job.js';

/** First argument that makes the command line a worker of another one; only a thread of ours takes it. */
export const WORKER_COMMAND = '--lint-worker';

/** What a worker is started with. */
export interface WorkerData {
  readonly options: JobOptions;
}

/** To a worker: jobs, to be run in this order. A message costs as much as a short draft, so each carries several. */
export type WorkerJobs = readonly { readonly id: number; readonly job: Job }[];

/** From a worker: what its jobs said and which are done, in the order of the jobs. */
export type WorkerMessage = readonly {
  readonly id: number;
  readonly event: JobEvent | { readonly kind: 'done' };
}[];
