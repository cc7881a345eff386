import picomatch from 'picomatch/posix.js';
import type { FormatId } from '../draft/draft.js';
import type { NameRegister } from '../names/register/register.js';
import type { Encoding } from '../text/decode.js';
import type { EngineConfig, RuleSetting } from '../types.js';
import type { Config, FileConfig, RuleEntry } from './config.js';

/** What a configuration comes to for one file. */
export interface FileSettings {
  readonly engine: EngineConfig;
  readonly format: FormatId | undefined;
  readonly encoding: Encoding | undefined;
  readonly fields: Readonly<Record<string, string>> | undefined;
}

export interface ConfigResolver {
  /**
   * Settings of a file. Files that the same overrides match get the same object, so that they can share a linter.
   * @param path relative to the configuration file, with forward slashes.
   */
  forFile(path: string): FileSettings;
  /** Whether the configuration leaves the file out. */
  ignores(path: string): boolean;
  /** Whether the configuration takes the file for a draft, whatever its extension. */
  includes(path: string): boolean;
}

/** @param registers the parsed files of `names`. */
export function createConfigResolver(config: Config, registers: readonly NameRegister[] = []): ConfigResolver {
  const overrides = (config.overrides ?? []).map((entry) => ({ entry, matches: matcher(entry.files) }));
  const ignored = matcher(config.ignore ?? []);
  const included = matcher(config.include ?? []);
  const settings = new Map<string, FileSettings>();
  return {
    ignores: ignored,
    includes: included,
    forFile: (path) => {
      const matching = overrides.filter(({ matches }) => matches(path));
      const key = matching.map(({ entry }) => overrides.findIndex((o) => o.entry === entry)).join();
      const known = settings.get(key);
      if (known !== undefined) return known;
      const made = merge(
        config,
        matching.map(({ entry }) => entry),
        registers,
      );
      settings.set(key, made);
      return made;
    },
  };
}

/** A pattern without a slash matches a name in any folder; one that names a folder matches what is in it. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const patterns = globs.flatMap((glob) => {
    const rooted = glob.replace(/^\.?\//, '').replace(/\/$/, '');
    const anywhere = rooted.includes('/') || rooted === '**' ? rooted : `**/${rooted}`;
    return [anywhere, `${anywhere}/**`];
  });
  return picomatch(patterns, { dot: true });
}

function merge(base: Config, overrides: readonly FileConfig[], registers: readonly NameRegister[]): FileSettings {
  const layers: readonly FileConfig[] = [base, ...overrides];
  const last = <K extends keyof FileConfig>(key: K): FileConfig[K] | undefined =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key];
  const rules: Record<string, RuleSetting> = {};
  for (const layer of layers) {
    for (const [id, entry] of Object.entries(layer.rules ?? {})) rules[id] = overlay(rules[id], entry);
  }
  return {
    engine: {
      preset: base.extends ?? 'recommended',
      rules,
      houseStyle: last('houseStyle'),
      registers,
      genre: last('genre'),
    },
    format: last('format'),
    encoding: last('encoding'),
    fields: last('fields'),
  };
}

/** A later entry replaces the level and keeps the options that it does not name. */
function overlay(before: RuleSetting | undefined, entry: RuleEntry): RuleSetting {
  const [level, options] = typeof entry === 'string' ? [entry, undefined] : entry;
  return { level, options: { ...before?.options, ...options } };
}
