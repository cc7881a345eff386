import { Worker } from 'node:worker_threads';
import type { Job, JobEvent, JobOptions } from '../lint/job.js';
import { WORKER_COMMAND, type WorkerData, type WorkerJobs, type WorkerMessage } from './protocol.js';

/** Batches a worker holds: one at hand and the next, so that it never waits for a message. */
const DEPTH = 2;
/** Jobs of a batch at most. */
const BATCH = 8;

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
  /** Whether anything was heard of it. */
  heard: boolean;
  /** Whether it must be sent by itself: it may have broken a worker. */
  suspect: boolean;
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
  readonly batches: (readonly Task[])[];
}

/**
 * A worker that breaks down (memory, a fault of the engine) costs the task it had at hand, which is reported as an
 * error; another worker takes on the others. Where it is not known which of a batch that was, each is tried by itself.
 */
export function createPool({ threads, script, options, crashed }: PoolOptions): Pool {
  const crews: Crew[] = [];
  const waiting: Task[] = [];
  let open = true;

  const start = (): Crew => {
    const data: WorkerData = { options };
    const worker = new Worker(script, { argv: [WORKER_COMMAND], workerData: data });
    const crew: Crew = { worker, batches: [] };
    crews.push(crew);
    worker.on('message', (message: WorkerMessage) => {
      for (const { id, event } of message) hear(crew, id, event);
      send();
    });
    let reason: string | undefined;
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', (code) => mourn(crew, reason ?? `exit ${code}`));
    return crew;
  };
  /** The worker with least to do, a new one where all are busy; undefined where all have enough. */
  const choose = (): Crew | undefined => {
    const [best] = [...crews].sort((a, b) => a.batches.length - b.batches.length);
    if (crews.length < threads && (best === undefined || best.batches.length > 0)) return start();
    return best !== undefined && best.batches.length < DEPTH ? best : undefined;
  };
  /** The next tasks for one worker: few where few are waiting, so that all have something to do. */
  const nextBatch = (): Task[] => {
    const size = Math.min(BATCH, Math.ceil(waiting.length / (threads * DEPTH)));
    const alone = waiting.findIndex((task) => task.suspect);
    return waiting.splice(0, alone < 0 ? size : Math.max(1, Math.min(size, alone)));
  };
  const send = (): void => {
    while (open && waiting.length > 0) {
      const crew = choose();
      if (crew === undefined) return;
      const batch = nextBatch();
      crew.batches.push(batch);
      crew.worker.postMessage(batch.map(({ id, job }) => ({ id, job })) satisfies WorkerJobs);
    }
  };
  const hear = (crew: Crew, id: number, event: WorkerMessage[number]['event']): void => {
    const [batch] = crew.batches;
    const task = batch?.find((one) => one.id === id);
    if (batch === undefined || task === undefined) return;
    if (event.kind !== 'done') task.events.push(event);
    else {
      task.done = true;
      if (task === batch.at(-1)) crew.batches.shift();
    }
    task.heard = true;
    task.wake();
  };
  const mourn = (crew: Crew, reason: string): void => {
    crews.splice(crews.indexOf(crew), 1);
    const [batch, ...later] = crew.batches;
    if (batch === undefined || !open) return;
    const left = batch.filter((task) => !task.done);
    const [first, ...others] = left;
    if (first !== undefined && (left.length === 1 || first.heard)) {
      const path = first.job.kind === 'failed' ? first.job.error.path : first.job.path;
      first.events.push({ kind: 'error', error: { path, message: crashed(reason) } });
      first.done = true;
      waiting.unshift(...others, ...later.flat());
      first.wake();
    } else {
      for (const task of left) task.suspect = true;
      waiting.unshift(...left, ...later.flat());
    }
    send();
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
