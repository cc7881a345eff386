import { findingsOf } from '../../attribution/finding.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'unsupported-headline',
    category: 'attribution',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'عنوان أقوى من المتن', en: 'Headline stronger than the body' },
    description: {
      ar: 'عنوان يجزم باتهام أو بخبر قتال ينسبه المتن إلى مصدر، أو يقول ما لا يقوله المتن.',
      en: 'A headline that states as fact an accusation or conflict claim that the body attributes, or that the body does not say.',
    },
    messages: {
      'attributed-in-body': {
        ar: 'من قال؟ العنوان يجزم بما ينسبه المتن إلى مصدر.',
        en: 'The headline states as settled what the body gives to a source; carry the source up.',
      },
      'beyond-body': {
        ar: 'العنوان يقول أكثر مما في المتن: {words}',
        en: 'The headline says more than the body: {words}',
      },
      related: { ar: 'ما يقوله المتن', en: 'What the body says' },
      fixHeadline: { ar: 'انسب العنوان إلى مصدر المتن', en: 'Attribute the headline to the body’s source' },
    },
    options: {},
    fixable: true,
  },
  check: (context) => findingsOf(context, 'unsupported-headline'),
};
