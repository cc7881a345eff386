import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSettings } from '../../core/config/resolve-config.js';
import type { Draft } from '../../core/draft/draft.js';
import { formatOf, loadDocx, loadFormat, parseDraft } from '../../core/draft/parse-draft.js';
import { type FixMode, fixUntilStable } from '../../core/fixer.js';
import { createLinter, type Linter, MIN_ARABIC_SHARE } from '../../core/linter.js';
import type { Diagnostic, Language, Resources } from '../../core/types.js';
import { say } from '../messages.js';
import type { FileError, LintedFile } from '../report/report.js';
import { toReport } from './to-report.js';

export interface LintRequest {
  readonly path: string;
  /** The text, or the bytes of a Word document. */
  readonly source: string | Uint8Array;
  readonly settings: FileSettings;
  readonly language: Language;
  /** Which fixes to apply; undefined: none. */
  readonly fix: FixMode | undefined;
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
    lint: async ({ path, source, settings, language, fix }, emit) => {
      const linter = linterOf(settings, language);
      const drafts = await loadDrafts(path, settings);
      const lintEach = function* (from: string | Uint8Array): Generator<LintedDraft> {
        for (const { item, draft } of drafts(from)) {
          const diagnostics = linter.lint(draft);
          yield {
            report: toReport(path, draft, diagnostics, item),
            diagnostics,
            arabic: draft.blocks.length > 0 && draft.arabicShare >= MIN_ARABIC_SHARE,
            problems: problemsOf(path, draft, language),
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

/** How the drafts of a file are read, one at a time; a file holds one unless its format says otherwise. */
export async function loadDrafts(
  path: string,
  settings: FileSettings,
): Promise<(source: string | Uint8Array) => Iterable<{ readonly item: string | undefined; readonly draft: Draft }>> {
  const id = settings.format ?? formatOf(path);
  const options = { genre: settings.engine.genre, fields: settings.fields };
  if (id === 'docx') {
    const parse = await loadDocx();
    return (source) =>
      typeof source === 'string'
        ? [{ item: undefined, draft: parseDraft(source, undefined, options) }]
        : [{ item: undefined, draft: parse(source, options) }];
  }
  const format = id === 'plain-text' ? undefined : await loadFormat(id);
  return function* (source) {
    const text = typeof source === 'string' ? source : '';
    const items = format?.items?.(text, options)[Symbol.iterator]();
    const first = items?.next();
    const second = first?.done === false ? items?.next() : undefined;
    if (items === undefined || first?.done !== false || second?.done !== false) {
      yield { item: undefined, draft: parseDraft(text, format, options) };
      return;
    }
    yield first.value;
    yield second.value;
    for (let next = items.next(); next.done !== true; next = items.next()) yield next.value;
  };
}

/** Whether a file is read as bytes rather than as text. */
export const isBinaryFormat = (path: string, settings: FileSettings): boolean =>
  (settings.format ?? formatOf(path)) === 'docx';

function problemsOf(path: string, draft: Draft, language: Language): FileError[] {
  return draft.problems.map((problem) => {
    const { line, character } = draft.lines.positionAt(problem.offset);
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
