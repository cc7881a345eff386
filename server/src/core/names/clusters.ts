import type { DraftAnalysis } from '../analysis.js';
import type { NameCluster, NameMention } from './cluster.js';
import { compoundClusters } from './compound-clusters.js';
import { groupClusters } from './group-clusters.js';
import { modelClusters } from './model-clusters.js';
import { sequenceClusters } from './sequence-clusters.js';
import { isDifferent } from './stated.js';

/** Names that the draft writes in more than one way. Computed once a draft version. */
export function nameClusters(analysis: DraftAnalysis): readonly NameCluster[] {
  return analysis.once('names/clusters', () => {
    const clusters: NameCluster[] = [];
    // What is surer speaks first; a later source is silent about words that a cluster has already.
    for (const find of [groupClusters, compoundClusters, sequenceClusters, modelClusters]) {
      const taken = new Set(clusters.flatMap((c) => c.spellings.flatMap((s) => s.mentions.map(placeOf))));
      for (const cluster of find(analysis)) {
        if (isAccepted(analysis, cluster)) continue;
        if (cluster.spellings.every((s) => s.mentions.some((m) => taken.has(placeOf(m))))) continue;
        clusters.push(cluster);
      }
    }
    return clusters;
  });
}

const placeOf = (mention: NameMention): string => `${mention.block.index}:${mention.firstToken}`;

/** «These are two people»: what the newsroom accepted is not said again. */
function isAccepted({ config }: DraftAnalysis, { spellings }: NameCluster): boolean {
  const [a, b, ...more] = spellings;
  if (a === undefined || b === undefined || more.length > 0) return false;
  return isDifferent(config, a.text, b.text) || isDifferent(config, a.key, b.key);
}
