import type { Messages } from '../types.js';

/** What the rules that compare spellings share: places and fixes. */
export const SPELLING_MESSAGES: Messages = {
  other: { ar: 'هنا: {spelling} ×{count}', en: 'here: {spelling} ×{count}' },
  useHere: { ar: 'اكتبها هنا {to}', en: 'Write {to} here' },
  useEverywhere: { ar: 'اكتبها {to} في المسودة كلها', en: 'Write {to} in the whole draft' },
};
