import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import {
  DEFAULT_ENGINE_CONFIG,
  type EngineConfig,
  type JsonObject,
  type Level,
  type RuleSetting,
} from '../core/index.js';
import { type FileAccess, readText } from './file-access.js';
import type { EditorSettings } from './protocol.js';

export const CONFIG_NAME = 'mudaqqiq.config.json';

/** A fault in a configuration file, at offsets of its text. */
export interface ConfigProblem {
  readonly message: string;
  readonly range: { readonly start: number; readonly end: number };
}

/** The configuration in force for a document. */
export interface Resolved {
  readonly config: EngineConfig;
  readonly language: 'ar' | 'en' | 'auto' | undefined;
  /** The file it was read from, if any. */
  readonly uri: string | undefined;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
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

/** Finds and keeps configurations; `forget` makes it read them again. */
export class Configurations {
  private files = new Map<string, Promise<Resolved | undefined>>();
  private defaults: Resolved | undefined;

  constructor(
    private readonly access: FileAccess,
    private settings: EditorSettings,
  ) {}

  /** Drops everything read, after a file or the settings changed. */
  forget(settings: EditorSettings = this.settings): void {
    this.settings = settings;
    this.files = new Map();
    this.defaults = undefined;
  }

  /** The configuration of a document: the nearest file upwards, else the editor's settings. */
  async resolve(uri: string): Promise<Resolved> {
    for (const folder of foldersAbove(uri)) {
      const found = await this.load(`${folder}/${CONFIG_NAME}`);
      if (found !== undefined) return found;
    }
    return this.fromSettings();
  }

  private fromSettings(): Resolved {
    const { preset, houseStyle } = this.settings;
    this.defaults ??= {
      config: { ...DEFAULT_ENGINE_CONFIG, preset, houseStyle: houseStyle === '' ? undefined : houseStyle },
      language: undefined,
      uri: undefined,
      text: '',
      problems: [],
    };
    return this.defaults;
  }

  private load(uri: string): Promise<Resolved | undefined> {
    let file = this.files.get(uri);
    if (file === undefined) {
      file = this.read(uri);
      this.files.set(uri, file);
    }
    return file;
  }

  private async read(uri: string): Promise<Resolved | undefined> {
    const text = await readText(this.access, uri);
    if (text === undefined) return undefined;
    const errors: ParseError[] = [];
    const json: unknown = parse(text, errors, { allowTrailingComma: true });
    const problems = errors.map((error) => ({
      message: printParseErrorCode(error.error),
      range: { start: error.offset, end: error.offset + error.length },
    }));
    const { config } = this.fromSettings();
    if (typeof json !== 'object' || json === null || problems.length > 0) {
      return { config, language: undefined, uri, text, problems };
    }
    const file = json as JsonObject;
    const rules: Record<string, RuleSetting> = {};
    for (const [id, value] of Object.entries((file.rules ?? {}) as JsonObject)) {
      if (typeof value === 'string') rules[id] = { level: value as Level, options: {} };
    }
    const { language } = file;
    return {
      config: {
        ...config,
        rules,
        ...(file.extends === 'strict' || file.extends === 'all' ? { preset: file.extends } : {}),
        ...(typeof file.houseStyle === 'string' ? { houseStyle: file.houseStyle } : {}),
      },
      language: language === 'ar' || language === 'en' || language === 'auto' ? language : undefined,
      uri,
      text,
      problems,
    };
  }
}
