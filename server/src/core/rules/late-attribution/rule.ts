import { attributionOf, type ScoredStatement } from '../../attribution/analysis.js';
import type { Claim } from '../../attribution/claims.js';
import { rangeOfWords } from '../../attribution/range.js';
import type { Finding, Rule } from '../../types.js';

const HARD = new Set<Claim['type']>(['attack', 'control', 'casualty', 'accusation']);
/** Words of the claim that the next paragraph takes up. */
const MIN_SHARED = 2;

/** A hard claim told bare, whose source comes only with the next paragraph. */
function lateClaim(statement: ScoredStatement): Claim | undefined {
  const { block, standing, sentence } = statement;
  if (block.kind !== 'paragraph' && block.kind !== 'lead') return undefined;
  if (standing !== 'open' && standing !== 'near') return undefined;
  return sentence.claims.find((claim) => claim.finite && HARD.has(claim.type));
}

/** The sentence that opens the next paragraph, where a named source takes up the same matter. */
function sourceAfter(statement: ScoredStatement, statements: readonly ScoredStatement[]): ScoredStatement | undefined {
  const next = statements.slice(statement.index + 1).find((s) => s.block.index > statement.block.index);
  if (next === undefined || next.block.index > statement.block.index + 1) return undefined;
  if (next.standing !== 'own' || next.speaker === undefined || next.speaker.source.quality < 4) return undefined;
  const stems = stemsOf(statement);
  let shared = 0;
  for (const stem of stemsOf(next)) if (stems.has(stem)) shared++;
  return shared >= MIN_SHARED ? next : undefined;
}

function stemsOf({ facts, sentence }: ScoredStatement): Set<string> {
  const stems = new Set<string>();
  for (let i = sentence.first; i < sentence.limit; i++) {
    const word = facts.words[i]!;
    if (word.kind === 'word' && word.stem.length > 3) stems.add(word.stem);
  }
  return stems;
}

export const rule: Rule = {
  meta: {
    id: 'late-attribution',
    category: 'attribution',
    scope: 'draft',
    presets: { recommended: 'off', strict: 'on' },
    severity: 'information',
    title: { ar: 'مصدر متأخر', en: 'Source comes late' },
    description: {
      ar: 'خبر ثقيل لا يأتي مصدره إلا في الفقرة التالية.',
      en: 'A weighty claim without a source, which the next paragraph gives.',
    },
    messages: {
      late: {
        ar: 'مصدر هذا الخبر في الفقرة التالية؛ هل تقدّمه إلى هنا؟',
        en: 'The source of this comes in the next paragraph; bring it forward.',
      },
      related: { ar: 'المصدر هنا', en: 'The source is here' },
    },
    options: {},
    fixable: false,
  },
  check: ({ analysis }) => {
    const { statements } = attributionOf(analysis);
    return statements.flatMap((statement): Finding[] => {
      const claim = lateClaim(statement);
      const next = claim === undefined ? undefined : sourceAfter(statement, statements);
      if (claim === undefined || next?.speaker === undefined) return [];
      const { source } = next.speaker;
      return [
        {
          messageId: 'late',
          range: rangeOfWords(statement, claim.start, claim.end),
          severity: 'information',
          related: [{ range: rangeOfWords(next, source.start, source.end), messageId: 'related' }],
          data: { type: claim.type },
        },
      ];
    });
  },
};
