import { houseFindings } from '../../names/house-findings.js';
import { SPELLING_MESSAGES } from '../../names/messages.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'non-house-spelling',
    category: 'names',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'صيغة غير صيغة المؤسسة', en: 'Not the house spelling' },
    description: {
      ar: 'اسم كُتب بصيغة واحدة، لكنها غير التي في دليل المؤسسة أو سجل أسمائها.',
      en: 'A name spelled in one way, but not in that of the house style or the name register.',
    },
    messages: {
      ...SPELLING_MESSAGES,
      found: {
        ar: 'صيغة المؤسسة {to}، والصيغة هنا {spelling} ×{count}.',
        en: 'The house writes {to}; here it is {spelling} ×{count}.',
      },
    },
    options: {},
    fixable: true,
  },
  check: houseFindings,
};
