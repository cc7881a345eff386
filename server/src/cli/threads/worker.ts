import { parentPort, workerData } from 'node:worker_threads';
import type { JobOptions } from '../lint/job.js';
import type { JobRunner } from '../lint/run-job.js';
import type { WorkerData, WorkerJobs, WorkerMessage } from './protocol.js';

/** Events of one message at most: a file of many drafts is heard while it is read. */
const MESSAGE = 64;

/**
 * The other end of the pool: runs the jobs that come in, one after another. Returns false where this is no worker.
 * @param createRunner handed in, so that this small bundle does not hold the engine a second time.
 */
export function serveJobs(createRunner: (options: JobOptions) => JobRunner): boolean {
  const port = parentPort;
  if (port === null) return false;
  const runner = createRunner((workerData as WorkerData).options);
  let said: WorkerMessage[number][] = [];
  const flush = (): void => {
    if (said.length > 0) port.postMessage(said satisfies WorkerMessage);
    said = [];
  };
  const runAll = async (jobs: WorkerJobs): Promise<void> => {
    for (const { id, job } of jobs) {
      await runner.run(job, (event) => {
        said.push({ id, event });
        if (said.length >= MESSAGE) flush();
      });
      said.push({ id, event: { kind: 'done' } });
    }
    flush();
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (jobs: WorkerJobs) => {
    last = last.then(() => runAll(jobs));
  });
  return true;
}
