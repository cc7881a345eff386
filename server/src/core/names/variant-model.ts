/// <reference path="../text-files.d.ts" />
import { type EditOp, editsBetween, pairFeatures } from './align.js';
import weightsText from './data/variant-weights.tsv';
import { lazy } from './lazy.js';

const weights: () => ReadonlyMap<string, number> = lazy(() => {
  const map = new Map<string, number>();
  for (const line of weightsText.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const tab = line.indexOf('\t');
    map.set(line.slice(0, tab), Number(line.slice(tab + 1)));
  }
  return map;
});

export interface PairScore {
  /** Log odds that the two are spellings of one name, judged by their letters. */
  readonly logOdds: number;
  readonly edits: readonly EditOp[];
}

/** More edits than this are another word. */
export const MAX_EDITS = 4;

/** What the letters say of two spellings; undefined for equal ones and for words too far apart to be one. */
export function scorePair(a: string, b: string): PairScore | undefined {
  if (Math.abs(a.length - b.length) > MAX_EDITS) return undefined;
  const edits = editsBetween(a, b);
  if (edits === undefined || edits.length === 0 || edits.length > MAX_EDITS) return undefined;
  const table = weights();
  let logOdds = table.get('bias') ?? 0;
  for (const feature of pairFeatures(a, b, edits)) logOdds += table.get(feature) ?? 0;
  return { logOdds, edits };
}
