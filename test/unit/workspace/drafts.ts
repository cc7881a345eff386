import {
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  type Diagnostic,
  type DraftSummary,
  type EngineConfig,
  type JsonObject,
  parseDraft,
  summarizeDraft,
  WorkspaceIndex,
} from '../../../server/src/core/index.js';
import { NAMES } from '../names/lint-names.js';

/** Rules that look beyond their draft, switched on. */
const BEYOND: EngineConfig['rules'] = {
  'inconsistent-transliteration': { level: 'on', options: { workspace: true } },
  'duplicate-caption': { level: 'on', options: { workspace: true } },
};

export const linterOf = (config: Partial<EngineConfig> = {}) =>
  createLinter({
    config: { ...DEFAULT_ENGINE_CONFIG, rules: BEYOND, ...config },
    language: 'en',
    resources: { names: NAMES },
  });

export const summaryOf = (text: string, config: Partial<EngineConfig> = {}): DraftSummary =>
  summarizeDraft(linterOf(config).analyze(parseDraft(text)));

/** An index of drafts by path, put in the order given. */
export function indexOf(drafts: Readonly<Record<string, string>>, config: Partial<EngineConfig> = {}): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, text] of Object.entries(drafts)) index.put(path, [summaryOf(text, config)]);
  return index;
}

export interface Found {
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly marked: string;
  readonly data: JsonObject;
  readonly related: Diagnostic['related'];
  readonly fixes: Diagnostic['fixes'];
}

/** What the rules say of one of the drafts beside the others. */
export function lintBeside(
  path: string,
  drafts: Readonly<Record<string, string>>,
  config: Partial<EngineConfig> = {},
): Found[] {
  const draft = parseDraft(drafts[path] ?? '');
  return linterOf(config)
    .lint(draft, undefined, indexOf(drafts, config).from(path))
    .map(({ ruleId, severity, range, data, related, fixes }) => ({
      rule: ruleId,
      severity,
      marked: draft.text.slice(range.start, range.end),
      data,
      related,
      fixes,
    }));
}
