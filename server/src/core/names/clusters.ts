import type { DraftAnalysis } from '../analysis.js';
import type { NameCluster } from './cluster.js';
import { groupClusters } from './group-clusters.js';
import { modelClusters } from './model-clusters.js';

/** Names that the draft writes in more than one way. Computed once a draft version. */
export function nameClusters(analysis: DraftAnalysis): readonly NameCluster[] {
  return analysis.once('names/clusters', () => [...groupClusters(analysis), ...modelClusters(analysis)]);
}
