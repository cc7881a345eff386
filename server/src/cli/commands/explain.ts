import { nearest } from '../../core/text/nearest.js';
import { allRules } from '../all-rules.js';
import { type Arguments, UsageError } from '../arguments.js';
import type { Host } from '../host.js';
import { say } from '../messages.js';
import { rulePageOf } from '../rule-pages.js';

/** `mudaqqiq explain RULE`: the rule's page in one language. */
export async function explain({ positionals, language }: Arguments, host: Host): Promise<number> {
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError(say(language, 'needsOne', { what: language === 'ar' ? 'اسم قاعدة واحدة' : 'rule' }));
  }
  const meta = allRules().find((rule) => rule.id === name);
  if (meta === undefined) {
    const near = nearest(
      name,
      allRules().map((rule) => rule.id),
    );
    throw new UsageError(
      near === undefined
        ? say(language, 'unknownRule', { name })
        : say(language, 'unknownRuleNear', { name, nearest: near }),
    );
  }
  const page = rulePageOf(meta.id, language) ?? `# ${meta.title[language]}\n\n${meta.description[language]}`;
  await host.out.write(`${forTerminal(page)}\n`);
  return 0;
}

/** The page without what only a browser needs: a table's frame, the fences of its examples. */
function forTerminal(markdown: string): string {
  let fenced = false;
  return markdown
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        fenced = !fenced;
        return [];
      }
      if (fenced) return [`    ${line}`];
      if (/^\|[-\s|]*\|$/.test(line)) return [];
      const cells = /^\|(.*)\|$/
        .exec(line)?.[1]
        ?.split('|')
        .map((cell) => cell.trim());
      if (cells !== undefined) return [`  ${cells.filter((cell) => cell !== '').join('  ')}`.replaceAll('`', '')];
      return [line.replace(/`([^`]+)`/g, '$1')];
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
