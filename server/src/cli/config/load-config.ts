import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Config } from '../../core/config/config.js';
import { parseConfig } from '../../core/config/parse-config.js';
import { type ConfigResolver, createConfigResolver } from '../../core/config/resolve-config.js';
import { mergeRegisters } from '../../core/names/register/merge-registers.js';
import { parseRegister } from '../../core/names/register/parse-register.js';
import type { NameRegister } from '../../core/names/register/register.js';
import { wordRegisterProblem } from '../../core/names/register/register-messages.js';
import type { Language } from '../../core/types.js';
import { FileFailure, ioProblem } from '../files/read-draft.js';
import { say } from '../messages.js';
import type { FileError } from '../report/report.js';

export interface LoadedConfig {
  /** Undefined where the configuration is invalid. */
  readonly resolver: ConfigResolver | undefined;
  readonly language: Language | undefined;
  readonly errors: readonly FileError[];
  /** What the registers say against each other; the earlier one counts. */
  readonly notes: readonly FileError[];
}

/**
 * Reads a configuration and the name registers that go with it: those it names, else the one nearest by.
 * A broken register is reported and what can be read of it is used; a broken configuration is not used at all.
 */
export function loadConfig(
  configPath: string | undefined,
  nearRegister: string | undefined,
  language: Language,
  withRegisters = true,
): LoadedConfig {
  const errors: FileError[] = [];
  const config = configPath === undefined ? {} : readConfig(configPath, language, errors);
  if (config === undefined) return { resolver: undefined, language: undefined, errors, notes: [] };
  const named = config.names?.map((name) => resolve(dirname(configPath ?? '.'), name));
  const paths = named ?? (nearRegister === undefined ? [] : [nearRegister]);
  const read = (withRegisters ? paths : []).flatMap((path) => readRegister(path, language, errors));
  const { registers, notes } = joined(read, language);
  const own = config.language === 'auto' ? undefined : config.language;
  return { resolver: createConfigResolver(config, registers), language: own, errors, notes };
}

interface ReadRegister {
  readonly path: string;
  readonly register: NameRegister;
}

/** Several registers as one, each contradiction said at the later file. */
function joined(
  read: readonly ReadRegister[],
  language: Language,
): { registers: readonly NameRegister[]; notes: FileError[] } {
  if (read.length < 2) return { registers: read.map(({ register }) => register), notes: [] };
  const { register, conflicts } = mergeRegisters(read.map((one) => one.register));
  const notes = conflicts.map(({ spelling, first, second }) => ({
    path: read[second.register]?.path ?? '',
    message: say(language, 'registerConflict', {
      spelling,
      first: first.name,
      second: second.name,
      path: basename(read[first.register]?.path ?? ''),
    }),
  }));
  return { registers: [register], notes };
}

function readText(path: string, language: Language): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new FileFailure(ioProblem(error, language));
  }
}

const at = (path: string, { line, character }: { line: number; character: number }): string =>
  `${path}:${line + 1}:${character + 1}`;

function readConfig(path: string, language: Language, errors: FileError[]): Config | undefined {
  try {
    const { config, problems } = parseConfig(readText(path, language), language);
    for (const problem of problems) {
      errors.push({ path: at(path, problem), message: say(language, 'badConfig', { problem: problem.message }) });
    }
    return config;
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    errors.push({ path, message: error.message });
    return undefined;
  }
}

function readRegister(path: string, language: Language, errors: FileError[]): ReadRegister[] {
  try {
    const { register, problems } = parseRegister(readText(path, language));
    for (const problem of problems) {
      errors.push({ path: at(path, problem), message: wordRegisterProblem(problem, language) });
    }
    return [{ path, register }];
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    errors.push({ path, message: error.message });
    return [];
  }
}
