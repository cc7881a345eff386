import { bareText, type NameSpelling, respell } from '../../names/cluster.js';
import { type NameEntity, nameEntities } from '../../names/entity.js';
import { editOf } from '../../names/findings.js';
import { differenceOf } from '../../names/spell.js';
import { isDifferent, statedForm } from '../../names/stated.js';
import type { Finding, FindingFix, RuleContext, TextEdit } from '../../types.js';
import { compareTotals, type SpellingTotal } from '../../workspace/name-table.js';

/** Other drafts that a finding points into. */
const MOST_RELATED = 3;

/**
 * Names that the draft spells in one way and most drafts of the workspace in another. What a register or a house style
 * settles is theirs to say, and what the draft itself spells in two ways is said there.
 */
export function minorityFindings(context: RuleContext): Finding[] {
  const { analysis, config, others } = context;
  if (others === undefined) return [];
  const different = (a: string, b: string): boolean => isDifferent(config, a, b);
  return nameEntities(analysis).flatMap((entity): Finding[] => {
    const [spelling, ...more] = entity.spellings;
    if (spelling === undefined || more.length > 0 || entity.registered !== undefined) return [];
    const totals = others.spellings([spelling.key], different);
    const own = withDraft(totals, spelling);
    const prevailing = totals.find(({ key }) => key !== spelling.key);
    if (prevailing === undefined || !isMore(prevailing, own)) return [];
    // Hamza and joining have rules of their own.
    if (differenceOf(prevailing.key, spelling.key) !== 'letters') return [];
    if (statedForm(config, [spelling.text, prevailing.text]) !== undefined) return [];
    return [findingOf(context, entity, spelling, own, prevailing)];
  });
}

type Count = Pick<SpellingTotal, 'key' | 'drafts' | 'mentions'>;

/** How the draft's spelling stands in the workspace, this draft counted. */
function withDraft(totals: readonly SpellingTotal[], { key, mentions }: NameSpelling): Count {
  const elsewhere = totals.find((total) => total.key === key);
  return { key, drafts: (elsewhere?.drafts ?? 0) + 1, mentions: (elsewhere?.mentions ?? 0) + mentions.length };
}

/** In more drafts, or in as many and more often: a tie is nobody's minority. */
const isMore = (a: Count, b: Count): boolean => compareTotals({ ...a, key: '' }, { ...b, key: '' }) < 0;

function findingOf(
  { analysis }: RuleContext,
  { kind, latin }: NameEntity,
  spelling: NameSpelling,
  own: Count,
  prevailing: SpellingTotal,
): Finding {
  const first = spelling.mentions[0] as NameSpelling['mentions'][number];
  // In the form that stands here: «أميركا» for «أمريكا», whatever is commonest elsewhere.
  const preferred = bareText({ ...first, key: prevailing.key });
  const edits = spelling.mentions.flatMap((mention): readonly TextEdit[] => {
    const edit = editOf(analysis, mention, prevailing.key);
    return edit === undefined ? [] : [edit];
  });
  const fixes: FindingFix[] = [];
  if (edits[0] !== undefined) {
    const to = respell(first, prevailing.key);
    fixes.push({ titleId: 'useHere', params: { to }, applicability: 'suggestion', edits: edits.slice(0, 1) });
  }
  if (edits.length > 1) {
    fixes.push({ titleId: 'useEverywhere', params: { to: preferred }, applicability: 'suggestion', edits });
  }
  return {
    messageId: 'minority',
    params: {
      spelling: bareText(first),
      drafts: own.drafts,
      other: preferred,
      otherDrafts: prevailing.drafts,
    },
    range: first.block.view.rangeOf(first.start, first.end),
    severity: 'information',
    related: prevailing.places(MOST_RELATED).flatMap(({ path, ranges }) =>
      ranges.slice(0, 1).map((at) => ({
        range: { start: 0, end: 0 },
        path,
        at,
        messageId: 'elsewhere',
        params: { spelling: preferred },
      })),
    ),
    fixes,
    data: {
      kind,
      difference: 'letters',
      source: 'workspace',
      preferred,
      drafts: own.drafts,
      otherDrafts: prevailing.drafts,
      ...(latin === undefined ? {} : { latin }),
    },
  };
}
