import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Candidate } from '../files/discover.js';

/** A thread takes this many drafts of ordinary length to earn what its start costs. Measured: test/bench/threads.bench.mjs. */
const WORTH_FILES = 48;
/** The same in bytes, for fewer and longer ones. */
const WORTH_BYTES = 300_000;
/** Past this many, reading and writing are what a run waits for. */
const MOST = 16;

/** How many threads `auto` comes to for these files: as many as are worth their start, one for each processor at most. */
export function threadsFor(files: readonly Candidate[]): number {
  const cores = Math.min(MOST, availableParallelism());
  const byCount = Math.floor(files.length / WORTH_FILES);
  if (byCount >= cores || cores === 1 || files.length < 2) return Math.max(1, Math.min(byCount, cores));
  let bytes = 0;
  for (const { absolute } of files) {
    bytes += statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= WORTH_BYTES * cores) return Math.min(cores, files.length);
  }
  return Math.max(1, byCount, Math.floor(bytes / WORTH_BYTES));
}
