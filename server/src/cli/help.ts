import type { Language } from '../core/types.js';
import { COMMANDS, type CommandName, type CommandSpec } from './command-table.js';

const INTRO = {
  ar: 'مُدقِّق: يقرأ مسودات الأخبار كما يقرؤها رئيس الديسك.',
  en: 'Mudaqqiq reads news drafts the way a copy chief does.',
};
const USAGE = { ar: 'الاستعمال:', en: 'Usage:' };
const OPTIONS = { ar: 'الخيارات:', en: 'Options:' };
const OUTRO = {
  ar: 'رموز الخروج: 0 لا شيء يُفشل الأمر، 1 ملاحظات تُفشله، 2 تعذّر التشغيل.',
  en: 'Exit codes: 0 nothing that fails the run, 1 findings, 2 the run itself failed.',
};

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(2, width - text.length));

/** Help for a command, or for all of them. Latin left, words right: the columns hold in either direction. */
export function helpText(command: CommandName | undefined, language: Language): string {
  if (command === undefined) {
    const rows = Object.values(COMMANDS).map(
      (spec: CommandSpec) => `  ${pad(`mudaqqiq ${spec.usage}`, 38)}${spec.summary[language]}`,
    );
    return [INTRO[language], '', USAGE[language], ...rows, '', OUTRO[language], ''].join('\n');
  }
  const spec: CommandSpec = COMMANDS[command];
  const options = Object.entries(spec.options).map(
    ([name, option]) =>
      `  ${pad(`--${name}${option.value === undefined ? '' : ` ${option.value}`}`, 26)}${option.summary[language]}`,
  );
  return [
    spec.summary[language],
    '',
    USAGE[language],
    `  mudaqqiq ${spec.usage}`,
    '',
    OPTIONS[language],
    ...options,
    '',
  ].join('\n');
}
