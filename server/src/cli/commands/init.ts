import { writeFileSync } from 'node:fs';
import { CONFIG_FILE } from '../../core/config/config.js';
import type { Language } from '../../core/types.js';
import type { Arguments } from '../arguments.js';
import { ioProblem } from '../files/read-draft.js';
import type { Host } from '../host.js';
import { say } from '../messages.js';

const TEMPLATE: Readonly<Record<Language, string>> = {
  ar: `{
  // مجموعة القواعد: recommended لما ثبتت دقته، strict لمن يريد ملاحظات أكثر، all لكل القواعد
  "extends": "recommended",

  // دليل المؤسسة لرسم الأسماء الأجنبية؛ من دونه يُكتفى باتساق المسودة مع نفسها
  // "houseStyle": "aljazeera",

  // ما لا يُفحص
  "ignore": [],

  // مستوى قاعدة بعينها: off أو on أو hint أو information أو warning أو error
  "rules": {},

  // إعدادات لملفات بعينها
  "overrides": [
    // { "files": ["sport/**"], "genre": "sport" }
  ]
}
`,
  en: `{
  // recommended: measured precision; strict: more to look at; all: every rule
  "extends": "recommended",

  // House style for foreign names; without it a draft only has to agree with itself
  // "houseStyle": "aljazeera",

  // What is not linted
  "ignore": [],

  // Level of a rule: off, on, hint, information, warning or error
  "rules": {},

  // Settings for some files
  "overrides": [
    // { "files": ["sport/**"], "genre": "sport" }
  ]
}
`,
};

/** `mudaqqiq init`: writes a commented configuration; never over one that is there. */
export async function init({ language }: Arguments, host: Host): Promise<number> {
  try {
    writeFileSync(CONFIG_FILE, TEMPLATE[language], { flag: 'wx' });
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const message = there ? say(language, 'configThere', { path: CONFIG_FILE }) : ioProblem(error, language);
    await host.err.write(`mudaqqiq: ${message}\n`);
    return 2;
  }
  await host.out.write(`${say(language, 'configWritten', { path: CONFIG_FILE, command: 'mudaqqiq check .' })}\n`);
  return 0;
}
