import type { Language } from '../core/index.js';

type Worded = Readonly<Record<Language, string>>;

const RLM = '\u200F';
const FSI = '\u2068';
const PDI = '\u2069';

const STRINGS = {
  fixRule: { ar: 'أصلح كل ملاحظات {rule} في هذه المسودة', en: 'Fix all {rule} findings in this draft' },
  fixAll: { ar: 'أصلح كل ما يُصلَح تلقائيا', en: 'Fix everything that is safe to fix' },
  disableLine: { ar: 'استثنِ هذا السطر من {rule}', en: 'Disable {rule} for this line' },
  acceptDifferent: { ar: 'اسمان مختلفان: اقبل الصيغتين', en: 'Two different names: accept both spellings' },
  addName: { ar: 'أضف الاسم إلى سجل الأسماء', en: 'Add the name to the register' },
  openRule: { ar: 'اقرأ صفحة القاعدة {rule}', en: 'Read the page of the rule {rule}' },
  badRegister: { ar: 'سجل الأسماء: المتوقع هنا {rule}', en: 'Name register: expected {rule}' },
} as const satisfies Readonly<Record<string, Worded>>;

/** A string of the server's own, its placeholder isolated; Arabic ones start with a right-to-left mark. */
export function say(key: keyof typeof STRINGS, language: Language, rule = ''): string {
  const text = STRINGS[key][language].replace('{rule}', `${FSI}${rule}${PDI}`);
  return language === 'ar' ? RLM + text : text;
}

/** The line over the headline. */
export function claimsTitle(language: Language, claims: number, attributed: number, open: number): string {
  return language === 'ar'
    ? `${RLM}أقوال تحتاج إلى مصدر: ${claims} · منسوبة: ${attributed} · بلا قائل: ${open}`
    : `${claims} claims, ${attributed} attributed, ${open} open`;
}

const NAME_WORDS = {
  ar: {
    latin: 'الأصل',
    role: 'الصفة',
    spellings: 'الصيغ في هذه المسودة',
    verified: 'تحقّق منه',
    unverified: 'في السجل، ولم يُتحقّق منه بعد',
    comma: '، ',
  },
  en: {
    latin: 'Original',
    role: 'Role',
    spellings: 'Spellings in this draft',
    verified: 'Verified by',
    unverified: 'In the register, not verified yet',
    comma: ', ',
  },
} as const;

export const nameWords = (language: Language): (typeof NAME_WORDS)[Language] => NAME_WORDS[language];
