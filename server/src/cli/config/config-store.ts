import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILE } from '../../core/config/config.js';
import type { FileSettings } from '../../core/config/resolve-config.js';
import { DEFAULT_ENGINE_CONFIG, type Language, type PresetName } from '../../core/types.js';
import type { FileError } from '../report/report.js';

const REGISTER_FILE = 'mudaqqiq.names.json';

/** What the configuration comes to for one file. */
export interface Settled {
  readonly settings: FileSettings;
  readonly ignored: boolean;
  readonly included: boolean;
  /** Language that the configuration asks for, if any. */
  readonly language: Language | undefined;
}

export interface ConfigStore {
  /** Undefined where the file's configuration is invalid: `errors` says why. */
  of(absolute: string): Promise<Settled | undefined>;
  /** Configurations and registers that could not be used, each once. */
  readonly errors: readonly FileError[];
  /** What is worth saying and fails nothing: registers that contradict each other. */
  readonly notes: readonly FileError[];
}

export interface ConfigChoice {
  /** `--config`; undefined: the nearest one upwards. */
  readonly file: string | undefined;
  /** `--no-config` */
  readonly none: boolean;
  /** Whether name registers are read; they are, unless this says no. */
  readonly registers?: boolean;
  readonly preset: PresetName | undefined;
  readonly language: Language;
}

const DEFAULTS: FileSettings = {
  engine: DEFAULT_ENGINE_CONFIG,
  format: undefined,
  encoding: undefined,
  fields: undefined,
};

interface Source {
  readonly config: string | undefined;
  readonly register: string | undefined;
}

type Resolved = ((absolute: string) => Settled) | undefined;

/** Finds, reads and remembers configurations; a folder's nearest one upwards counts. */
export function createConfigStore(choice: ConfigChoice): ConfigStore {
  const errors: FileError[] = [];
  const notes: FileError[] = [];
  const sources = new Map<string, Source>();
  const resolved = new Map<string, Promise<Resolved>>();
  const preset = <T extends FileSettings>(settings: T): T =>
    choice.preset === undefined ? settings : { ...settings, engine: { ...settings.engine, preset: choice.preset } };
  const defaults: Settled = { settings: preset(DEFAULTS), ignored: false, included: false, language: undefined };

  const sourceOf = (folder: string): Source => {
    const known = sources.get(folder);
    if (known !== undefined) return known;
    const here = (name: string): string | undefined =>
      existsSync(join(folder, name)) ? join(folder, name) : undefined;
    const parent = dirname(folder);
    const above: Source = parent === folder ? { config: undefined, register: undefined } : sourceOf(parent);
    const config = here(CONFIG_FILE);
    const source = { config: config ?? above.config, register: here(REGISTER_FILE) ?? above.register };
    sources.set(folder, source);
    return source;
  };

  const load = async ({ config, register }: Source): Promise<Resolved> => {
    const loader = await import('./load-config.js');
    const loaded = loader.loadConfig(config, register, choice.language, choice.registers);
    errors.push(...loaded.errors.map((error) => ({ ...error, path: shown(error.path) })));
    notes.push(...loaded.notes.map((note) => ({ ...note, path: shown(note.path) })));
    const { resolver } = loaded;
    if (resolver === undefined) return undefined;
    const root = config === undefined ? process.cwd() : dirname(config);
    const settings = new Map<FileSettings, FileSettings>();
    return (absolute) => {
      const path = relative(root, absolute).split(sep).join('/');
      const own = resolver.forFile(path);
      // The same object for the same settings, so that files share a linter.
      const known = settings.get(own) ?? preset(own);
      settings.set(own, known);
      const outside = path.startsWith('../');
      return {
        settings: known,
        ignored: !outside && resolver.ignores(path),
        included: !outside && resolver.includes(path),
        language: loaded.language,
      };
    };
  };

  return {
    errors,
    notes,
    of: async (absolute) => {
      if (choice.none) return defaults;
      const near = sourceOf(dirname(absolute));
      const source = choice.file === undefined ? near : { ...near, config: resolve(choice.file) };
      if (source.config === undefined && source.register === undefined) return defaults;
      const key = `${source.config}\n${source.register}`;
      let settle = resolved.get(key);
      if (settle === undefined) {
        settle = load(source);
        resolved.set(key, settle);
      }
      return (await settle)?.(absolute);
    },
  };
}

/** A path as a person in this folder would write it. */
export const shown = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
};
