import type { EngineConfig } from '../types.js';
import type { NameCluster, NameSpelling } from './cluster.js';

/** Whether a house style or a register asks for a spelling of this name. */
export function statedSpelling(_config: EngineConfig, _cluster: NameCluster): (spelling: NameSpelling) => boolean {
  return () => false;
}
