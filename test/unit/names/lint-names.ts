import { readFileSync } from 'node:fs';
import {
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  type Diagnostic,
  type EngineConfig,
  parseDraft,
} from '../../../server/src/core/index.js';

export const NAMES: Uint8Array = readFileSync('server/src/core/names/data/names.bin');

const RULES = new Set(['inconsistent-transliteration', 'name-hamza', 'compound-spacing', 'non-house-spelling']);

/** What the rules on names say of a text; each finding with the words it marks. */
export function lintNames(text: string, config: Partial<EngineConfig> = {}): (Diagnostic & { marked: string })[] {
  const draft = parseDraft(text);
  const linter = createLinter({
    config: { ...DEFAULT_ENGINE_CONFIG, ...config },
    language: 'en',
    resources: { names: NAMES },
  });
  return linter
    .lint(draft)
    .filter(({ ruleId }) => RULES.has(ruleId))
    .map((d) => ({ ...d, marked: draft.text.slice(d.range.start, d.range.end) }));
}
