import { env, workspace } from 'vscode';

const RLM = '\u200F';

interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

const ARABIC = {
  name: 'مُدقِّق',
  restart: 'أعد التشغيل',
  starting: 'يبدأ العمل…',
  stopped: 'متوقف',
  open: 'افتح',
  badConfiguration: `${RLM}مُدقِّق: في ملف الإعدادات خطأ`,
  noConfiguration: `${RLM}لا ملف إعدادات؛ تُعتمد إعدادات المحرّر`,
  notADraft: `${RLM}مُدقِّق: معظم النص ليس عربيا، فلا يُفحص`,
  findings: ({ error, warning, information, hint }: Counts) =>
    error + warning + information + hint === 0
      ? `${RLM}مُدقِّق: لا ملاحظات`
      : `${RLM}مُدقِّق: أخطاء وتحذيرات ${error + warning}، للنظر ${information + hint}`,
  noRulePage: (rule: string) => `${RLM}لا صفحة للقاعدة \u2068${rule}\u2069.`,
  noDraft: `${RLM}افتح مسودة أولا.`,
  structureTitle: 'بنية المسودة',
  proofTitle: 'بروفة المسودة',
  pickRule: 'اختر قاعدة',
  whoVerified: 'من تحقّق من كتابة الاسم؟',
  noName: `${RLM}لا اسم تحت المؤشر، أو أن في سجل الأسماء خطأ يمنع الكتابة فيه.`,
  unsavedRegister: `${RLM}في سجل الأسماء تغييرات لم تُحفظ؛ احفظها أولا.`,
  registered: (name: string) => `${RLM}كُتب \u2068${name}\u2069 في سجل الأسماء`,
};

const ENGLISH: typeof ARABIC = {
  name: 'Mudaqqiq',
  restart: 'Restart',
  starting: 'Starting…',
  stopped: 'Stopped',
  open: 'Open',
  badConfiguration: 'Mudaqqiq: error in the configuration',
  noConfiguration: 'No configuration file; the editor’s settings apply',
  notADraft: 'Mudaqqiq: not mostly Arabic, left alone',
  findings: ({ error, warning, information, hint }: Counts) =>
    error + warning + information + hint === 0
      ? 'Mudaqqiq: no findings'
      : `Mudaqqiq: ${error + warning} errors and warnings, ${information + hint} to look at`,
  noRulePage: (rule: string) => `There is no page for the rule ${rule}.`,
  noDraft: 'Open a draft first.',
  structureTitle: 'Draft structure',
  proofTitle: 'Proof of the draft',
  pickRule: 'Choose a rule',
  whoVerified: 'Who checked the spelling?',
  noName: 'There is no name under the caret, or the register is broken and was left as it is.',
  unsavedRegister: 'The name register has unsaved changes; save it first.',
  registered: (name: string) => `\u2068${name}\u2069 was written to the name register`,
};

/** The client's own words in the language of the messages. */
export function strings(): typeof ARABIC {
  const wish = workspace.getConfiguration('mudaqqiq').get<string>('language', 'ar');
  const language = wish === 'auto' ? env.language : wish;
  return language.startsWith('ar') ? ARABIC : ENGLISH;
}
