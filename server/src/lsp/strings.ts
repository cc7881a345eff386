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
  readingFolder: { ar: 'مُدقِّق: قراءة مسودات مجلد العمل', en: 'Mudaqqiq: reading the drafts of the workspace' },
  folderTooLarge: {
    ar: 'مجلد العمل كبير: قُرئت منه {rule} مسودة، ولم يُقرأ الباقي.',
    en: 'The workspace is large: {rule} drafts were read, the rest was not.',
  },
  spellDraft: { ar: 'اكتب {rule} في المسودة كلها', en: 'Write {rule} in the whole draft' },
  spellWorkspace: { ar: 'اكتب {rule} في مسودات مجلد العمل كلها…', en: 'Write {rule} in all drafts of the workspace…' },
  elsewhere: { ar: 'مسودات أخرى', en: 'Other drafts' },
  quotedElsewhere: { ar: 'داخل اقتباس في مسودات أخرى', en: 'Inside quotation marks, in other drafts' },
  confirmElsewhere: { ar: 'راجع كل موضع قبل التغيير.', en: 'Look at each place before it is changed.' },
  markupInside: {
    ar: 'لم يُغيَّر شيء: في {rule} موضع للاسم تتخلله علامات تنسيق؛ عدّله بيدك أولا.',
    en: 'Nothing was changed: in {rule} markup runs through the name; mend that place by hand first.',
  },
  tooManyFiles: {
    ar: 'لم يُغيَّر شيء: الاسم في مسودات كثيرة (العدد: {rule})، وهذا أكثر مما يُراجَع دفعة واحدة.',
    en: 'Nothing was changed: {rule} drafts have the name, more than can be looked through at once.',
  },
  movedOn: {
    ar: 'لم يُغيَّر شيء: تغيّرت إحدى المسودات أثناء العمل؛ أعد المحاولة.',
    en: 'Nothing was changed: a draft changed meanwhile; try again.',
  },
  lockedFiles: {
    ar: 'بقيت ملفات كما هي لأن المحرّر لا يستطيع إعادة كتابتها كما كانت (ترميز غير UTF-8 أو مستند Word): {rule}',
    en: 'Some files stay as they are, because the editor cannot write them back as they were (not UTF-8, or Word): {rule}',
  },
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
    workspace: 'في مجلد العمل',
    inDrafts: (drafts: number) => `المسودات: ${drafts}`,
    incomplete: 'لم تكتمل قراءة المجلد',
    house: 'دليل المؤسسة',
    register: 'سجل الأسماء',
    verified: 'من تحقّق منه',
    unverified: 'في سجل الأسماء، ولم يُتحقّق منه بعد',
    comma: '، ',
    semicolon: '؛ ',
  },
  en: {
    latin: 'Original',
    role: 'Role',
    spellings: 'Spellings in this draft',
    workspace: 'In the workspace',
    inDrafts: (drafts: number) => `drafts: ${drafts}`,
    incomplete: 'not all of it is read yet',
    house: 'House style',
    register: 'Register',
    verified: 'Verified by',
    unverified: 'In the register, not verified yet',
    comma: ', ',
    semicolon: '; ',
  },
} as const;

export const nameWords = (language: Language): (typeof NAME_WORDS)[Language] => NAME_WORDS[language];

/** Two registers that give one spelling to two names; `uri` is the earlier file. */
export function registerConflict(
  language: Language,
  spelling: string,
  first: string,
  second: string,
  uri: string,
): string {
  const [a, b, c] = [spelling, first, second].map((word) => FSI + word + PDI);
  const file = FSI + decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) + PDI;
  return language === 'ar'
    ? `${RLM}الصيغة ${a} للاسم ${c} هنا، وللاسم ${b} في ${file}؛ يُؤخذ بالأسبق.`
    : `${a} belongs to ${c} here and to ${b} in ${file}; the earlier file counts.`;
}
