import { Worker } from 'node:worker_threads';
import type { Job, JobEvent, JobOptions } from '../lint/job.js';
import { WORKER_COMMAND, type WorkerData, type WorkerJob, type WorkerMessage } from './protocol.js';

/** Jobs a worker holds: one at hand and the next, so that it never waits for a message. */
const DEPTH = 2;

export interface PoolOptions {
  readonly threads: number;
  /** Script of a worker. */
  readonly script: string;
  readonly options: JobOptions;
  /** Words the error of a job whose worker broke down. */
  readonly crashed: (reason: string) => string;
}

/** A job on its way, with what it has said so far. */
export interface Task {
  readonly id: number;
  readonly job: Job;
  /** Said and not yet taken, in order. */
  readonly events: JobEvent[];
  done: boolean;
  /** Called when the task has said something or is done. */
  wake: () => void;
}

/** Worker threads, started as they are needed. Tasks are begun in the order they come, and end in any. */
export interface Pool {
  submit(task: Task): void;
  /** Ends the workers, whatever they are doing. */
  close(): Promise<void>;
}

interface Crew {
  readonly worker: Worker;
  /** In the order they were sent; the first is at hand. */
  readonly tasks: Task[];
}

/**
 * A worker that breaks down (memory, a fault of the engine) costs the task it had at hand, which is reported as an
 * error; another worker takes on what it had not begun.
 */
export function createPool({ threads, script, options, crashed }: PoolOptions): Pool {
  const crews: Crew[] = [];
  const waiting: Task[] = [];
  let open = true;

  const start = (): Crew => {
    const data: WorkerData = { options };
    const worker = new Worker(script, { argv: [WORKER_COMMAND], workerData: data });
    const crew: Crew = { worker, tasks: [] };
    crews.push(crew);
    worker.on('message', (message: WorkerMessage) => hear(crew, message));
    let reason: string | undefined;
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', (code) => mourn(crew, reason ?? `exit ${code}`));
    return crew;
  };
  /** The worker with least to do, a new one where all are busy; undefined where all have enough. */
  const choose = (): Crew | undefined => {
    const [best] = [...crews].sort((a, b) => a.tasks.length - b.tasks.length);
    if (crews.length < threads && (best === undefined || best.tasks.length > 0)) return start();
    return best !== undefined && best.tasks.length < DEPTH ? best : undefined;
  };
  const send = (): void => {
    while (open && waiting.length > 0) {
      const crew = choose();
      if (crew === undefined) return;
      const task = waiting.shift();
      if (task === undefined) return;
      crew.tasks.push(task);
      crew.worker.postMessage({ id: task.id, job: task.job } satisfies WorkerJob);
    }
  };
  const hear = (crew: Crew, { id, event }: WorkerMessage): void => {
    const [task] = crew.tasks;
    if (task?.id !== id) return;
    if (event.kind === 'done') {
      crew.tasks.shift();
      task.done = true;
      send();
    } else task.events.push(event);
    task.wake();
  };
  const mourn = (crew: Crew, reason: string): void => {
    crews.splice(crews.indexOf(crew), 1);
    const [task, ...others] = crew.tasks;
    if (task === undefined || !open) return;
    const path = task.job.kind === 'failed' ? task.job.error.path : task.job.path;
    task.events.push({ kind: 'error', error: { path, message: crashed(reason) } });
    task.done = true;
    waiting.unshift(...others);
    send();
    task.wake();
  };
  return {
    submit: (task) => {
      waiting.push(task);
      send();
    },
    close: async () => {
      open = false;
      await Promise.all(crews.map(({ worker }) => worker.terminate()));
    },
  };
}
