import type { FixMode } from '../../core/fixer.js';
import type { JobEvent } from '../lint/job.js';
import type { Reading } from '../lint/reading.js';
import { type Entry, type Read, readCache, writeCache } from './cache-file.js';
import { contentOfFile, createDraftsHash, type DraftKey, type DraftsHash, draftKey } from './draft-key.js';
import { unseal } from './seal.js';
import { eventsOf, isFixable, type StoredResult } from './stored-result.js';

export { engineId } from './engine-id.js';

/** Entries that no run has asked for in so many days are dropped. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** A draft that a run is about to lint. */
export interface Wanted {
  readonly path: string;
  readonly absolute: string;
  readonly reading: Reading;
}

/** Results of earlier runs that hold for drafts of this one, by the drafts' absolute paths. */
export type Known = ReadonlyMap<string, DraftKey>;

/** What earlier runs found, and what this one adds. */
export interface RunCache {
  /** What is wrong with the file; undefined: nothing. */
  readonly problem: Exclude<Read['kind'], 'whole' | 'missing' | 'outdated'> | undefined;
  readonly reason: string;
  /**
   * Looks drafts up by what they hold now.
   * @param compared whether a rule compares the drafts: then a result holds as long as all of them are as they were.
   * @param fix where given, a draft that would be changed is not known: it has to be linted.
   */
  look(drafts: readonly Wanted[], compared: boolean, fix: FixMode | undefined): Known;
  /** What linting said of a draft that `look` knows; nothing where the file is no draft at all. */
  events(key: DraftKey, path: string, certain: boolean): readonly JobEvent[];
  /** Stands for the drafts of a run that are compared, as they are read. */
  draftsHash(): DraftsHash;
  keep(id: string, sealed: Uint8Array): void;
  /** Writes what is new. @returns why that was not possible. */
  save(): string | undefined;
}

export interface CacheOptions {
  /** The file. */
  readonly path: string;
  /** Whether the file's name is our own choice: then whatever stands there is ours to replace. */
  readonly own: boolean;
  readonly engine: Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function openCache({ path, own, engine, now }: CacheOptions): RunCache {
  const read = readCache(path, engine);
  const kind = read.kind === 'foreign' && own ? 'damaged' : read.kind;
  const problem = kind === 'whole' || kind === 'missing' || kind === 'outdated' ? undefined : kind;
  const today = Math.floor(now / DAY);
  const entries = new Map<string, Entry>(read.kind === 'whole' ? read.entries : []);
  let changed = problem === 'damaged';

  const open = ({ id, secret }: DraftKey): string | undefined => {
    const entry = entries.get(id);
    return entry === undefined ? undefined : unseal(secret, entry.sealed);
  };
  const holds = (key: DraftKey, fix: FixMode | undefined): boolean => {
    const text = open(key);
    if (text === undefined) return false;
    return fix === undefined || !isFixable(JSON.parse(text) as StoredResult, fix);
  };
  const use = (id: string): void => {
    const entry = entries.get(id);
    if (entry === undefined || entry.day === today) return;
    entries.set(id, { ...entry, day: today });
    changed = true;
  };

  return {
    problem,
    reason: read.kind === 'unreadable' ? read.reason : '',
    look: (drafts, compared, fix) => {
      const all = createDraftsHash();
      const contents = drafts.map(({ path, absolute, reading }) => {
        const content = contentOfFile(absolute);
        if (compared && content !== undefined) all.add(path, content, reading);
        return content;
      });
      const hash = all.digest();
      const known = new Map<string, DraftKey>();
      for (const [i, { path, absolute, reading }] of drafts.entries()) {
        const content = contents[i];
        if (content === undefined) continue;
        const key = draftKey(content, reading, compared ? { path, hash } : undefined);
        if (holds(key, fix)) known.set(absolute, key);
      }
      return known;
    },
    events: (key, path, certain) => {
      use(key.id);
      const result = JSON.parse(open(key) ?? '') as StoredResult;
      return certain || result.arabic ? eventsOf(result, path) : [];
    },
    draftsHash: createDraftsHash,
    keep: (id, sealed) => {
      entries.set(id, { day: today, sealed });
      changed = true;
    },
    save: () => {
      if (!changed || problem === 'foreign' || problem === 'unreadable') return undefined;
      return writeCache(path, engine, new Map([...entries].filter(([, { day }]) => day > today - KEPT_DAYS)));
    },
  };
}
