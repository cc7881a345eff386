import { RULES } from '../rules/registry.js';
import { ENGINE_RULES } from '../suppression/rules.js';
import { SETTINGS } from './settings.js';

/** Names that a configuration may use, to propose the nearest one for a slip. */
export const SETTING_NAMES: readonly string[] = [...SETTINGS.map(({ name }) => name), 'rules', 'overrides', 'files'];

/** Option names by rule id. */
export const RULE_OPTIONS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...RULES.map((rule) => rule.meta), ...ENGINE_RULES].map((meta) => [meta.id, Object.keys(meta.options)]),
);
