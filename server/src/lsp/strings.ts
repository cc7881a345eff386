import type { BlockKind, Language } from '../core/index.js';

type Worded = Readonly<Record<Language, string>>;

const RLM = '\u200F';
const FSI = '\u2068';
const PDI = '\u2069';

const STRINGS = {
  fixRule: { ar: 'أصلح كل ملاحظات {rule} في هذه المسودة', en: 'Fix all {rule} findings in this draft' },
  fixAll: { ar: 'أصلح كل ما يُصلَح تلقائيا', en: 'Fix everything that is safe to fix' },
  disableLine: { ar: 'استثنِ هذا السطر من {rule}', en: 'Disable {rule} for this line' },
  openRule: { ar: 'اقرأ صفحة القاعدة {rule}', en: 'Read the page of the rule {rule}' },
} as const satisfies Readonly<Record<string, Worded>>;

/** A string of the server's own, its placeholder isolated; Arabic ones start with a right-to-left mark. */
export function say(key: keyof typeof STRINGS, language: Language, rule = ''): string {
  const text = STRINGS[key][language].replace('{rule}', `${FSI}${rule}${PDI}`);
  return language === 'ar' ? RLM + text : text;
}

const KINDS: Readonly<Record<BlockKind, Worded>> = {
  headline: { ar: 'عنوان', en: 'headline' },
  kicker: { ar: 'عنوان تمهيدي', en: 'kicker' },
  byline: { ar: 'اسم الكاتب', en: 'byline' },
  dateline: { ar: 'مكان الخبر', en: 'dateline' },
  lead: { ar: 'مقدمة', en: 'lead' },
  subhead: { ar: 'عنوان فرعي', en: 'subhead' },
  paragraph: { ar: 'فقرة', en: 'paragraph' },
  caption: { ar: 'تعليق صورة', en: 'caption' },
  credit: { ar: 'مصدر الصورة', en: 'credit' },
  'alt-text': { ar: 'نص بديل', en: 'alt text' },
  quote: { ar: 'اقتباس', en: 'quote' },
  'list-item': { ar: 'بند', en: 'list item' },
  'source-line': { ar: 'سطر المصدر', en: 'source line' },
  leftover: { ar: 'بقايا صفحة', en: 'leftover' },
};

export const kindLabel = (kind: BlockKind, language: Language): string => KINDS[kind][language];
