import { ENGINE_MESSAGES } from './messages/engine-messages.js';
import { word } from './messages/word.js';
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

export interface Arrangement {
  readonly language: Language;
  /** Category by rule id; what has none is not capped. */
  readonly categories: ReadonlyMap<string, Category>;
  /** Takes away what the draft suppresses, before the categories are capped. */
  readonly suppress: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** Drops what a more specific finding already says and what is suppressed, caps the categories, and sorts by place. */
export function arrange(diagnostics: readonly Diagnostic[], arrangement: Arrangement): Diagnostic[] {
  const shown = arrangement.suppress(withoutShadowed([...diagnostics].sort(compareDiagnostics)));
  return cap([...shown].sort(compareDiagnostics), arrangement);
}

/**
 * A finding is dropped only in favour of one that stays: where A yields to B and B to C, and A and C share no words,
 * A is shown.
 */
function withoutShadowed(sorted: readonly Diagnostic[]): Diagnostic[] {
  const dropped = new Set<Diagnostic>();
  for (const order of PRECEDENCE) {
    const ranked = sorted.filter((diagnostic) => order.includes(diagnostic.ruleId));
    const pairs = overlappingPairs(ranked);
    for (const ruleId of order) {
      for (const diagnostic of ranked) {
        if (diagnostic.ruleId !== ruleId) continue;
        const rivals = pairs.get(diagnostic) ?? [];
        if (rivals.some((rival) => !dropped.has(rival) && shadows(rival, diagnostic, order))) dropped.add(diagnostic);
      }
    }
  }
  return sorted.filter((diagnostic) => !dropped.has(diagnostic));
}

/** A louder finding is never silenced by a quieter one. */
const shadows = (rival: Diagnostic, diagnostic: Diagnostic, order: readonly string[]): boolean =>
  order.indexOf(rival.ruleId) < order.indexOf(diagnostic.ruleId) && RANK[rival.severity] <= RANK[diagnostic.severity];

/** For each diagnostic those that share words with it. One sweep over diagnostics in order of their start. */
function overlappingPairs(sorted: readonly Diagnostic[]): Map<Diagnostic, Diagnostic[]> {
  const pairs = new Map<Diagnostic, Diagnostic[]>(sorted.map((diagnostic) => [diagnostic, []]));
  let open: Diagnostic[] = [];
  for (const diagnostic of sorted) {
    open = open.filter((other) => other.range.end > diagnostic.range.start);
    for (const other of open) {
      if (!overlaps(other.range, diagnostic.range)) continue;
      pairs.get(other)?.push(diagnostic);
      pairs.get(diagnostic)?.push(other);
    }
    open.push(diagnostic);
  }
  return pairs;
}

function cap(sorted: readonly Diagnostic[], { categories, language }: Arrangement): Diagnostic[] {
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
