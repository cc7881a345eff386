import type { DraftAnalysis } from '../analysis.js';
import { type NameCluster, type NameMention, type NameSpelling, spellingsOf } from './cluster.js';
import { areOtherPeople, haveOtherNames, isSameReferent } from './evidence.js';
import { findGroupMentions, type GroupMention } from './group-mentions.js';
import type { NameGroup } from './groups.js';
import { hasName } from './scope.js';
import { withoutHamza, withoutSeparators } from './spell.js';

/** Curated names of a draft, by group, in the order of the draft. */
export function groupMentions(analysis: DraftAnalysis): ReadonlyMap<NameGroup, readonly NameMention[]> {
  return analysis.once('names/group-mentions', () => {
    const found = new Map<NameGroup, NameMention[]>();
    for (const block of analysis.draft.blocks) {
      if (!hasName(block)) continue;
      const { quotes } = analysis.textOf(block);
      for (const mention of analysis.perBlock('names/groups', block, findGroupMentions)) {
        const list = found.get(mention.entry.group);
        const quoted = quotes.some((q) => q.start <= mention.start && mention.end <= q.end);
        const item: NameMention = {
          block,
          start: mention.start,
          end: mention.end,
          firstToken: mention.firstToken,
          lastToken: mention.lastToken,
          key: keyOf(mention),
          lead: mention.lead,
          article: mention.article,
          ending: mention.ending,
          quoted,
        };
        if (list === undefined) found.set(mention.entry.group, [item]);
        else list.push(item);
      }
    }
    return found;
  });
}

/** Words of a longer form with the separators as they stand: «كيم جونغ-أون» is a spelling of its own. */
function keyOf({ entry, separator }: GroupMention): string {
  if (entry.rest.length === 0) return entry.stem;
  const first = entry.stem.split(/[ -]+/)[0] ?? '';
  return entry.rest.reduce((key, word, k) => key + (separator.charAt(k) || ' ') + word, first);
}

/** Curated names that the draft writes in more than one way. */
export function groupClusters(analysis: DraftAnalysis): NameCluster[] {
  const clusters: NameCluster[] = [];
  for (const [group, mentions] of groupMentions(analysis)) {
    const first = mentions[0];
    if (first === undefined || mentions.every((m) => m.key === first.key)) continue;
    const spellings = spellingsOf(mentions);
    if (group.contextual && !isSameReferent(analysis, spellings)) continue;
    if (hamzaAlone(spellings) && !shareForm(mentions)) continue;
    if ((group.shared || group.contextual) && !hamzaAlone(spellings) && haveOtherNames(analysis, spellings)) continue;
    if (group.shared && (spacingAlone(spellings) || hamzaAlone(spellings)) && areOtherPeople(analysis, spellings))
      continue;
    clusters.push({
      spellings,
      kind: group.kind,
      latin: group.latin[0],
      source: 'group',
      synonym: group.synonym,
      confidence: group.contextual ? 0.85 : 0.97,
      evidence: ['group'],
    });
  }
  return clusters;
}

/** The spellings differ in hamza and nothing else. */
const hamzaAlone = (spellings: readonly NameSpelling[]): boolean => {
  const first = spellings[0];
  return first !== undefined && spellings.every((s) => withoutHamza(s.key) === withoutHamza(first.key));
};

/** The spellings differ in spaces and nothing else. */
const spacingAlone = (spellings: readonly NameSpelling[]): boolean => {
  const first = spellings[0];
  return first !== undefined && spellings.every((s) => withoutSeparators(s.key) === withoutSeparators(first.key));
};

const NOUN_ENDINGS = new Set(['', 'ا', 'يا', 'ات']);

/**
 * Whether one form of the name, the noun or the adjective, stands there in two spellings. Where only the noun has its
 * hamza and only the adjective lacks it, that is a slip in a word, for the spelling checker, and no second spelling.
 */
function shareForm(mentions: readonly NameMention[]): boolean {
  const noun = new Set<string>();
  const adjective = new Set<string>();
  for (const { key, ending } of mentions) (NOUN_ENDINGS.has(ending) ? noun : adjective).add(key);
  return noun.size > 1 || adjective.size > 1;
}
