import { statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { CERTAIN_EXTENSION, DRAFT_EXTENSION } from '../../core/draft/draft-files.js';
import type { Language } from '../../core/types.js';
import { say } from '../messages.js';
import type { FileError } from '../report/report.js';
import { ioProblem } from './read-draft.js';

export { CERTAIN_EXTENSION };

/** A file to lint. */
export interface Candidate {
  /** As the report names it. */
  readonly path: string;
  readonly absolute: string;
  /**
   * Whether somebody asked for this file by name. One that was only found in a folder has to look like a draft:
   * by its extension, and by being mostly Arabic letters.
   */
  readonly named: boolean;
}

export interface Discovery {
  readonly candidates: readonly Candidate[];
  readonly errors: readonly FileError[];
  /** Things to say on standard error that are no failure. */
  readonly notes: readonly string[];
}

/**
 * Whether a file of a folder is a draft. @param known whether its extension says so by itself.
 */
export type DraftFilter = (absolute: string, known: boolean) => Promise<boolean>;

const GLOB = /[*?[\]{}!]/;

/**
 * Files behind the arguments, in the order given, each once; within a folder or glob in the order of their names.
 * Links to folders are not followed, so a circle of links has no end to miss.
 */
export async function discover(
  inputs: readonly string[],
  isDraft: DraftFilter,
  language: Language,
): Promise<Discovery> {
  const candidates: Candidate[] = [];
  const errors: FileError[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  const add = (path: string, named: boolean): void => {
    const absolute = resolve(path);
    if (seen.has(absolute)) return;
    seen.add(absolute);
    candidates.push({ path, absolute, named });
  };
  for (const input of inputs) {
    const stat = statOf(input);
    if (stat instanceof Error) {
      if ((stat as NodeJS.ErrnoException).code !== 'ENOENT')
        errors.push({ path: input, message: ioProblem(stat, language) });
      else if (!GLOB.test(input)) errors.push({ path: input, message: say(language, 'notFound') });
      else {
        const { listFiles } = await import('./list-files.js');
        const found = await listFiles(input, '.');
        for (const path of found) add(path, true);
        if (found.length === 0) errors.push({ path: input, message: say(language, 'noMatch') });
      }
    } else if (stat.isDirectory()) {
      const found: string[] = [];
      const { listFiles } = await import('./list-files.js');
      for (const name of await listFiles('**/*', input)) {
        const path = normalize(join(input, name));
        if (await isDraft(resolve(path), DRAFT_EXTENSION.test(path))) found.push(path);
      }
      for (const path of found) add(path, false);
      if (found.length === 0) notes.push(say(language, 'noDrafts', { path: input }));
    } else add(input, true);
  }
  return { candidates, errors, notes };
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}
