import type { Messages } from '../types.js';

/** What the engine itself says, beside the rules. */
export const ENGINE_MESSAGES: Messages = {
  internalError: {
    ar: 'تعذّر تشغيل القاعدة {rule} بسبب خطأ داخلي: {reason}. بقية القواعد تعمل.',
    en: 'The rule {rule} failed with an internal error: {reason}. The other rules still ran.',
  },
  more: {
    ar: 'في هذه المسودة {count} ملاحظات أخرى من هذا الباب لم تُعرض.',
    en: '{count} more findings of this category in this draft are not shown.',
  },
  unusedSuppression: {
    ar: 'لا شيء هنا يستدعي هذا الاستثناء ({rules})؛ احذفه.',
    en: 'This suppression ({rules}) matches nothing here; remove it.',
  },
  removeSuppression: { ar: 'احذف الاستثناء', en: 'Remove the suppression' },
  unknownRule: {
    ar: 'لا توجد قاعدة باسم {rule}.',
    en: 'There is no rule named {rule}.',
  },
};
