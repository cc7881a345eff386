import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands for all that may say something else of the same draft: the bundles of the command line with the data in them,
 * the lexicon beside them, and Node, which brings the tables of Unicode. 32 bytes.
 * @param folder where the bundles are.
 */
export function engineId(folder: string, version: string): Uint8Array {
  const hash = createHash('sha256').update(`${version} ${process.version}\n`);
  const parts = readdirSync(folder).filter((name) => /^cli-.*\.js$|\.bin$/.test(name));
  for (const name of parts.sort()) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest();
}
