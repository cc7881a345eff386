// Reads rule.md: the page of a rule and its examples. Used by the generator and by the tests that run the examples.

/** A fenced example of a page: a draft, what the rule must say of it, and what the first fix makes of it. */
export interface RuleExample {
  /** Line of the fence in rule.md, one-based. */
  readonly line: number;
  readonly text: string;
  readonly format: string;
  readonly genre: string | undefined;
  /** Words that some finding of the rule must hold; empty for a silent example. */
  readonly reports: readonly string[];
  /** Options of the rule for this example. */
  readonly options: string | undefined;
  /** The house style for this example. */
  readonly houseStyle: string | undefined;
  /** The text after the first fix of the first finding; undefined where the page shows none. */
  readonly fixed: string | undefined;
}

export interface RulePage {
  readonly title: string;
  readonly examples: readonly RuleExample[];
}

const FENCE = /^(`{3,})draft\b(.*)$/;

/** @throws Error naming the line where an example can't be understood. */
export function parseRulePage(markdown: string): RulePage {
  const lines = markdown.split('\n');
  const title = /^# (.+)$/.exec(lines[0] ?? '')?.[1];
  if (title === undefined) throw new Error('line 1: expected "# <title>"');
  const examples: RuleExample[] = [];
  for (let i = 1; i < lines.length; i++) {
    const fence = FENCE.exec(lines[i] ?? '');
    if (fence === null) continue;
    const close = lines.indexOf(fence[1] ?? '```', i + 1);
    if (close < 0) throw new Error(`line ${i + 1}: the example is never closed`);
    const text = lines.slice(i + 1, close).join('\n');
    const line = i + 1;
    i = close;
    const info = fence[2] ?? '';
    const words = info
      .replace(/[\w-]+="[^"]*"/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '');
    const attribute = (name: string): string[] =>
      [...info.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g)].filter((m) => m[1] === name).map((m) => m[2] ?? m[3] ?? '');
    if (words.includes('fixed')) {
      const last = examples.at(-1);
      if (last === undefined || last.reports.length === 0) throw new Error(`line ${line}: nothing is reported before`);
      examples[examples.length - 1] = { ...last, fixed: text };
      continue;
    }
    const reports = attribute('reports');
    if (reports.length === 0 && !words.includes('silent')) {
      throw new Error(`line ${line}: an example says reports="…", silent or fixed`);
    }
    examples.push({
      line,
      text,
      format: attribute('format')[0] ?? 'plain-text',
      genre: attribute('genre')[0],
      houseStyle: attribute('house-style')[0],
      options: /options='([^']*)'/.exec(info)?.[1],
      reports,
      fixed: undefined,
    });
  }
  return { title, examples };
}

/** The page without the machinery of its examples: fences as a reader meets them, each under a line that says what it is. */
export function readableBody(markdown: string): string {
  const english = markdown.indexOf('\n## In English');
  let at = 0;
  return markdown
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const inEnglish = english >= 0 && at > english;
      at += line.length + 1;
      const fence = FENCE.exec(line);
      if (fence === null) return [line];
      return [exampleLabel(fence[2] ?? '', inEnglish), '', `${fence[1]}text`];
    })
    .join('\n')
    .trim();
}

function exampleLabel(info: string, english: boolean): string {
  if (/\bsilent\b/.test(info)) return english ? 'Nothing is said here:' : 'لا ملاحظة هنا:';
  if (/\bfixed\b/.test(info)) return english ? 'After the fix:' : 'بعد الإصلاح:';
  const words = [...info.matchAll(/reports="([^"]*)"/g)].map((m) => `«${m[1]}»`);
  return english ? `Reported: ${words.join(', ')}` : `الملاحظة على: ${words.join('، ')}`;
}
