import { creditKey } from '../../draft/credit.js';
import agencies from '../../draft/data/agencies.json';
import type { Block } from '../../draft/draft.js';
import type { Json } from '../../types.js';

/** Fewer credited captions than this show no habit. */
const MIN_HABIT = 3;

/** The end at which credits stand: as configured, else where three quarters of the draft's credits stand. */
export function usualPosition(captions: readonly Block[], configured: Json | undefined): 'start' | 'end' | undefined {
  if (configured === 'start' || configured === 'end') return configured;
  if (configured === 'any') return undefined;
  const ends = captions.flatMap((block) => block.credit?.position ?? []);
  if (ends.length < MIN_HABIT) return undefined;
  const atEnd = ends.filter((end) => end === 'end').length;
  if (atEnd * 4 >= ends.length * 3) return 'end';
  return (ends.length - atEnd) * 4 >= ends.length * 3 ? 'start' : undefined;
}

/** Shorter names are one letter from too many words. Letters. */
const MIN_LETTERS = 5;

/** The agency whose Arabic name is one letter away from what a credit says; undefined where none or several are. */
export function nearestAgency(credit: string): string | undefined {
  const key = creditKey(credit);
  if (key.length < MIN_LETTERS) return undefined;
  const near = new Set<string>();
  for (const agency of agencies) {
    for (const name of agency.arabic) {
      const known = creditKey(name);
      if (known === key) return undefined;
      if (known.length >= MIN_LETTERS && oneLetterApart(known, key)) near.add(agency.id);
    }
  }
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

/** One letter put in, left out, changed, or swapped with its neighbour. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
