import { ENGINE_RULES, type Language, RULES } from '../core/index.js';

const TITLES = new Map([...RULES.map(({ meta }) => meta), ...ENGINE_RULES].map(({ id, title }) => [id, title]));

/**
 * A rule in Markdown as its page calls it, and the id that a configuration or a suppression names it by.
 * @param rulePage address of a rule's page with `{rule}` in it; the id leads there.
 */
export function ruleLabel(id: string, language: Language, rulePage: string | undefined): string {
  const code = `\`${id}\``;
  const named = rulePage === undefined ? code : `[${code}](${pageOf(id, rulePage)})`;
  const title = TITLES.get(id)?.[language];
  return title === undefined ? named : `${title} · ${named}`;
}

/** The address of a rule's page. */
export const pageOf = (id: string, rulePage: string): string => rulePage.replace('{rule}', encodeURIComponent(id));
