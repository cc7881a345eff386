import { ENCODINGS } from '../text/decode.js';
import type { JsonObject, Language } from '../types.js';

/** One setting of `mudaqqiq.config.json`: what the schema, the reference page and the error messages are made from. */
export interface Setting {
  readonly name: string;
  readonly schema: JsonObject;
  readonly description: Readonly<Record<Language, string>>;
  /** Whether an entry of `overrides` may carry it too. */
  readonly perFile: boolean;
}

export const LEVELS = ['off', 'on', 'error', 'warning', 'information', 'hint'] as const;
export const PRESETS = ['recommended', 'strict', 'all'] as const;
export const GENRES = ['news', 'sport', 'markets', 'weather', 'opinion', 'interview', 'explainer', 'timeline'] as const;
export const FORMATS = ['plain-text', 'markdown', 'html', 'json', 'newsml', 'nitf', 'subtitles', 'docx'] as const;

const globs: JsonObject = { type: 'array', items: { type: 'string', minLength: 1 } };

/** All settings but `rules` and `overrides`, which are built from the rules. */
export const SETTINGS: readonly Setting[] = [
  {
    name: '$schema',
    schema: { type: 'string' },
    description: {
      ar: 'عنوان مخطط هذا الملف، يستعين به المحرّر في الإكمال والتحقق.',
      en: 'Where the schema of this file is, for completion and checking in the editor.',
    },
    perFile: false,
  },
  {
    name: 'extends',
    schema: { enum: [...PRESETS], default: 'recommended' },
    description: {
      ar: 'مجموعة القواعد التي ينطلق منها الملف: recommended لما ثبتت دقته، وstrict لمن يريد ملاحظات أكثر، وall لكل القواعد.',
      en: 'The preset to start from: recommended (measured precision), strict (more to look at) or all (every rule).',
    },
    perFile: false,
  },
  {
    name: 'language',
    schema: { enum: ['ar', 'en', 'auto'], default: 'ar' },
    description: {
      ar: 'لغة الرسائل: ar أو en، أو auto لاتباع لغة النظام.',
      en: 'Language of the messages: ar, en, or auto to follow the system.',
    },
    perFile: false,
  },
  {
    name: 'houseStyle',
    schema: { type: 'string', minLength: 1 },
    description: {
      ar: 'دليل المؤسسة لرسم الأسماء الأجنبية، مثل aljazeera أو bbc. ومن دونه يُكتفى باتساق المسودة مع نفسها.',
      en: 'House style for foreign names, such as aljazeera or bbc. Without it a draft only has to agree with itself.',
    },
    perFile: true,
  },
  {
    name: 'names',
    schema: globs,
    description: {
      ar: 'سجلات الأسماء المعتمدة، بمساراتها قياسا إلى هذا الملف.',
      en: 'Name registers, as paths relative to this file.',
    },
    perFile: false,
  },
  {
    name: 'include',
    schema: globs,
    description: {
      ar: 'أنماط ملفات تُعدّ مسودات عند فحص مجلد، زيادة على ما يُعرف بامتداده.',
      en: 'Globs of files to take for drafts in a folder, beside those known by their extension.',
    },
    perFile: false,
  },
  {
    name: 'ignore',
    schema: globs,
    description: {
      ar: 'أنماط ملفات ومجلدات لا تُفحص.',
      en: 'Globs of files and folders that are not linted.',
    },
    perFile: false,
  },
  {
    name: 'genre',
    schema: { enum: [...GENRES] },
    description: {
      ar: 'نوع المادة حين لا تصرّح به المسودة: خبر أو رياضة أو رأي أو مقابلة…',
      en: 'What kind of copy a draft is when it does not say so itself.',
    },
    perFile: true,
  },
  {
    name: 'format',
    schema: { enum: [...FORMATS] },
    description: {
      ar: 'صيغة المسودة حين لا يدل عليها امتداد الملف.',
      en: 'The format of a draft where the file extension does not tell it.',
    },
    perFile: true,
  },
  {
    name: 'encoding',
    schema: { enum: [...ENCODINGS] },
    description: {
      ar: 'ترميز الملفات التي ليست UTF-8؛ لا يُخمَّن أبدا.',
      en: 'The encoding of files that are not UTF-8; it is never guessed.',
    },
    perFile: true,
  },
  {
    name: 'fields',
    schema: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
    description: {
      ar: 'في ملفات JSON: أي حقل هو العنوان، وأيها المتن والتعليق…',
      en: 'For JSON drafts: which path is the headline, the body, a caption…',
    },
    perFile: true,
  },
];
