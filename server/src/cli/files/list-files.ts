import { glob } from 'tinyglobby';
import { SKIPPED_FOLDERS } from '../../core/draft/draft-files.js';

const SKIPPED = SKIPPED_FOLDERS.map((name) => `**/${name}/**`);

/** Files that a pattern matches, in the order of their names. Links to folders are not followed. */
export async function listFiles(pattern: string, cwd: string): Promise<string[]> {
  const found = await glob(pattern, { cwd, ignore: SKIPPED, followSymbolicLinks: false, expandDirectories: false });
  return found.sort();
}
