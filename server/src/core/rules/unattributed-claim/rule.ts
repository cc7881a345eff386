import { findingsOf } from '../../attribution/finding.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'unattributed-claim',
    category: 'attribution',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'قول بلا مصدر', en: 'Claim without a source' },
    description: {
      ar: 'قول يحتاج إلى مصدر ولا يُعرف قائله.',
      en: 'A claim that needs a source and has none in sight.',
    },
    messages: {
      casualty: { ar: 'من أحصى الضحايا؟ انسب الحصيلة إلى مصدر.', en: 'Who counted? Give the toll a source.' },
      control: {
        ar: 'من قال إن السيطرة انتقلت؟ انسب الخبر إلى مصدر.',
        en: 'Who says who holds the ground? Give it a source.',
      },
      attack: {
        ar: 'من قال؟ انسب خبر الهجوم أو القتال إلى مصدر.',
        en: 'Who says so? Give the report of fighting a source.',
      },
      accusation: {
        ar: 'من صاحب الاتهام؟ انسبه إليه.',
        en: 'Who accuses? Give the accusation to the one who makes it.',
      },
      affiliation: { ar: 'من قال إن بينهما صلة؟ انسبها إلى مصدر.', en: 'Who says they are linked? Give it a source.' },
      motive: {
        ar: 'كيف عُرف القصد؟ انسب الدافع إلى من صرّح به.',
        en: 'How is the intention known? Give it to the one who stated it.',
      },
      prediction: { ar: 'من يتوقع ذلك؟ انسب التوقع إلى صاحبه.', en: 'Who expects this? Name the forecaster.' },
      figure: { ar: 'من أين الرقم؟ اذكر مصدره.', en: 'Where does the figure come from?' },
      superlative: {
        ar: 'من قال إنه الأول أو الأكبر؟ اذكر المصدر أو خفّف العبارة.',
        en: 'Says who that it is the first or the biggest? Name the source or tone it down.',
      },
      judgement: { ar: 'هذا حكم لا خبر؛ لمن هو؟', en: 'This is a judgement, not news: whose is it?' },
      cause: { ar: 'من قال إن هذا هو السبب؟', en: 'Who says this is the cause?' },
      guilt: {
        ar: 'هل صدر حكم؟ إن لم يصدر فاكتب «المتهم» أو «المشتبه فيه»، واذكر المصدر.',
        en: 'Has a court ruled? Until then a suspect, with a source.',
      },
      inside: {
        ar: 'من كشف ما جرى وراء الأبواب المغلقة؟ اذكر المصدر.',
        en: 'Who told what was said behind closed doors?',
      },
      efficacy: { ar: 'أي دراسة تقول ذلك؟ اذكرها.', en: 'Which study says so?' },
      crowd: { ar: 'من قدّر الحشد؟ اذكر المصدر.', en: 'Who estimated the crowd?' },
      other: { ar: 'من قال؟ اذكر مصدر هذا الكلام.', en: 'Who says so? Name the source.' },
      related: { ar: 'أقرب مصدر في المسودة', en: 'The nearest source in the draft' },
      fixAccording: { ar: 'انسبه: «بحسب …»', en: 'Attribute: “according to …”' },
      fixHeadline: { ar: 'ابدأ العنوان باسم القائل', en: 'Begin the headline with the speaker' },
      fixSaid: { ar: 'انسبه: «قال … إن»', en: 'Attribute: “… said that”' },
    },
    options: {},
    fixable: true,
  },
  check: (context) => findingsOf(context, 'unattributed-claim'),
};
