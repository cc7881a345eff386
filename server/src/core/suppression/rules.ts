import type { RuleMeta } from '../types.js';

/** What the engine says of suppressions themselves; configured like any rule, but found after all rules have run. */
export const UNUSED_SUPPRESSION: RuleMeta = {
  id: 'unused-suppression',
  category: 'configuration',
  scope: 'draft',
  presets: { recommended: 'on', strict: 'on' },
  severity: 'warning',
  title: { ar: 'استثناء بلا أثر', en: 'Suppression without effect' },
  description: {
    ar: 'استثناء في المسودة لم يعد يُسكت شيئا، أو يسمّي قاعدة لا وجود لها.',
    en: 'An inline suppression that silences nothing any more, or names a rule that does not exist.',
  },
  messages: {
    unused: {
      ar: 'لا شيء هنا يستدعي هذا الاستثناء ({rules})؛ احذفه.',
      en: 'This suppression ({rules}) silences nothing; remove it.',
    },
    unusedAll: {
      ar: 'لا شيء هنا يستدعي هذا الاستثناء؛ احذفه.',
      en: 'This suppression silences nothing; remove it.',
    },
    unknown: { ar: 'لا توجد قاعدة باسم {rule}.', en: 'There is no rule named {rule}.' },
    unknownNear: {
      ar: 'لا توجد قاعدة باسم {rule}؛ لعل المقصود {nearest}.',
      en: 'There is no rule named {rule}; did you mean {nearest}?',
    },
    remove: { ar: 'احذف الاستثناء', en: 'Remove the suppression' },
    removeRule: { ar: 'احذف {rule} من الاستثناء', en: 'Remove {rule} from the suppression' },
    rename: { ar: 'اكتب {nearest}', en: 'Write {nearest}' },
  },
  options: {},
  fixable: true,
};

export const SUPPRESSION_REASON: RuleMeta = {
  id: 'suppression-reason',
  category: 'configuration',
  scope: 'draft',
  presets: { recommended: 'off', strict: 'hint' },
  severity: 'hint',
  title: { ar: 'استثناء بلا سبب', en: 'Suppression without a reason' },
  description: {
    ar: 'استثناء في المسودة لا يقول لمن يقرؤه بعدك لماذا وُضع.',
    en: 'An inline suppression that does not tell the next reader why it is there.',
  },
  messages: {
    noReason: {
      ar: 'لماذا هذا الاستثناء؟ اذكر السبب بعد «--» لمن يقرأ المسودة بعدك.',
      en: 'Say after “--” why this is suppressed, for whoever reads the draft next.',
    },
  },
  options: {},
  fixable: false,
};

/** Everything the engine itself reports under a rule id. */
export const ENGINE_RULES: readonly RuleMeta[] = [SUPPRESSION_REASON, UNUSED_SUPPRESSION];
