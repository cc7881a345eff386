import { settingOf } from '../linter.js';
import { RULES } from '../rules/registry.js';
import type { EngineConfig } from '../types.js';
import type { SummaryParts } from './draft-summary.js';

/** The option by which a rule looks beyond its draft. */
export const WORKSPACE_OPTION = 'workspace';

/** Which parts of the other drafts' summaries the active rules of a configuration ask for. */
export function workspaceParts(config: EngineConfig): SummaryParts {
  const categories = RULES.flatMap(({ meta }) => {
    if (!(WORKSPACE_OPTION in meta.options)) return [];
    const { level, options } = settingOf(meta, config);
    return level !== 'off' && options[WORKSPACE_OPTION] === true ? [meta.category] : [];
  });
  return { names: categories.includes('names'), captions: categories.includes('captions') };
}
