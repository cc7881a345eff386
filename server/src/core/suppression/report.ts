import type { Directive, Draft } from '../draft/draft.js';
import { nearest } from '../text/nearest.js';
import type { TextRange } from '../text/text-range.js';
import type { Finding, FindingFix } from '../types.js';
import type { SuppressionResult } from './suppression.js';

/** Rule ids that exist, and those that ran. */
export interface RuleNames {
  readonly known: readonly string[];
  readonly active: readonly string[];
}

/** Suppressions that silenced nothing, and rules that do not exist. A rule that did not run is given the benefit of the doubt. */
export function unusedSuppressions(draft: Draft, result: SuppressionResult, rules: RuleNames): Finding[] {
  return result.suppressions.flatMap(({ directive }, i) => {
    const used = result.used[i] ?? new Set();
    if (directive.rules.length === 0) return used.size > 0 ? [] : [unused(draft, directive, [])];
    const unknown = directive.rules.filter((rule) => !rules.known.includes(rule));
    const idle = directive.rules.filter((rule) => rules.active.includes(rule) && !used.has(rule));
    return [
      ...unknown.map((rule) => unknownRule(draft, directive, rule, rules.known)),
      ...(idle.length === 0 ? [] : [unused(draft, directive, idle)]),
    ];
  });
}

/** Suppressions that give no reason. */
export function suppressionsWithoutReason(draft: Draft): Finding[] {
  return draft.directives
    .filter((directive) => directive.kind !== 'enable' && directive.reason === undefined)
    .map((directive) => ({ messageId: 'noReason', range: directive.range, severity: 'hint' }));
}

function unused(draft: Draft, directive: Directive, idle: readonly string[]): Finding {
  const whole = idle.length === directive.rules.length;
  const edits = whole
    ? [{ range: removalOf(draft, directive), newText: '' }]
    : idle.flatMap((rule) => {
        const range = ruleRange(draft, directive, rule);
        return range === undefined ? [] : [{ range: withSeparator(draft.text, range), newText: '' }];
      });
  const fix: FindingFix = whole
    ? { titleId: 'remove', applicability: 'safe', edits }
    : { titleId: 'removeRule', params: { rule: idle.join(', ') }, applicability: 'safe', edits };
  return {
    ...(idle.length === 0 ? { messageId: 'unusedAll' } : { messageId: 'unused', params: { rules: idle.join(', ') } }),
    range: directive.range,
    severity: 'information',
    fixes: edits.length === 0 ? [] : [fix],
    data: { rules: [...idle] },
  };
}

function unknownRule(draft: Draft, directive: Directive, rule: string, known: readonly string[]): Finding {
  const near = nearest(rule, known);
  const range = ruleRange(draft, directive, rule);
  return {
    ...(near === undefined
      ? { messageId: 'unknown', params: { rule } }
      : { messageId: 'unknownNear', params: { rule, nearest: near } }),
    range: range ?? directive.range,
    severity: 'warning',
    fixes:
      near === undefined || range === undefined
        ? []
        : [
            {
              titleId: 'rename',
              params: { nearest: near },
              applicability: 'suggestion',
              edits: [{ range, newText: near }],
            },
          ],
    data: { rule },
  };
}

/** The directive, with its line and line break where it has the line to itself. */
function removalOf(draft: Draft, { range }: Directive): TextRange {
  const { lines, text } = draft;
  const first = lines.positionAt(range.start).line;
  const last = lines.positionAt(range.end).line;
  const alone =
    text.slice(lines.startOf(first), range.start).trim() === '' &&
    text.slice(range.end, lines.endOf(last)).trim() === '';
  if (alone) {
    const next = last + 1 < lines.lineCount ? lines.startOf(last + 1) : lines.endOf(last);
    return { start: lines.startOf(first), end: next };
  }
  const start = text[range.start - 1] === ' ' ? range.start - 1 : range.start;
  return { start, end: range.end };
}

/** Where a rule id stands in its directive. */
function ruleRange(draft: Draft, { range }: Directive, rule: string): TextRange | undefined {
  const inside = draft.text.slice(range.start, range.end);
  for (let at = inside.indexOf(rule); at >= 0; at = inside.indexOf(rule, at + 1)) {
    const before = inside[at - 1] ?? ' ';
    const after = inside[at + rule.length] ?? ' ';
    if (/[\s,\u060C]/.test(before) && /[\s,\u060C]/.test(after)) {
      return { start: range.start + at, end: range.start + at + rule.length };
    }
  }
  return undefined;
}

/** A rule id with the comma and blanks after it, or before it at the end of the list. */
function withSeparator(text: string, range: TextRange): TextRange {
  const after = /^\s*[,\u060C]\s*/.exec(text.slice(range.end))?.[0].length ?? 0;
  if (after > 0) return { start: range.start, end: range.end + after };
  const before = /[\s,\u060C]+$/.exec(text.slice(0, range.start))?.[0].length ?? 0;
  return { start: range.start - before, end: range.end };
}
