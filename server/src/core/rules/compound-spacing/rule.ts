import { spellingFindings } from '../../names/findings.js';
import { SPELLING_MESSAGES } from '../../names/messages.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'compound-spacing',
    category: 'names',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'اسم مركّب موصول مرة ومفصول مرة', en: 'A compound name joined here and parted there' },
    description: {
      ar: 'اسم مركّب كُتب في المسودة كلمة واحدة مرة، ومفصولا بمسافة أو شَرطة مرة أخرى.',
      en: 'A compound name that the draft writes joined in one place and with a space or hyphen in another.',
    },
    messages: {
      ...SPELLING_MESSAGES,
      found: {
        ar: 'الاسم المركّب مكتوب بطريقتين: {other} ×{otherCount}، {spelling} ×{count}.',
        en: 'The compound name is written in two ways: {other} ×{otherCount}, {spelling} ×{count}.',
      },
    },
    options: {},
    fixable: true,
  },
  check: (context) => spellingFindings(context, 'separator'),
};
