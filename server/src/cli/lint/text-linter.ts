import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSettings } from '../../core/config/resolve-config.js';
import type { Draft } from '../../core/draft/draft.js';
import { formatOf, loadDocx, loadFormat, parseDraft } from '../../core/draft/parse-draft.js';
import { type FixMode, fixUntilStable } from '../../core/fixer.js';
import { createLinter, type Linter, MIN_ARABIC_SHARE } from '../../core/linter.js';
import type { Diagnostic, Language, Resources } from '../../core/types.js';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.js';
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
  /** All drafts of the run, where a rule looks beyond its draft. */
  readonly workspace?: WorkspaceIndex | undefined;
}

export interface LintResult {
  /** One, or one for each draft of a file that holds several. */
  readonly files: readonly LintedFile[];
  /** The text with the fixes applied; the same string where there were none. */
  readonly text: string;
  readonly fixed: number;
  /** Whether there is a draft that is mostly Arabic; other text is left alone. */
  readonly arabic: boolean;
  /** What could not be read of the file. */
  readonly problems: readonly FileError[];
}

/** Lints texts, with one linter for all that share their settings. */
export interface TextLinter {
  lint(request: LintRequest): Promise<LintResult>;
}

interface LintedDraft {
  readonly item: string | undefined;
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
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
    lint: async ({ path, source, settings, language, fix, workspace }) => {
      const linter = linterOf(settings, language);
      const drafts = await loadDrafts(path, settings);
      const lintAll = (from: string | Uint8Array): LintedDraft[] =>
        drafts(from).map(({ item, draft }, i) => ({
          item,
          draft,
          diagnostics: linter.lint(draft, undefined, workspace?.from(path, i)),
        }));
      let linted = lintAll(source);
      let text = typeof source === 'string' ? source : '';
      let fixed = 0;
      if (fix !== undefined && typeof source === 'string') {
        const result = fixUntilStable(
          source,
          (current) => {
            if (current !== source) linted = lintAll(current);
            return linted.flatMap((one) => one.diagnostics);
          },
          fix,
        );
        ({ text, applied: fixed } = result);
      }
      return {
        files: linted.map(({ item, draft, diagnostics }) => toReport(path, draft, diagnostics, item)),
        text,
        fixed,
        arabic: linted.some(({ draft }) => draft.blocks.length > 0 && draft.arabicShare >= MIN_ARABIC_SHARE),
        problems: linted.flatMap(({ draft }) => problemsOf(path, draft, language)),
      };
    },
  };
}

/** How the drafts of a file are read; a file holds one unless its format says otherwise. */
export async function loadDrafts(
  path: string,
  settings: FileSettings,
): Promise<(source: string | Uint8Array) => { item: string | undefined; draft: Draft }[]> {
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
  return (source) => {
    const text = typeof source === 'string' ? source : '';
    const items = format?.items === undefined ? [] : [...format.items(text, options)];
    if (items.length > 1) return items;
    return [{ item: undefined, draft: parseDraft(text, format, options) }];
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
