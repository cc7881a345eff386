import type { EngineConfig } from '../types.js';
import type { NameCluster, NameSpelling } from './cluster.js';

/** Whether a house style or a register asks for a spelling of this name. */
export function statedSpelling(_config: EngineConfig, _cluster: NameCluster): (spelling: NameSpelling) => boolean {
  return () => false;
}

/** Whether the newsroom said that two spellings are two names. */
export function isDifferent(config: EngineConfig, a: string, b: string): boolean {
  return config.registers.some((register) =>
    register.different.some(([x, y]) => (x === a && y === b) || (x === b && y === a)),
  );
}
