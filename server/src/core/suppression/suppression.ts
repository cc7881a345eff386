import type { Directive, Draft } from '../draft/draft.js';
import { contains, type TextRange } from '../text/text-range.js';
import type { Diagnostic } from '../types.js';

/** A directive with the part of the draft it covers. */
export interface Suppression {
  readonly directive: Directive;
  /** Undefined where it covers nothing: no line follows. */
  readonly range: TextRange | undefined;
}

/** What the directives of a draft let through, and which of them silenced what. */
export interface SuppressionResult {
  readonly kept: readonly Diagnostic[];
  readonly suppressions: readonly Suppression[];
  /** Rule ids that each suppression silenced at least once, in the order of `suppressions`. */
  readonly used: readonly ReadonlySet<string>[];
}

/** Removes the diagnostics that the draft's directives cover. A finding belongs to where it starts. */
export function applySuppressions(draft: Draft, diagnostics: readonly Diagnostic[]): SuppressionResult {
  const suppressions = draft.directives.filter((d) => d.kind !== 'enable').map((d) => suppressionOf(d, draft));
  const used = suppressions.map(() => new Set<string>());
  const kept = diagnostics.filter((diagnostic) => {
    const { start } = diagnostic.range;
    const hits = suppressions.flatMap(({ directive, range }, i) =>
      range !== undefined && contains(range, { start, end: start }) && names(directive, diagnostic.ruleId) ? [i] : [],
    );
    for (const i of hits) used[i]?.add(diagnostic.ruleId);
    return hits.length === 0;
  });
  return { kept, suppressions, used };
}

const names = (directive: Directive, ruleId: string): boolean =>
  directive.rules.length === 0 || directive.rules.includes(ruleId);

function suppressionOf(directive: Directive, draft: Draft): Suppression {
  return { directive, range: coveredBy(directive, draft) };
}

function coveredBy(directive: Directive, draft: Draft): TextRange | undefined {
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: draft.text.length };
    case 'disable-line':
      return wholeLines(draft, directive.range);
    case 'disable-next-line': {
      const next = draft.blocks.find((block) => block.range.start >= directive.range.end);
      if (next === undefined) return undefined;
      return byLines(draft) ? wholeLines(draft, next.range) : next.range;
    }
    case 'disable': {
      const end = draft.directives.find(
        (other) =>
          other.kind === 'enable' && other.range.start >= directive.range.end && answers(other.rules, directive.rules),
      );
      return { start: directive.range.end, end: end?.range.start ?? draft.text.length };
    }
    case 'enable':
      return undefined;
  }
}

/** `enable` without rules ends every `disable`; with rules it ends those that name one of them. */
const answers = (enabled: readonly string[], disabled: readonly string[]): boolean =>
  enabled.length === 0 || disabled.some((rule) => enabled.includes(rule));

/** In text and Markdown a person thinks in lines; a line of HTML or JSON may hold a whole page. */
const byLines = (draft: Draft): boolean => draft.format === 'plain-text' || draft.format === 'markdown';

function wholeLines({ lines }: Draft, range: TextRange): TextRange {
  return {
    start: lines.startOf(lines.positionAt(range.start).line),
    end: lines.endOf(lines.positionAt(range.end).line),
  };
}
