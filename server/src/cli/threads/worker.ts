import { parentPort, workerData } from 'node:worker_threads';
import type { JobOptions } from '../lint/job.js';
import type { JobRunner } from '../lint/run-job.js';
import type { WorkerData, WorkerJob, WorkerMessage } from './protocol.js';

/**
 * The other end of the pool: runs the jobs that come in, one after another. Returns false where this is no worker.
 * @param createRunner handed in, so that this small bundle does not hold the engine a second time.
 */
export function serveJobs(createRunner: (options: JobOptions) => JobRunner): boolean {
  const port = parentPort;
  if (port === null) return false;
  const runner = createRunner((workerData as WorkerData).options);
  const post = (message: WorkerMessage): void => port.postMessage(message);
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ id, job }: WorkerJob) => {
    last = last
      .then(() => runner.run(job, (event) => post({ id, event })))
      .then(() => post({ id, event: { kind: 'done' } }));
  });
  return true;
}
