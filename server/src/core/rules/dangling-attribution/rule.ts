import { findingsOf } from '../../attribution/finding.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'dangling-attribution',
    category: 'attribution',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: 'قائل غاب عن النظر', en: 'Speaker out of sight' },
    description: {
      ar: 'فعل قول («وأضاف»، «وأشار») يفصله عن قائله عنوان فرعي أو تعليق صورة.',
      en: 'A “he added” cut off from its speaker by a subhead or a caption.',
    },
    messages: {
      'distant-break': {
        ar: 'من القائل في {words}؟ فصل بين الفعل وصاحبه عنوان أو صورة؛ أعد ذكر الاسم.',
        en: 'Who is speaking at {words}? A subhead or caption stands between the verb and its speaker; name them again.',
      },
      'distant-gender': {
        ar: 'من القائل؟ {words} لا يوافق آخر متحدث في التذكير والتأنيث.',
        en: 'Who is speaking? {words} does not agree with the last speaker.',
      },
      related: { ar: 'آخر متحدث قبله', en: 'The last speaker before it' },
      insertSpeaker: { ar: 'أعد ذكر القائل: {speaker}', en: 'Name the speaker again: {speaker}' },
    },
    options: {},
    fixable: true,
  },
  check: (context) => findingsOf(context, 'dangling-attribution'),
};
