import { ENGINE_MESSAGES } from './messages/engine-messages.js';
import { word } from './messages/word.js';
import { RULES } from './rules/registry.js';
import { compareRanges, overlaps } from './text/text-range.js';
import type { Category, Diagnostic, Language, Severity } from './types.js';

/**
 * Where two findings cover the same words, the rule named earlier speaks and the later one is silent. The order is
 * from the specific to the general.
 */
export const PRECEDENCE: readonly (readonly string[])[] = [
  ['duplicate-caption', 'duplicate-paragraph', 'caption-leftover', 'caption-credit', 'caption-unseen-action'],
  ['name-hamza', 'compound-spacing', 'inconsistent-transliteration', 'non-house-spelling', 'unknown-place'],
  [
    'unsupported-headline',
    'unattributed-quote',
    'vague-attribution',
    'dangling-attribution',
    'unattributed-claim',
    'late-attribution',
    'loaded-reporting-verb',
  ],
];

/** At most this many findings of a category are shown for a draft; the last says how many more there are. */
export const CATEGORY_CAP = 10;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareRanges(a.range, b.range) ||
  RANK[a.severity] - RANK[b.severity] ||
  (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
  (a.message < b.message ? -1 : a.message > b.message ? 1 : 0);

/** Drops what a more specific finding already says, caps the categories, and sorts by place. */
export function arrange(diagnostics: readonly Diagnostic[], language: Language): Diagnostic[] {
  return cap(withoutShadowed([...diagnostics].sort(compareDiagnostics)), language);
}

function withoutShadowed(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((diagnostic) => {
    const order = PRECEDENCE.find((group) => group.includes(diagnostic.ruleId));
    if (order === undefined) return true;
    const own = order.indexOf(diagnostic.ruleId);
    return !sorted.some((other) => {
      const rank = order.indexOf(other.ruleId);
      // A louder finding is never silenced by a quieter one.
      return (
        rank >= 0 &&
        rank < own &&
        RANK[other.severity] <= RANK[diagnostic.severity] &&
        overlaps(other.range, diagnostic.range)
      );
    });
  });
}

function cap(sorted: readonly Diagnostic[], language: Language): Diagnostic[] {
  const categories = new Map<string, Category>(RULES.map((rule) => [rule.meta.id, rule.meta.category]));
  const byCategory = new Map<Category, Diagnostic[]>();
  for (const diagnostic of sorted) {
    const category = categories.get(diagnostic.ruleId);
    if (category === undefined) continue;
    const group = byCategory.get(category);
    if (group === undefined) byCategory.set(category, [diagnostic]);
    else group.push(diagnostic);
  }
  const dropped = new Set<Diagnostic>();
  const replaced = new Map<Diagnostic, Diagnostic>();
  for (const group of byCategory.values()) {
    if (group.length <= CATEGORY_CAP) continue;
    const loudest = [...group].sort((a, b) => RANK[a.severity] - RANK[b.severity] || compareDiagnostics(a, b));
    const kept = loudest.slice(0, CATEGORY_CAP);
    for (const diagnostic of loudest.slice(CATEGORY_CAP)) dropped.add(diagnostic);
    const last = kept.reduce((a, b) => (compareDiagnostics(a, b) > 0 ? a : b));
    const count = group.length - CATEGORY_CAP;
    const more = word(ENGINE_MESSAGES, 'more', { count }, language);
    replaced.set(last, { ...last, message: `${last.message} ${more}`, data: { ...last.data, more: count } });
  }
  return sorted.filter((d) => !dropped.has(d)).map((d) => replaced.get(d) ?? d);
}
