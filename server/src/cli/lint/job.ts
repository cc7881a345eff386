import type { Encoding } from '../../core/text/decode.js';
import type { Language } from '../../core/types.js';
import type { ConfigChoice } from '../config/config-store.js';
import type { FileError, LintedFile } from '../report/report.js';

/** One thing to lint, small enough to be handed to another thread. */
export type Job =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly absolute: string;
      /** Whether somebody asked for this file by name (`Candidate.named`). */
      readonly named: boolean;
    }
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  /** What an earlier run found and what still holds: it only has to be said, in its turn. */
  | { readonly kind: 'known'; readonly path: string; readonly events: readonly JobEvent[] }
  /** What failed before it could begin; it keeps its place among the others. */
  | { readonly kind: 'failed'; readonly error: FileError };

/** What a job says while it runs, in order. */
export type JobEvent =
  | { readonly kind: 'report'; readonly file: LintedFile }
  | { readonly kind: 'error'; readonly error: FileError }
  /** What a person may want to hear and the report has no place for. */
  | { readonly kind: 'note'; readonly text: string }
  /** What a fix would change, as a patch. */
  | { readonly kind: 'diff'; readonly text: string }
  /** What the file came to, sealed, for the next run (`cache/`). */
  | { readonly kind: 'result'; readonly id: string; readonly sealed: Uint8Array };

/** Takes what a job says; awaited before the job goes on. */
export type JobSink = (event: JobEvent) => void | Promise<void>;

/** What all jobs of a run share: plain data, the same in every thread. */
export interface JobOptions {
  readonly config: ConfigChoice;
  readonly language: Language;
  /** Whether `--lang` was given: then it outranks the configuration. */
  readonly saidLanguage: boolean;
  readonly fix: 'safe' | 'unsafe' | undefined;
  readonly diff: boolean;
  readonly encoding: Encoding | undefined;
  /** Whether results are kept for the next run. */
  readonly cache: boolean;
}
