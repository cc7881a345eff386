import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSettings } from '../../core/config/resolve-config.js';
import type { Draft } from '../../core/draft/draft.js';
import { type FixMode, fixUntilStable } from '../../core/fixer.js';
import { createLinter, type Linter, MIN_ARABIC_SHARE } from '../../core/linter.js';
import type { LinePosition } from '../../core/text/line-index.js';
import type { Diagnostic, Language, Resources } from '../../core/types.js';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.js';
import { say } from '../messages.js';
import type { FileError, LintedFile } from '../report/report.js';
import { loadDrafts, type Source } from './load-drafts.js';
import { placed, toReport } from './to-report.js';

export interface LintRequest {
  readonly path: string;
  readonly source: Source;
  readonly settings: FileSettings;
  readonly language: Language;
  /** Which fixes to apply; undefined: none. */
  readonly fix: FixMode | undefined;
  /** All drafts of the run, where a rule looks beyond its draft. */
  readonly workspace?: WorkspaceIndex | undefined;
}

/** What a file came to, beside the reports that were handed over on the way. */
export interface LintResult {
  /** The text with the fixes applied; the same string where there were none. */
  readonly text: string;
  readonly fixed: number;
  /** Whether there is a draft that is mostly Arabic; other text is left alone. */
  readonly arabic: boolean;
  /** What could not be read of the file. */
  readonly problems: readonly FileError[];
}

/** Takes the report of one draft; `arabic`: whether the draft is mostly Arabic. */
export type Emit = (file: LintedFile, arabic: boolean) => void | Promise<void>;

/** Lints texts, with one linter for all that share their settings. */
export interface TextLinter {
  /**
   * Lints the drafts of a file, one after another: each is reported and let go before the next is read, so that an
   * export of thousands takes the memory of one. With `fix` the reports come at the end, for the text as fixed.
   */
  lint(request: LintRequest, emit: Emit): Promise<LintResult>;
}

/** What is kept of a draft once it is linted. */
interface LintedDraft {
  readonly report: LintedFile;
  readonly diagnostics: readonly Diagnostic[];
  readonly arabic: boolean;
  readonly problems: readonly FileError[];
}

export function createTextLinter(): TextLinter {
  const linters = new Map<FileSettings, Map<Language, Linter>>();
  const linterOf = (settings: FileSettings, language: Language): Linter => {
    const byLanguage = linters.get(settings) ?? new Map<Language, Linter>();
    linters.set(settings, byLanguage);
    const linter =
      byLanguage.get(language) ?? createLinter({ config: settings.engine, language, resources: RESOURCES });
    byLanguage.set(language, linter);
    return linter;
  };
  return {
    lint: async ({ path, source, settings, language, fix, workspace }, emit) => {
      const linter = linterOf(settings, language);
      const drafts = await loadDrafts(path, settings);
      const lintEach = function* (from: Source): Generator<LintedDraft> {
        let place = 0;
        for (const { item, draft, at } of drafts(from)) {
          const diagnostics = linter.lint(draft, undefined, workspace?.from(path, place++));
          yield {
            report: toReport(path, draft, diagnostics, item, at),
            diagnostics,
            arabic: draft.blocks.length > 0 && draft.arabicShare >= MIN_ARABIC_SHARE,
            problems: problemsOf(path, draft, at, language),
          };
        }
      };
      const fixing = fix !== undefined && typeof source === 'string';
      const { text, fixed, linted } = fixing
        ? fixAll(source, lintEach, fix)
        : { text: typeof source === 'string' ? source : '', fixed: 0, linted: lintEach(source) };
      const problems: FileError[] = [];
      let anyArabic = false;
      for (const { report, arabic, problems: own } of linted) {
        problems.push(...own);
        anyArabic ||= arabic;
        await emit(report, arabic);
      }
      return { text, fixed, arabic: anyArabic, problems };
    },
  };
}

function fixAll(source: string, lintEach: (text: string) => Iterable<LintedDraft>, fix: FixMode) {
  let linted: readonly LintedDraft[] = [];
  const lint = (text: string): readonly Diagnostic[] => {
    linted = [...lintEach(text)];
    return linted.flatMap((one) => one.diagnostics);
  };
  const { text, applied: fixed } = fixUntilStable(source, lint, fix);
  return { text, fixed, linted };
}

function problemsOf(path: string, draft: Draft, at: LinePosition | undefined, language: Language): FileError[] {
  return draft.problems.map((problem) => {
    const { line, character } = placed(draft.lines.positionAt(problem.offset), at);
    const message = say(language, 'badMarkup', { reason: problem.detail });
    return { path: `${path}:${line + 1}:${character + 1}`, message };
  });
}

const NAMES = join(__dirname, 'names.bin');

let names: Uint8Array | undefined;

/** Data beside the bundle, read when the first rule asks for it. */
export const RESOURCES: Resources = existsSync(NAMES)
  ? {
      get names() {
        names ??= readFileSync(NAMES);
        return names;
      },
    }
  : {};
