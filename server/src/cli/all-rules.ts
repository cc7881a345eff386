import { RULES } from '../core/rules/registry.js';
import { ENGINE_RULES } from '../core/suppression/rules.js';
import type { RuleMeta } from '../core/types.js';

/** Every rule that a configuration may name, by id. */
export const allRules = (): readonly RuleMeta[] =>
  [...RULES.map((rule) => rule.meta), ...ENGINE_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
