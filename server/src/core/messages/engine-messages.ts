import type { Messages } from '../types.js';

/** What the engine itself says, beside the rules. */
export const ENGINE_MESSAGES: Messages = {
  internalError: {
    ar: 'تعذّر تشغيل القاعدة {rule} بسبب خطأ داخلي: {reason}. بقية القواعد تعمل.',
    en: 'The rule {rule} failed with an internal error: {reason}. The other rules still ran.',
  },
  more: {
    ar: 'في المسودة ملاحظات أخرى من هذا الباب لم تُعرض (العدد: {count}).',
    en: '{count} more findings of this category in this draft are not shown.',
  },
};
