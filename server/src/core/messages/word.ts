import { FSI, PDI, RLM } from '../lang/ar/characters.js';
import type { Language, MessageParams, Messages } from '../types.js';

/** Draft words inside a sentence of ours: isolated, so that neither side's direction disturbs the other. */
export const isolate = (text: string): string => `${FSI}${text}${PDI}`;

/**
 * A message with its placeholders filled in. Strings are isolated; an Arabic message stands between right-to-left
 * marks, because editors lay out every message left to right and the full stop would change sides.
 * @throws RangeError where the rule names a message that it does not have (a fault of the rule, caught by the linter).
 */
export function word(messages: Messages, id: string, params: MessageParams | undefined, language: Language): string {
  const template = messages[id]?.[language];
  if (template === undefined) throw new RangeError(`no message '${id}'`);
  const filled = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params?.[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? String(value) : isolate(value);
  });
  return language === 'ar' ? RLM + filled + RLM : filled;
}
