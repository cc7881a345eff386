import type { Job, JobEvent } from '../lint/job.js';
import { createPool, type PoolOptions, type Task } from './pool.js';

/** Jobs that may be taken on before the one whose turn it is has ended, for each thread: bounds what is kept. */
const AHEAD = 64;
/** The same for texts that came with their jobs, in UTF-16 units. */
const AHEAD_TEXT = 8_000_000;

const weightOf = ({ job }: Task): number => (job.kind === 'text' ? job.text.length : 0);

/**
 * Runs jobs on worker threads and gives what they say in the order of the jobs, word for word as one thread would. Each
 * is heard while it runs, when its turn has come; a source of jobs that is slow keeps no result waiting.
 */
export async function* runOnThreads(jobs: AsyncIterator<Job>, options: PoolOptions): AsyncGenerator<JobEvent> {
  const pool = createPool(options);
  const queue: Task[] = [];
  let taken = 0;
  let weight = 0;
  let source = 'open' as 'open' | 'reading' | 'ended';
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => {};

  const room = (): boolean => queue.length === 0 || (queue.length < AHEAD * options.threads && weight < AHEAD_TEXT);
  /** Takes on one job after another for as long as there is room. */
  const read = async (): Promise<void> => {
    source = 'reading';
    while (room()) {
      const next = await jobs.next();
      if (next.done === true) {
        source = 'ended';
        return;
      }
      const job = next.value;
      const known = job.kind === 'known';
      const task: Task = {
        id: taken++,
        job,
        events: known ? [...job.events] : [],
        done: known,
        heard: false,
        suspect: false,
        wake: () => wake(),
      };
      queue.push(task);
      weight += weightOf(task);
      if (!known) pool.submit(task);
      wake();
    }
    source = 'open';
  };
  const readMore = (): void => {
    if (source !== 'open' || !room()) return;
    read()
      .catch((error: unknown) => {
        failure = { error };
        source = 'ended';
      })
      .finally(() => wake());
  };

  try {
    for (;;) {
      readMore();
      const [task] = queue;
      const event = task?.events.shift();
      if (event !== undefined) yield event;
      else if (task?.done === true) {
        queue.shift();
        weight -= weightOf(task);
      } else if (task === undefined && failure !== undefined) throw failure.error;
      else if (task === undefined && source === 'ended') return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    await pool.close();
  }
}
