import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../core/types.js';

/** The page of a rule in one language as Markdown, from the package's `docs/rules`; undefined where it is not there. */
export function rulePageOf(id: string, language: Language): string | undefined {
  const path = join(__dirname, '..', 'docs', 'rules', `${id}.md`);
  if (!existsSync(path)) return undefined;
  const page = readFileSync(path, 'utf8').replace(/^<!--.*?-->\s*/s, '');
  const arabic = /<div dir="rtl">\s*(.*?)\s*<\/div>/s.exec(page);
  if (arabic === null) return page;
  return language === 'ar' ? arabic[1] : page.slice(arabic.index + arabic[0].length).trim();
}
