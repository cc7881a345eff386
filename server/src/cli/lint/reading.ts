import type { FileSettings } from '../../core/config/resolve-config.js';
import type { FormatId } from '../../core/draft/draft.js';
import type { Encoding } from '../../core/text/decode.js';
import type { Language } from '../../core/types.js';
import type { Settled } from '../config/config-store.js';
import { CERTAIN_EXTENSION } from '../files/discover.js';
import type { JobOptions } from './job.js';
import { formatFor } from './load-drafts.js';

/** How a draft is read: all that its findings depend on beside its own bytes. Plain data, so that it can be hashed. */
export interface Reading {
  readonly settings: FileSettings;
  readonly format: FormatId;
  /** What the user said; undefined: UTF-8, or what a byte order mark says. */
  readonly encoding: Encoding | undefined;
  /** Language of the messages. */
  readonly language: Language;
}

export function readingOf(path: string, settled: Settled, options: JobOptions): Reading {
  const { settings } = settled;
  return {
    settings,
    format: formatFor(path, settings),
    encoding: options.encoding ?? settings.encoding,
    language: options.saidLanguage ? options.language : (settled.language ?? options.language),
  };
}

/** Whether a file is a draft whatever it holds; one that was only found in a folder has to turn out to be Arabic. */
export const isCertain = (path: string, named: boolean, settled: Settled): boolean =>
  named || settled.included || CERTAIN_EXTENSION.test(path);
