import { DEFAULT_ENGINE_CONFIG, type EngineConfig, type FileSettings, type Language } from '../core/index.js';
import type { FileAccess } from './file-access.js';
import { type FileProblem, type Newsroom, nearestFiles, readNewsroom } from './newsroom.js';
import type { EditorSettings } from './protocol.js';

/** What is in force for one document. */
export interface Resolved {
  readonly settings: FileSettings;
  readonly newsroom: Newsroom | undefined;
  /** The configuration leaves the document out. */
  readonly ignored: boolean;
  /** The configuration takes it for a draft, whatever its language. */
  readonly included: boolean;
  readonly problems: readonly FileProblem[];
}

/** Finds and keeps the configurations of a newsroom; `forget` makes it read them again. */
export class Configurations {
  private newsrooms = new Map<string, Promise<Newsroom>>();
  private found = new Map<string, Promise<{ config: string | undefined; register: string | undefined }>>();
  private existing = new Map<string, Promise<boolean>>();
  private fallback: FileSettings | undefined;

  constructor(
    private readonly files: FileAccess,
    private settings: EditorSettings,
    private readonly language: () => Language,
  ) {}

  /** Drops everything read, after a file or the settings changed. */
  forget(settings: EditorSettings = this.settings): void {
    this.settings = settings;
    this.newsrooms = new Map();
    this.found = new Map();
    this.existing = new Map();
    this.fallback = undefined;
  }

  /** What is in force for a document: the nearest file upwards, else the editor's settings. */
  async resolve(uri: string): Promise<Resolved> {
    const newsroom = await this.newsroomOf(uri);
    const { resolver, configUri, problems } = newsroom ?? { problems: [] };
    if (newsroom === undefined || resolver === undefined) {
      return { settings: this.fromSettings(), newsroom, ignored: false, included: false, problems };
    }
    if (configUri === undefined) {
      // A register without a configuration: the editor's settings, with its names.
      const registers = newsroom.registers.map(({ register }) => register);
      return { settings: this.withRegisters(newsroom, registers), newsroom, ignored: false, included: false, problems };
    }
    const path = decodeURIComponent(uri.slice(configUri.lastIndexOf('/') + 1));
    return {
      settings: resolver.forFile(path),
      newsroom,
      ignored: resolver.ignores(path),
      included: resolver.includes(path),
      problems,
    };
  }

  private async newsroomOf(uri: string): Promise<Newsroom | undefined> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const { config, register } = await remember(this.found, folder, () =>
      nearestFiles((file) => this.exists(file), uri),
    );
    if (config === undefined && register === undefined) return undefined;
    return remember(this.newsrooms, `${config}\n${register}`, () =>
      readNewsroom(this.files, config, register, this.language()),
    );
  }

  private exists(uri: string): Promise<boolean> {
    return remember(this.existing, uri, async () => (await this.files.read(uri)) !== undefined);
  }

  private fromSettings(): FileSettings {
    const { preset, houseStyle } = this.settings;
    this.fallback ??= {
      engine: { ...DEFAULT_ENGINE_CONFIG, preset, houseStyle: houseStyle === '' ? undefined : houseStyle },
      format: undefined,
      encoding: undefined,
      fields: undefined,
    };
    return this.fallback;
  }

  private readonly joined = new WeakMap<Newsroom, FileSettings>();

  /** The same object for the same register, so that its documents share a linter. */
  private withRegisters(newsroom: Newsroom, registers: EngineConfig['registers']): FileSettings {
    const known = this.joined.get(newsroom);
    if (known !== undefined) return known;
    const settings = this.fromSettings();
    const made = { ...settings, engine: { ...settings.engine, registers } };
    this.joined.set(newsroom, made);
    return made;
  }
}

function remember<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = kept.get(key);
  if (value === undefined) {
    value = make();
    kept.set(key, value);
  }
  return value;
}
