import { spellingFindings } from '../../names/findings.js';
import { SPELLING_MESSAGES } from '../../names/messages.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'inconsistent-transliteration',
    category: 'names',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'اسم واحد بصيغتين', en: 'One name, two spellings' },
    description: {
      ar: 'اسم أو لفظ معرّب كُتب في المسودة بأكثر من صيغة.',
      en: 'A foreign name or loanword that the draft spells in more than one way.',
    },
    messages: {
      ...SPELLING_MESSAGES,
      found: {
        ar: 'صيغتان للاسم نفسه: {other} ×{otherCount}، {spelling} ×{count}. أيّتهما تعتمد؟',
        en: 'Two spellings of one name: {other} ×{otherCount}, {spelling} ×{count}. Which one is yours?',
      },
      synonym: {
        ar: 'تسميتان لمسمّى واحد: {other} ×{otherCount}، {spelling} ×{count}. أهو مقصود؟',
        en: 'Two names for one thing: {other} ×{otherCount}, {spelling} ×{count}. On purpose?',
      },
    },
    options: {
      synonyms: {
        schema: { type: 'boolean', default: false },
        description: {
          ar: 'اذكر أيضا تسميتين لمسمّى واحد: ميانمار وبورما، الناتو وحلف شمال الأطلسي.',
          en: 'Also mention two names for one thing: ميانمار and بورما.',
        },
      },
    },
    fixable: true,
  },
  check: (context) => spellingFindings(context, 'letters'),
};
