import type { Language } from '../types.js';
import type { BlockKind } from './draft.js';

const LABELS: Readonly<Record<BlockKind, Readonly<Record<Language, string>>>> = {
  headline: { ar: 'عنوان', en: 'headline' },
  kicker: { ar: 'عنوان تمهيدي', en: 'kicker' },
  byline: { ar: 'اسم الكاتب', en: 'byline' },
  dateline: { ar: 'سطر المكان والتاريخ', en: 'dateline' },
  lead: { ar: 'مقدمة', en: 'lead' },
  subhead: { ar: 'عنوان فرعي', en: 'subhead' },
  paragraph: { ar: 'فقرة', en: 'paragraph' },
  caption: { ar: 'تعليق صورة', en: 'caption' },
  credit: { ar: 'مصدر الصورة', en: 'credit' },
  'alt-text': { ar: 'نص بديل', en: 'alt text' },
  quote: { ar: 'اقتباس', en: 'quote' },
  'list-item': { ar: 'بند', en: 'list item' },
  'source-line': { ar: 'سطر المصدر', en: 'source line' },
  leftover: { ar: 'مخلّفات نسخ', en: 'leftover' },
};

/** What an editor calls a part of a draft. */
export const kindLabel = (kind: BlockKind, language: Language): string => LABELS[kind][language];
