import {
  CONFIG_FILE,
  type ConfigResolver,
  createConfigResolver,
  createLineIndex,
  type Language,
  mergeRegisters,
  type NameRegister,
  parseConfig,
  parseRegister,
  type RegisterProblem,
  wordRegisterProblem,
} from '../core/index.js';
import { type FileAccess, readText } from './file-access.js';
import { registerConflict } from './strings.js';

export const REGISTER_FILE = 'mudaqqiq.names.json';

/** What is wrong with a file of the newsroom, ready to be shown at its place. */
export interface FileProblem {
  readonly uri: string;
  readonly message: string;
  /** Zero-based line and UTF-16 columns. */
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  /** Worth a look, but nothing is broken. */
  readonly isNote?: boolean;
}

/** A configuration with its name registers. */
export interface Newsroom {
  /** Undefined where the configuration is invalid: it is taken whole or not at all. */
  readonly resolver: ConfigResolver | undefined;
  readonly language: Language | 'auto' | undefined;
  readonly configUri: string | undefined;
  /** Registers in use, the first one being where new names are written. */
  readonly registers: readonly { readonly uri: string; readonly register: NameRegister }[];
  readonly problems: readonly FileProblem[];
}

/** The folders from a document upwards, nearest first, within its own scheme and host. */
export function foldersAbove(uri: string): string[] {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri);
  if (match === null) return [];
  const [, root = '', path = ''] = match;
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/'); at >= 0; at = at === 0 ? -1 : path.lastIndexOf('/', at - 1)) {
    folders.push(root + path.slice(0, at));
  }
  return folders;
}

/** A path of a configuration, relative to its folder, as an address. */
const besides = (uri: string, path: string): string => new URL(path, uri).toString();

/**
 * Reads a configuration and the registers that go with it: those it names, else the nearest one upwards.
 * @param language for the words of the problems.
 */
export async function readNewsroom(
  files: FileAccess,
  configUri: string | undefined,
  registerUri: string | undefined,
  language: Language,
): Promise<Newsroom> {
  const problems: FileProblem[] = [];
  const text = configUri === undefined ? undefined : await readText(files, configUri);
  const parsed = text === undefined ? undefined : parseConfig(text, language);
  if (configUri !== undefined && text !== undefined && parsed !== undefined) {
    const lines = createLineIndex(text);
    for (const { message, line, character, range } of parsed.problems) {
      const end = lines.positionAt(range.end);
      problems.push({ uri: configUri, message, line, character, endLine: end.line, endCharacter: end.character });
    }
  }
  const config = parsed === undefined ? {} : parsed.config;
  const named = configUri === undefined ? undefined : config?.names?.map((path) => besides(configUri, path));
  const registers: { uri: string; register: NameRegister }[] = [];
  const texts: string[] = [];
  for (const uri of named ?? (registerUri === undefined ? [] : [registerUri])) {
    const source = await readText(files, uri);
    if (source === undefined) continue;
    const { register, problems: broken } = parseRegister(source);
    registers.push({ uri, register });
    texts.push(source);
    problems.push(...broken.map((problem) => registerProblem(uri, problem, language)));
  }
  const joined = joinRegisters(registers, texts, language);
  problems.push(...joined.problems);
  return {
    resolver: config === undefined ? undefined : createConfigResolver(config, joined.registers),
    language: config?.language,
    configUri,
    registers,
    problems,
  };
}

/** Several registers as one, each contradiction shown where the later file says it. */
function joinRegisters(
  read: readonly { readonly uri: string; readonly register: NameRegister }[],
  texts: readonly string[],
  language: Language,
): { readonly registers: readonly NameRegister[]; readonly problems: readonly FileProblem[] } {
  if (read.length < 2) return { registers: read.map(({ register }) => register), problems: [] };
  const { register, conflicts } = mergeRegisters(read.map((one) => one.register));
  const problems = conflicts.map(({ spelling, first, second }): FileProblem => {
    const text = texts[second.register] ?? '';
    const quoted = JSON.stringify(spelling);
    const at = Math.max(0, text.indexOf(quoted));
    const lines = createLineIndex(text);
    const end = lines.positionAt(at + quoted.length);
    return {
      uri: read[second.register]?.uri ?? '',
      message: registerConflict(language, spelling, first.name, second.name, read[first.register]?.uri ?? ''),
      ...lines.positionAt(at),
      endLine: end.line,
      endCharacter: end.character,
      isNote: true,
    };
  });
  return { registers: [register], problems };
}

function registerProblem(uri: string, problem: RegisterProblem, language: Language): FileProblem {
  const { line, character } = problem;
  return {
    uri,
    message: wordRegisterProblem(problem, language),
    line,
    character,
    endLine: line,
    endCharacter: character + 1,
  };
}

/** Finds which configuration and register are nearest to a document. */
export async function nearestFiles(
  exists: (uri: string) => Promise<boolean>,
  uri: string,
): Promise<{ config: string | undefined; register: string | undefined }> {
  let config: string | undefined;
  let register: string | undefined;
  for (const folder of foldersAbove(uri)) {
    if (config === undefined && (await exists(`${folder}/${CONFIG_FILE}`))) config = `${folder}/${CONFIG_FILE}`;
    if (register === undefined && (await exists(`${folder}/${REGISTER_FILE}`))) register = `${folder}/${REGISTER_FILE}`;
    if (config !== undefined && register !== undefined) break;
  }
  return { config, register };
}
