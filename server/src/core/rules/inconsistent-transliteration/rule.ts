import { spellingFindings } from '../../names/findings.js';
import { SPELLING_MESSAGES } from '../../names/messages.js';
import type { Rule } from '../../types.js';
import { minorityFindings } from './minority-spellings.js';

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
      minority: {
        ar: 'الغالب في مسودات مجلد العمل {other} (عدد المسودات: {otherDrafts})، والصيغة هنا {spelling} (عدد المسودات: {drafts}). أيّتهما تعتمد؟',
        en: 'Most drafts of the workspace write {other} ({otherDrafts}); this one writes {spelling} ({drafts}). Which one is yours?',
      },
      elsewhere: { ar: 'في مسودة أخرى: {spelling}', en: 'in another draft: {spelling}' },
    },
    options: {
      synonyms: {
        schema: { type: 'boolean', default: false },
        description: {
          ar: 'نبّه أيضا إلى تسميتين لمسمّى واحد: ميانمار وبورما، الناتو وحلف شمال الأطلسي.',
          en: 'Also mention two names for one thing: ميانمار and بورما.',
        },
      },
      workspace: {
        schema: { type: 'boolean', default: false },
        description: {
          ar: 'قارن أيضا بمسودات مجلد العمل الأخرى، ونبّه (للعلم) إلى صيغة تخالف الغالب فيها.',
          en: 'Also compare with the other drafts of the workspace; a spelling that is the minority there is mentioned for information.',
        },
      },
    },
    fixable: true,
  },
  check: (context) => [
    ...spellingFindings(context, 'letters'),
    ...(context.options.workspace === true ? minorityFindings(context) : []),
  ],
};
