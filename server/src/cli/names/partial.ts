import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Language } from '../../core/types.js';
import type { NameTallies, SpellingTally } from '../../core/workspace/name-tallies.js';
import { ioProblem } from '../files/read-draft.js';
import { say } from '../messages.js';

const HEADER = { mudaqqiq: 'names', version: 2 } as const;

/** A count as `--merge` reads it: a line that says what it is, then a spelling a line. */
export function* partialLines(tallies: NameTallies): Iterable<string> {
  yield `${JSON.stringify(HEADER)}\n`;
  for (const spelling of tallies.spellings()) yield `${JSON.stringify(spelling)}\n`;
}

/**
 * Takes a file that `--partial` wrote into a count, line by line: no more than the result is held.
 * @returns what is wrong with the file, if anything; nothing of it is counted then, or all before a line cut short.
 */
export async function readPartial(path: string, tallies: NameTallies, language: Language): Promise<string | undefined> {
  try {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const value = parse(line);
      if (number === 1) {
        const { mudaqqiq, version } = (value ?? {}) as Partial<Record<keyof typeof HEADER, unknown>>;
        if (mudaqqiq === HEADER.mudaqqiq && version === HEADER.version) continue;
        return `${path}: ${say(language, 'notPartial')}`;
      }
      if (!isTally(value)) return `${path}:${number}: ${say(language, 'notPartial')}`;
      tallies.addSpelling(value);
    }
    return number === 0 ? `${path}: ${say(language, 'notPartial')}` : undefined;
  } catch (error) {
    return `${path}: ${ioProblem(error, language)}`;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isTally(value: unknown): value is SpellingTally {
  const { key, forms, drafts } = (value ?? {}) as Partial<SpellingTally>;
  return typeof key === 'string' && Array.isArray(forms) && typeof drafts === 'number';
}
