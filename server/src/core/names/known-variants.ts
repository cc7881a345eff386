/// <reference path="../text-files.d.ts" />
import text from './data/known-variants.txt';
import { lazy } from './lazy.js';

const rows = lazy((): ReadonlyMap<string, ReadonlySet<number>> => {
  const index = new Map<string, Set<number>>();
  text.split('\n').forEach((line, row) => {
    if (line === '' || line.startsWith('#')) return;
    for (const form of line.split(' ')) {
      const known = index.get(form);
      if (known === undefined) index.set(form, new Set([row]));
      else known.add(row);
    }
  });
  return index;
});

/** Whether open lists of names give both forms for one Latin name. Origin and licences: first line of the file. */
export function areListedVariants(a: string, b: string): boolean {
  const p = rows().get(a);
  const q = p === undefined ? undefined : rows().get(b);
  return p !== undefined && q !== undefined && [...p].some((row) => q.has(row));
}
