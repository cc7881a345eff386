import { word } from '../core/messages/word.js';
import type { Language, MessageParams, Messages } from '../core/types.js';

/** What the command line itself says; findings are worded by their rules. */
const CLI_MESSAGES = {
  notFound: { ar: 'لا ملف ولا مجلد بهذا الاسم.', en: 'There is no such file or folder.' },
  noMatch: { ar: 'لا ملف يطابق هذا النمط.', en: 'No file matches this pattern.' },
  noDrafts: { ar: 'لا مسودات في {path}.', en: 'There are no drafts in {path}.' },
  ignored: { ar: '{path}: مستثنى في ملف الإعدادات، فلم يُفحص.', en: '{path}: left out by the configuration.' },
  forbidden: { ar: 'لا إذن بقراءة الملف.', en: 'No permission to read the file.' },
  forbiddenWrite: {
    ar: 'لا إذن بالكتابة هنا؛ بقي الملف كما كان.',
    en: 'No permission to write here; the file is as it was.',
  },
  diskFull: { ar: 'امتلأ القرص؛ بقي الملف كما كان.', en: 'The disk is full; the file is as it was.' },
  changedMeanwhile: {
    ar: 'تغيّر الملف أثناء الفحص، فلم يُمسّ؛ أعد المحاولة.',
    en: 'The file changed while it was being linted and was left alone; try again.',
  },
  ioError: { ar: 'تعذّرت القراءة أو الكتابة: {reason}.', en: 'Could not be read or written: {reason}.' },
  binary: {
    ar: 'ملف ثنائي لا نص (أول بايت صفري عند البايت {offset}).',
    en: 'A binary file, not text (first NUL at byte {offset}).',
  },
  badBytes: {
    ar: 'ليس نصا سليما بترميز {encoding}: خلل عند البايت {offset}.',
    en: 'Not valid {encoding}: broken at byte {offset}.',
  },
  badBytesLooksLike: {
    ar: 'ليس نصا سليما بترميز {encoding}: خلل عند البايت {offset}. يبدو أن ترميزه {looksLike}؛ أضف {option}.',
    en: 'Not valid {encoding}: broken at byte {offset}. It looks like {looksLike}; pass {option}.',
  },
  badConfig: {
    ar: 'في ملف الإعدادات خطأ، فلم تُفحص الملفات التي يسري عليها: {problem}',
    en: 'Invalid configuration; its files were not linted: {problem}',
  },
  registerConflict: {
    ar: 'الصيغة {spelling} للاسم {second} هنا، وللاسم {first} في {path}؛ يُؤخذ بالأسبق.',
    en: '{spelling} belongs to {second} here and to {first} in {path}; the earlier file counts.',
  },
  badMarkup: { ar: 'تعذّرت قراءة بعض الملف: {reason}.', en: 'Part of the file could not be read: {reason}.' },
  notPartial: { ar: 'ليس حصيلة كتبها --partial.', en: 'Not a count that --partial printed.' },
  badInputLine: {
    ar: 'السطر {line} ليس كائن JSON فيه path وtext.',
    en: 'Line {line} is not a JSON object with path and text.',
  },
  fixedSome: { ar: 'أُصلح الملف {path} (عدد الإصلاحات: {count}).', en: 'Fixed {path} (fixes: {count}).' },
  cancelled: {
    ar: 'أُوقف التشغيل؛ كل ملف إما أُصلح كاملا وإما بقي كما كان.',
    en: 'Cancelled; every file is either fixed whole or as it was.',
  },
  cacheDamaged: {
    ar: 'النتائج المحفوظة في {path} تالفة، فلم يُؤخذ بها، وفُحصت المسودات كلها من جديد.',
    en: 'The cache {path} is damaged and was not used; every draft was linted anew.',
  },
  cacheForeign: {
    ar: '{path} ليس ملف نتائج محفوظة، فبقي كما كان، ولم يُحفظ شيء؛ اذكر ملفا غيره بعد --cache-location.',
    en: '{path} is no cache of Mudaqqiq; it is as it was, and nothing was kept. Name another file with --cache-location.',
  },
  cacheUnreadable: {
    ar: 'تعذّرت قراءة النتائج المحفوظة في {path}، ففُحصت المسودات كلها؛ السبب: {reason}',
    en: 'The cache {path} could not be read; every draft was linted: {reason}',
  },
  cacheUnwritable: {
    ar: 'تعذّر حفظ النتائج في {path}، ولا أثر لذلك في هذا التقرير؛ السبب: {reason}',
    en: 'The cache {path} could not be written; this report is whole all the same: {reason}',
  },
  crash: { ar: 'خطأ داخلي: {reason}', en: 'Internal error: {reason}' },
  unknownCommand: { ar: 'لا أمر باسم {name}.', en: 'There is no command named {name}.' },
  unknownCommandNear: {
    ar: 'لا أمر باسم {name}؛ لعل المقصود {nearest}.',
    en: 'There is no command named {name}; did you mean {nearest}?',
  },
  unknownOption: { ar: 'لا خيار باسم {name}.', en: 'There is no option {name}.' },
  unknownOptionNear: {
    ar: 'لا خيار باسم {name}؛ لعل المقصود {nearest}.',
    en: 'There is no option {name}; did you mean {nearest}?',
  },
  needsValue: { ar: 'الخيار {name} يحتاج إلى قيمة.', en: 'The option {name} needs a value.' },
  takesNoValue: { ar: 'الخيار {name} لا يأخذ قيمة.', en: 'The option {name} takes no value.' },
  badValue: {
    ar: 'قيمة {name} غير مقبولة: {value}. المقبول: {expected}.',
    en: '{name} can’t be {value}; expected {expected}.',
  },
  needsPaths: {
    ar: 'اذكر ملفا أو مجلدا، أو «-» للقراءة من الدخل القياسي.',
    en: 'Name a file or a folder, or - for standard input.',
  },
  needsOne: { ar: 'اذكر {what}.', en: 'Name one {what}.' },
  seeHelp: { ar: 'للمساعدة: {command}', en: 'For help: {command}' },
  unknownRule: { ar: 'لا توجد قاعدة باسم {name}.', en: 'There is no rule named {name}.' },
  unknownRuleNear: {
    ar: 'لا توجد قاعدة باسم {name}؛ لعل المقصود {nearest}.',
    en: 'There is no rule named {name}; did you mean {nearest}?',
  },
  configThere: { ar: '{path} موجود من قبل، فلم يُمسّ.', en: '{path} is there already and was left alone.' },
  configWritten: { ar: 'كُتب {path}. جرّب الآن: {command}', en: 'Wrote {path}. Now try: {command}' },
  noServer: {
    ar: 'خادم اللغة غير موجود في هذه الحزمة ({path}).',
    en: 'The language server is not in this package ({path}).',
  },
} as const satisfies Messages;

export type CliMessage = keyof typeof CLI_MESSAGES;

/** Words a message of the command line. */
export const say = (language: Language, id: CliMessage, params: MessageParams = {}): string =>
  word(CLI_MESSAGES, id, params, language);
