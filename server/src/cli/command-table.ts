import type { Language } from '../core/types.js';

type Words = Readonly<Record<Language, string>>;

export interface OptionSpec {
  /** Name of the value in the help, e.g. FORMAT; none for a switch. */
  readonly value?: string;
  readonly values?: readonly string[];
  readonly summary: Words;
}

export interface CommandSpec {
  readonly usage: string;
  readonly summary: Words;
  readonly options: Readonly<Record<string, OptionSpec>>;
}

const lang: OptionSpec = {
  value: 'LANG',
  values: ['ar', 'en'],
  summary: { ar: 'لغة الرسائل: ar أو en', en: 'language of the messages: ar or en' },
};
const help: OptionSpec = { summary: { ar: 'هذه المساعدة', en: 'this help' } };
const noConfig: OptionSpec = {
  summary: { ar: 'بلا ملف إعدادات ولا سجل أسماء', en: 'ignore configuration files and name registers' },
};
const config: OptionSpec = {
  value: 'FILE',
  summary: {
    ar: 'ملف الإعدادات، بدل البحث عنه في المجلد وما فوقه',
    en: 'configuration file, instead of the one found upwards',
  },
};
const encoding: OptionSpec = {
  value: 'NAME',
  values: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256'],
  summary: { ar: 'ترميز الملفات إن لم يكن UTF-8', en: 'encoding of the files where it is not UTF-8' },
};

/** Commands and their options: what is parsed, what is checked and what the help says. */
export const COMMANDS = {
  check: {
    usage: 'check [OPTIONS] PATHS… | -',
    summary: {
      ar: 'افحص مسودات: ملفات أو مجلدات أو أنماطا، أو «-» للدخل القياسي',
      en: 'lint drafts: files, folders, globs, or - for standard input',
    },
    options: {
      format: {
        value: 'FORMAT',
        values: ['text', 'json', 'ndjson', 'github', 'sarif'],
        summary: {
          ar: 'صيغة التقرير: text أو json أو ndjson أو github أو sarif',
          en: 'report as text, json, ndjson, github or sarif',
        },
      },
      lang,
      'fail-on': {
        value: 'LEVEL',
        values: ['error', 'warning', 'information', 'hint', 'never'],
        summary: {
          ar: 'أدنى درجة يفشل عندها الأمر (warning ما لم تُذكر)، أو never',
          en: 'lowest severity that fails the run (warning), or never',
        },
      },
      'max-warnings': {
        value: 'N',
        summary: { ar: 'أقصى عدد من التحذيرات لا يفشل معه الأمر', en: 'tolerate up to N warnings' },
      },
      fix: { summary: { ar: 'طبّق الإصلاحات الآمنة', en: 'apply safe fixes' } },
      'fix-unsafe': {
        summary: { ar: 'طبّق الإصلاحات كلها، ما عدا المقترحات', en: 'apply unsafe fixes too; suggestions never' },
      },
      diff: {
        summary: { ar: 'اعرض ما كان --fix سيغيّره ولا تكتب شيئا', en: 'show what --fix would change, write nothing' },
      },
      config,
      'no-config': noConfig,
      preset: {
        value: 'NAME',
        values: ['recommended', 'strict', 'all'],
        summary: {
          ar: 'مجموعة القواعد، بدل ما في ملف الإعدادات',
          en: 'preset, instead of what the configuration says',
        },
      },
      encoding,
      threads: {
        value: 'N|auto',
        summary: {
          ar: 'عدد الخيوط؛ auto (ما لم يُذكر) بحسب عدد الملفات والمعالجات',
          en: 'number of threads; auto (the default) goes by files and processors',
        },
      },
      cache: {
        summary: {
          ar: 'احفظ نتائج كل مسودة، ولا تفحصها ثانية ما لم تتغيّر هي أو إعداداتها',
          en: 'keep what was found, and analyse only drafts that have changed, or whose settings have',
        },
      },
      'cache-location': {
        value: 'FILE',
        summary: {
          ar: 'الملف الذي يحفظ فيه --cache النتائج (ما لم يُذكر: .mudaqqiq-cache في هذا المجلد)',
          en: 'file that --cache keeps results in (.mudaqqiq-cache in this folder)',
        },
      },
      'stdin-filename': {
        value: 'PATH',
        summary: {
          ar: 'اسم ما يأتي من الدخل القياسي: تُعرف به صيغته وإعداداته',
          en: 'name of standard input, for its format and configuration',
        },
      },
      'stdin-ndjson': {
        summary: {
          ar: 'اقرأ {"path","text"} في كل سطر وأجب بالترتيب نفسه',
          en: 'read {"path","text"} a line, answer in the same order',
        },
      },
      help,
    },
  },
  explain: {
    usage: 'explain RULE',
    summary: { ar: 'اشرح قاعدة بأمثلتها', en: 'explain a rule, with examples' },
    options: { lang, help },
  },
  rules: {
    usage: 'rules',
    summary: { ar: 'اعرض القواعد كلها', en: 'list all rules' },
    options: {
      format: { value: 'FORMAT', values: ['text', 'json'], summary: { ar: 'text أو json', en: 'text or json' } },
      lang,
      help,
    },
  },
  init: {
    usage: 'init',
    summary: { ar: 'اكتب ملف إعدادات هنا', en: 'write a configuration file here' },
    options: { lang, help },
  },
  'print-draft': {
    usage: 'print-draft FILE',
    summary: {
      ar: 'اعرض ما فُهم من المسودة: ما العنوان وما التعليق…',
      en: 'show what each line of a draft was taken for',
    },
    options: {
      format: {
        value: 'FORMAT',
        values: ['text', 'json', 'html'],
        summary: { ar: 'text أو json أو html', en: 'text, json or html' },
      },
      attribution: {
        summary: {
          ar: 'من قال ماذا: كل قول وعبارة إسناده ومصدره',
          en: 'who says what: each claim, its cue and its source',
        },
      },
      lang,
      config,
      'no-config': noConfig,
      encoding,
      help,
    },
  },
  names: {
    usage: 'names [OPTIONS] PATHS…',
    summary: {
      ar: 'اعرض كل اسم بصيغه وعددها وملفاتها',
      en: 'list every name with its spellings, counts and files',
    },
    options: {
      format: {
        value: 'FORMAT',
        values: ['text', 'json', 'csv', 'html'],
        summary: { ar: 'text أو json أو csv أو html', en: 'text, json, csv or html' },
      },
      register: {
        summary: {
          ar: 'اكتب سجل أسماء يصلح بداية لملف mudaqqiq.names.json',
          en: 'print a register to begin mudaqqiq.names.json with',
        },
      },
      min: {
        value: 'N',
        summary: { ar: 'الأسماء التي وردت N مرات فأكثر', en: 'only names that stand at least N times' },
      },
      'no-files': {
        summary: { ar: 'بلا أسماء الملفات: لأرشيف كبير', en: 'without the files of each name: for a large archive' },
      },
      partial: {
        summary: { ar: 'اكتب حصيلة جزئية ليجمعها --merge', en: 'print a partial count for --merge' },
      },
      merge: {
        summary: {
          ar: 'اجمع حصائل كتبها --partial، بأي ترتيب',
          en: 'merge counts that --partial printed, in any order',
        },
      },
      lang,
      config,
      'no-config': noConfig,
      encoding,
      help,
    },
  },
  lsp: {
    usage: 'lsp --stdio',
    summary: { ar: 'شغّل خادم اللغة للمحرّرات', en: 'start the language server' },
    options: {
      stdio: { summary: { ar: 'التخاطب عبر الدخل والخرج القياسيين', en: 'talk over standard input and output' } },
      lang,
      help,
    },
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;
