import type { Language } from '../types.js';

/** What is wrong with a JSON text, by jsonc-parser's name for the error. */
export const JSON_SYNTAX: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  InvalidSymbol: {
    ar: 'كلمة لا تُفهم هنا، ولعلها نص تنقصه علامتا التنصيص',
    en: 'a word that means nothing here; a string needs quotation marks',
  },
  InvalidNumberFormat: { ar: 'عدد مكتوب خطأ', en: 'a malformed number' },
  PropertyNameExpected: {
    ar: 'المتوقع هنا اسم حقل بين علامتي تنصيص',
    en: 'expected the name of a field in quotation marks',
  },
  ValueExpected: { ar: 'المتوقع هنا قيمة', en: 'expected a value' },
  ColonExpected: { ar: 'المتوقع هنا نقطتان رأسيتان ":"', en: 'expected a colon ":"' },
  CommaExpected: { ar: 'المتوقع هنا فاصلة ","', en: 'expected a comma ","' },
  CloseBraceExpected: { ar: 'ينقص القوس الختامي "}"', en: 'the closing brace "}" is missing' },
  CloseBracketExpected: { ar: 'ينقص القوس الختامي "]"', en: 'the closing bracket "]" is missing' },
  EndOfFileExpected: { ar: 'كلام زائد بعد القوس الختامي', en: 'there is text after the closing brace' },
  InvalidCommentToken: { ar: 'تعليق مكتوب خطأ', en: 'a malformed comment' },
  UnexpectedEndOfComment: { ar: 'تعليق لم يُغلق', en: 'a comment that is never closed' },
  UnexpectedEndOfString: { ar: 'نص لم يُغلق بعلامة تنصيص', en: 'a string that is never closed' },
  UnexpectedEndOfNumber: { ar: 'عدد ناقص', en: 'an unfinished number' },
  InvalidUnicode: { ar: 'رمز \\u مكتوب خطأ', en: 'a malformed \\u escape' },
  InvalidEscapeCharacter: { ar: 'رمز بعد "\\" لا يُفهم', en: 'an unknown escape after "\\"' },
  InvalidCharacter: { ar: 'رمز غير مسموح به', en: 'a character that is not allowed' },
};
