import type { DraftAnalysis } from '../analysis.js';
import { type NameCluster, type NameMention, spellingsOf } from './cluster.js';
import { isSameReferent } from './evidence.js';
import { findGroupMentions, type GroupMention } from './group-mentions.js';
import type { NameGroup } from './groups.js';
import { hasName } from './scope.js';

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
    if ((group.shared || group.contextual) && !isSameReferent(analysis, spellings, group.contextual)) continue;
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
