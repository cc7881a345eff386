import { isolate } from '../../core/messages/word.js';
import type { Language } from '../../core/types.js';
import type { InventoryName } from '../../core/workspace/name-inventory.js';

const WORDS = {
  ar: {
    summary: (names: number, mixed: number) => `الأسماء: ${names}، منها بأكثر من صيغة: ${mixed}.`,
    drafts: 'المسودات',
    comma: '، ',
  },
  en: {
    summary: (names: number, mixed: number) => `${names} names, ${mixed} of them in more than one spelling.`,
    drafts: 'drafts',
    comma: ', ',
  },
} as const;

/** One name a line, those in more than one spelling marked; how many there are at the end. */
export function* namesText(names: readonly InventoryName[], language: Language): Iterable<string> {
  const words = WORDS[language];
  for (const { spellings, latin, registered } of names) {
    const mark = spellings.length > 1 ? '!' : registered === undefined ? ' ' : '✓';
    const forms = spellings.map(({ text, count, drafts }) => `${isolate(text)} ×${count} (${words.drafts}: ${drafts})`);
    yield `${mark} ${forms.join(words.comma)}${latin === undefined ? '' : `  ${isolate(latin)}`}\n`;
  }
  const mixed = names.filter(({ spellings }) => spellings.length > 1).length;
  yield `${words.summary(names.length, mixed)}\n`;
}
