import { findingsOf } from '../../attribution/finding.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'vague-attribution',
    category: 'attribution',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'مصدر مبهم', en: 'Vague source' },
    description: {
      ar: 'مصدر لا اسم له ولا جهة، أو صيغة مجهول تقوم مقام المصدر.',
      en: 'A source with neither name nor place, or an impersonal form in its stead.',
    },
    messages: {
      vague: {
        ar: 'من هؤلاء؟ سمِّ المصدر أو اذكر جهته وصفته: {words}',
        en: 'Who are they? Name the source, or say where it sits: {words}',
      },
      hidden: { ar: 'من قال؟ الصيغة تخفي المصدر: {words}', en: 'Who says so? The wording hides the source: {words}' },
      carried: {
        ar: 'ما زال الكلام لمصدر مبهم؛ فمن هو؟',
        en: 'Still a vague source speaking; name or describe it.',
      },
      related: { ar: 'أقرب مصدر في المسودة', en: 'The nearest source in the draft' },
      fixAccording: { ar: 'ضع مكانه مصدرا معروفا: «بحسب …»', en: 'Put a known source here: “according to …”' },
      fixSaid: { ar: 'سمِّ القائل', en: 'Name the speaker' },
    },
    options: {},
    fixable: true,
  },
  check: (context) => findingsOf(context, 'vague-attribution'),
};
