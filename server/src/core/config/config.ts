import type { FormatId, Genre } from '../draft/draft.js';
import type { Encoding } from '../text/decode.js';
import type { JsonObject, Language, Level, PresetName } from '../types.js';

/** A rule as a configuration states it: a level, or a level with options. */
export type RuleEntry = Level | readonly [level: Level, options?: JsonObject];

/** What a configuration may say of all files or, in `overrides`, of some. */
export interface FileConfig {
  readonly houseStyle?: string;
  readonly genre?: Genre;
  readonly format?: FormatId;
  readonly encoding?: Encoding;
  /** For JSON drafts: which path is which part. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, RuleEntry>>;
}

/** `mudaqqiq.config.json` as written, after it passed the schema. */
export interface Config extends FileConfig {
  readonly extends?: PresetName;
  readonly language?: Language | 'auto';
  /** Paths of name registers, relative to the configuration file. */
  readonly names?: readonly string[];
  /** Globs of further drafts in a folder. */
  readonly include?: readonly string[];
  readonly ignore?: readonly string[];
  readonly overrides?: readonly (FileConfig & { readonly files: readonly string[] })[];
}

export const CONFIG_FILE = 'mudaqqiq.config.json';
