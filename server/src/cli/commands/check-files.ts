import { resolve } from 'node:path';
import type { FileSettings } from '../../core/config/resolve-config.js';
import { workspaceParts } from '../../core/workspace/uses-workspace.js';
import type { Known, RunCache } from '../cache/run-cache.js';
import type { Candidate } from '../files/discover.js';
import type { Job } from '../lint/job.js';
import { isCertain, readingOf } from '../lint/reading.js';
import { createJobRunner, type Workspace } from '../lint/run-job.js';
import { say } from '../messages.js';
import { type Run, runAll } from './check-run.js';

/** Where results are kept from run to run, unless `--cache-location` says otherwise. */
const CACHE_FILE = '.mudaqqiq-cache';

/** Lints files; of those that are as an earlier run found them, with `--cache`, says what it said. */
export async function lintFiles(run: Run, candidates: readonly Candidate[]): Promise<void> {
  const { options, configs } = run;
  const compared = await areCompared(run, candidates);
  const cache = options.cache && candidates.length > 0 ? await openedCache(run) : undefined;
  const { known, left } =
    cache === undefined ? { known: NOTHING, left: candidates } : await lookUp(run, cache, candidates, compared);
  const jobs = fileJobs(run, candidates, cache, known);
  if (compared) {
    const workspace = left.length === 0 ? undefined : await surveyed(run, candidates, cache);
    // What the other drafts say is known in this thread only.
    await runAll({ ...run, cache, runner: createJobRunner(options, configs, workspace) }, jobs, 1, 0);
  } else await runAll({ ...run, cache }, jobs, await threadsOf(run, left), 0);
  const failure = cache?.save();
  if (failure !== undefined) await warn(run, 'cacheUnwritable', failure);
}

async function threadsOf({ options }: Run, files: readonly Candidate[]): Promise<number> {
  if (options.threads !== 'auto') return options.threads;
  return files.length < 2 ? 1 : (await import('../threads/choose-threads.js')).threadsFor(files);
}

/** Whether a rule of one of the drafts compares it with the others. */
async function areCompared({ configs }: Run, candidates: readonly Candidate[]): Promise<boolean> {
  const settings = new Set<FileSettings>();
  for (const { absolute } of candidates) {
    const settled = await configs.of(absolute);
    if (settled !== undefined) settings.add(settled.settings);
  }
  return [...settings].some(({ engine }) => {
    const { names, captions } = workspaceParts(engine);
    return names || captions;
  });
}

/** A first pass over all drafts, for the rules that compare them. */
async function surveyed(
  { configs, options }: Run,
  candidates: readonly Candidate[],
  cache: RunCache | undefined,
): Promise<Workspace> {
  const drafts = cache?.draftsHash();
  const { surveyWorkspace } = await import('../lint/survey-workspace.js');
  const index = await surveyWorkspace(candidates, configs, options, drafts?.read);
  return { index, hash: drafts?.digest() };
}

async function* fileJobs(
  { host, configs, options }: Run,
  candidates: readonly Candidate[],
  cache: RunCache | undefined,
  known: Known,
): AsyncGenerator<Job> {
  for (const { path, absolute, named } of candidates) {
    const settled = await configs.of(absolute);
    if (settled === undefined) continue;
    const key = known.get(absolute);
    if (cache !== undefined && key !== undefined) {
      yield { kind: 'known', path, events: cache.events(key, path, isCertain(path, named, settled)) };
    } else if (!settled.ignored) yield { kind: 'file', path, absolute, named };
    else if (named) await host.err.write(`mudaqqiq: ${say(options.language, 'ignored', { path })}\n`);
  }
}

const NOTHING: Known = new Map();

const pathOf = ({ options }: Run): string => options.cacheFile ?? CACHE_FILE;

async function openedCache(run: Run): Promise<RunCache> {
  const { openCache, engineId } = await import('../cache/run-cache.js');
  const cache = openCache({
    path: resolve(pathOf(run)),
    own: run.options.cacheFile === undefined,
    engine: engineId(__dirname, run.host.version),
    now: Date.now(),
  });
  if (cache.problem === 'damaged') await warn(run, 'cacheDamaged');
  if (cache.problem === 'foreign') await warn(run, 'cacheForeign');
  if (cache.problem === 'unreadable') await warn(run, 'cacheUnreadable', cache.reason);
  return cache;
}

/** What is known of the drafts, and those that have to be linted. */
async function lookUp(
  { configs, options }: Run,
  cache: RunCache,
  candidates: readonly Candidate[],
  compared: boolean,
): Promise<{ known: Known; left: readonly Candidate[] }> {
  const wanted = [];
  for (const candidate of candidates) {
    const settled = await configs.of(candidate.absolute);
    if (settled === undefined || settled.ignored) continue;
    wanted.push({ ...candidate, reading: readingOf(candidate.path, settled, options) });
  }
  const known = cache.look(wanted, compared, options.fix);
  return { known, left: wanted.filter(({ absolute }) => !known.has(absolute)) };
}

function warn(
  run: Run,
  id: 'cacheDamaged' | 'cacheForeign' | 'cacheUnreadable' | 'cacheUnwritable',
  reason = '',
): Promise<void> {
  const message = say(run.options.language, id, { path: pathOf(run), reason });
  return run.host.err.write(`mudaqqiq: ${message}\n`);
}
