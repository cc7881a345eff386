import { JSON_SYNTAX } from '../messages/json-syntax.js';
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

/** What is wrong with the JSON of a configuration; its fields are settings. */
export const SYNTAX_WORDS: Readonly<Record<string, Words>> = {
  ...JSON_SYNTAX,
  PropertyNameExpected: {
    ar: 'المتوقع هنا اسم إعداد بين علامتي تنصيص',
    en: 'expected the name of a setting in quotation marks',
  },
  EndOfFileExpected: { ar: 'كلام زائد بعد نهاية الإعدادات', en: 'there is text after the end of the configuration' },
};
