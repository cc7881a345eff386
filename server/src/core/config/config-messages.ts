import type { Language, Messages } from '../types.js';

/** What is wrong with a configuration, said to the person who wrote it. */
export const CONFIG_MESSAGES: Messages = {
  syntax: { ar: 'خطأ في كتابة JSON: {expected}.', en: 'Not valid JSON: {expected}.' },
  empty: { ar: 'الملف فارغ؛ أقل ما يُكتب فيه {example}.', en: 'The file is empty; the least it may hold is {example}.' },
  unknown: { ar: 'لا إعداد باسم {name}.', en: 'There is no setting named {name}.' },
  unknownNear: {
    ar: 'لا إعداد باسم {name}؛ لعل المقصود {nearest}.',
    en: 'There is no setting named {name}; did you mean {nearest}?',
  },
  unknownRule: { ar: 'لا توجد قاعدة باسم {name}.', en: 'There is no rule named {name}.' },
  unknownRuleNear: {
    ar: 'لا توجد قاعدة باسم {name}؛ لعل المقصود {nearest}.',
    en: 'There is no rule named {name}; did you mean {nearest}?',
  },
  noOptions: { ar: 'لا خيار باسم {name} في القاعدة {rule}.', en: 'The rule {rule} has no option named {name}.' },
  expected: {
    ar: 'قيمة {name} غير مقبولة: {actual}. المتوقع {expected}.',
    en: '{name} can’t be {actual}; expected {expected}.',
  },
  missing: { ar: 'ينقص في {name} الإعداد {missing}.', en: '{name} lacks {missing}.' },
  other: { ar: 'قيمة {name} غير مقبولة: {actual}.', en: '{name} can’t be {actual}.' },
};

type Words = Readonly<Record<Language, string>>;

/** JSON types as a person names them. */
export const TYPE_WORDS: Readonly<Record<string, Words>> = {
  object: { ar: 'كائن { … }', en: 'an object { … }' },
  array: { ar: 'قائمة [ … ]', en: 'a list [ … ]' },
  string: { ar: 'نص بين علامتي تنصيص', en: 'a string in quotation marks' },
  number: { ar: 'عدد', en: 'a number' },
  integer: { ar: 'عدد صحيح', en: 'a whole number' },
  boolean: { ar: 'true أو false', en: 'true or false' },
  null: { ar: 'null', en: 'null' },
};

/** What jsonc-parser expected, by its name for the error. */
export const SYNTAX_WORDS: Readonly<Record<string, Words>> = {
  InvalidSymbol: {
    ar: 'كلمة لا تُفهم هنا، ولعلها نص تنقصه علامتا التنصيص',
    en: 'a word that means nothing here; a string needs quotation marks',
  },
  InvalidNumberFormat: { ar: 'عدد مكتوب خطأ', en: 'a malformed number' },
  PropertyNameExpected: {
    ar: 'المتوقع هنا اسم إعداد بين علامتي تنصيص',
    en: 'expected the name of a setting in quotation marks',
  },
  ValueExpected: { ar: 'المتوقع هنا قيمة', en: 'expected a value' },
  ColonExpected: { ar: 'المتوقع هنا نقطتان رأسيتان ":"', en: 'expected a colon ":"' },
  CommaExpected: { ar: 'المتوقع هنا فاصلة ","', en: 'expected a comma ","' },
  CloseBraceExpected: { ar: 'ينقص القوس الختامي "}"', en: 'the closing brace "}" is missing' },
  CloseBracketExpected: { ar: 'ينقص القوس الختامي "]"', en: 'the closing bracket "]" is missing' },
  EndOfFileExpected: { ar: 'كلام زائد بعد نهاية الإعدادات', en: 'there is text after the end of the configuration' },
  InvalidCommentToken: { ar: 'تعليق مكتوب خطأ', en: 'a malformed comment' },
  UnexpectedEndOfComment: { ar: 'تعليق لم يُغلق', en: 'a comment that is never closed' },
  UnexpectedEndOfString: { ar: 'نص لم يُغلق بعلامة تنصيص', en: 'a string that is never closed' },
  UnexpectedEndOfNumber: { ar: 'عدد ناقص', en: 'an unfinished number' },
  InvalidUnicode: { ar: 'رمز \\u مكتوب خطأ', en: 'a malformed \\u escape' },
  InvalidEscapeCharacter: { ar: 'رمز بعد "\\" لا يُفهم', en: 'an unknown escape after "\\"' },
  InvalidCharacter: { ar: 'رمز غير مسموح به', en: 'a character that is not allowed' },
};
