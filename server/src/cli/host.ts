import { readFileSync } from 'node:fs';
import { version } from '../../../package.json';
import { createOutput, type Output } from './output.js';

/** The process as the commands see it. */
export interface Host {
  readonly out: Output;
  readonly err: Output;
  readonly version: string;
  readonly colors: boolean;
  readStdin(): Promise<Uint8Array>;
  /** Lines of standard input as they come, without their terminators. */
  readLines(): AsyncIterable<string>;
  /** Whether the run was asked to stop; a command looks between files. */
  cancelled(): boolean;
  /** From now on an interrupt lets the file at hand be finished before the run ends. */
  finishFileOnInterrupt(): void;
}

export function createHost(): Host {
  let cancelled = false;
  return {
    out: createOutput(1),
    err: createOutput(2),
    version,
    colors: wantsColors(process.env),
    readStdin: async () => readFileSync(0),
    readLines: async function* () {
      const { createInterface } = await import('node:readline');
      yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    },
    cancelled: () => cancelled,
    finishFileOnInterrupt: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
          cancelled = true;
        });
      }
    },
  };
}

/** https://no-color.org and its counterpart; else whether a person is looking. */
function wantsColors(env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return require('node:tty').isatty(1) && env.TERM !== 'dumb';
}
