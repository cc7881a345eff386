import { findingsOf } from '../../attribution/finding.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'unattributed-quote',
    category: 'attribution',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'اقتباس بلا قائل', en: 'Quotation without a speaker' },
    description: {
      ar: 'كلام بين علامتي تنصيص لا يُعرف قائله.',
      en: 'Words in quotation marks that nobody is named for.',
    },
    messages: {
      orphan: {
        ar: 'من قال هذا؟ لا قائل للاقتباس في جملته ولا قبلها.',
        en: 'Who said this? The quotation has no speaker here or before.',
      },
      related: { ar: 'أقرب مصدر في المسودة', en: 'The nearest source in the draft' },
      fixAccording: { ar: 'انسبه: «كما قال …»', en: 'Attribute: “as … said”' },
      fixHeadline: { ar: 'ابدأ العنوان باسم القائل', en: 'Begin the headline with the speaker' },
      fixSaid: { ar: 'انسبه: «قال …»', en: 'Attribute: “… said”' },
    },
    options: {},
    fixable: true,
  },
  check: (context) => findingsOf(context, 'unattributed-quote'),
};
