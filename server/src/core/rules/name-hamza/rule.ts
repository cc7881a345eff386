import { spellingFindings } from '../../names/findings.js';
import { SPELLING_MESSAGES } from '../../names/messages.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'name-hamza',
    category: 'names',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: 'اسم تختلف همزته', en: 'A name with and without its hamza' },
    description: {
      ar: 'اسم كُتب في المسودة بهمزة مرة وبغيرها أو بلا همزة مرة أخرى.',
      en: 'A name that the draft writes with different hamzas, or with and without one.',
    },
    messages: {
      ...SPELLING_MESSAGES,
      found: {
        ar: 'همزة الاسم مختلفة: {other} ×{otherCount}، {spelling} ×{count}.',
        en: 'The hamza of this name differs: {other} ×{otherCount}, {spelling} ×{count}.',
      },
    },
    options: {},
    fixable: true,
  },
  check: (context) => spellingFindings(context, 'hamza'),
};
