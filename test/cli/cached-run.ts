import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, run, type temporaryFolder } from './run-cli.js';

export type Folder = ReturnType<typeof temporaryFolder>;

export interface CachedRun extends CliResult {
  /** Drafts of the folder that were read to be linted; a look into the cache reads none of them this way. */
  readonly linted: readonly string[];
}

/** Notes the name of every file that is read whole, in this thread and in workers. */
const WITNESS = `const fs = require('node:fs');
const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => {
  if (typeof path === 'string') fs.appendFileSync(process.env.WITNESS, path + '\\n');
  return readFileSync(path, ...rest);
};`;

const DRAFT = /\.(txt|md|html|srt|docx|json|khabar)$/;

/** Runs `mudaqqiq check` in a folder and tells which drafts it linted. */
export function witnessed(folder: Folder, args: readonly string[]): CachedRun {
  const script = folder.write('.witness/witness.cjs', WITNESS);
  const log = join(folder.path, '.witness/log');
  rmSync(log, { force: true });
  const env = { NODE_OPTIONS: `--require ${script}`, WITNESS: log };
  const result = run(['check', ...args], { cwd: folder.path, env });
  const read = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const drafts = read
    .filter((path) => path.startsWith(`${folder.path}/`) && DRAFT.test(path))
    .map((path) => path.slice(folder.path.length + 1))
    .filter((path) => !path.includes('mudaqqiq.'));
  return { ...result, linted: [...new Set(drafts)].sort() };
}

/** What a run said to whoever looks on. */
export const said = ({ status, stdout, stderr }: CliResult): CliResult => ({ status, stdout, stderr });
