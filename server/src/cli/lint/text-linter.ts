import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSettings } from '../../core/config/resolve-config.js';
import type { Draft } from '../../core/draft/draft.js';
import { formatOf, loadFormat, parseDraft } from '../../core/draft/parse-draft.js';
import { type FixMode, fixUntilStable } from '../../core/fixer.js';
import { createLinter, type Linter, MIN_ARABIC_SHARE } from '../../core/linter.js';
import type { Language, Resources } from '../../core/types.js';
import type { LintedFile } from '../report/report.js';
import { toReport } from './to-report.js';

export interface LintRequest {
  readonly path: string;
  readonly text: string;
  readonly settings: FileSettings;
  readonly language: Language;
  /** Which fixes to apply; undefined: none. */
  readonly fix: FixMode | undefined;
}

export interface LintResult {
  readonly file: LintedFile;
  /** The text with the fixes applied; the same string where there were none. */
  readonly text: string;
  readonly fixed: number;
  /** Whether the text is mostly Arabic; other text is left alone. */
  readonly arabic: boolean;
}

/** Lints texts, with one linter for all that share their settings. */
export interface TextLinter {
  lint(request: LintRequest): Promise<LintResult>;
  parse(path: string, text: string, settings: FileSettings): Promise<Draft>;
}

export function createTextLinter(): TextLinter {
  const linters = new Map<FileSettings, Map<Language, Linter>>();
  const linterOf = (settings: FileSettings, language: Language): Linter => {
    let byLanguage = linters.get(settings);
    if (byLanguage === undefined) {
      byLanguage = new Map();
      linters.set(settings, byLanguage);
    }
    let linter = byLanguage.get(language);
    if (linter === undefined) {
      linter = createLinter({ config: settings.engine, language, resources: RESOURCES });
      byLanguage.set(language, linter);
    }
    return linter;
  };
  const parserOf = async (path: string, settings: FileSettings) => {
    const id = settings.format ?? formatOf(path);
    const format = id === 'plain-text' ? undefined : await loadFormat(id);
    const options = { genre: settings.engine.genre, fields: settings.fields };
    return (text: string): Draft => parseDraft(text, format, options);
  };
  return {
    parse: async (path, text, settings) => (await parserOf(path, settings))(text),
    lint: async ({ path, text, settings, language, fix }) => {
      const parse = await parserOf(path, settings);
      const linter = linterOf(settings, language);
      let draft = parse(text);
      let fixed = { text, applied: 0, diagnostics: linter.lint(draft) };
      if (fix !== undefined && draft.format !== 'docx') {
        fixed = fixUntilStable(text, (t) => (t === text ? fixed.diagnostics : linter.lint(parse(t))), fix);
        if (fixed.applied > 0) draft = parse(fixed.text);
      }
      const file = toReport(path, draft, fixed.diagnostics);
      return { file, text: fixed.text, fixed: fixed.applied, arabic: draft.arabicShare >= MIN_ARABIC_SHARE };
    },
  };
}

const NAMES = join(__dirname, 'names.bin');

let names: Uint8Array | undefined;

/** Data beside the bundle, read when the first rule asks for it. */
const RESOURCES: Resources = existsSync(NAMES)
  ? {
      get names() {
        names ??= readFileSync(NAMES);
        return names;
      },
    }
  : {};
