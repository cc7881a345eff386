import { candidateKeys } from './letters.js';
import type { NameForm } from './name-forms.js';
import { MAX_EDITS, type PairScore, scorePair } from './variant-model.js';
import { endingsApart, isCliticAway } from './word-edges.js';

export interface CandidatePair extends PairScore {
  readonly a: NameForm;
  readonly b: NameForm;
  /** One has a letter more at its end («بوجدر», «بوجدرة»): only a shared name beside them can tell. */
  readonly endDiffers: boolean;
  /** They met under the skeleton of consonants, not under the wider key alone. */
  readonly sameSkeleton: boolean;
}

/** A bucket with more forms than this is no key: its pairs are left out. */
const MAX_BUCKET = 24;
const MIN_LENGTH = 4;

/** Pairs of forms that meet under a key and that the variant model can compare. Never all pairs. */
export function candidatePairs(forms: Iterable<NameForm>): CandidatePair[] {
  const buckets = new Map<string, NameForm[]>();
  const skeletons = new Map<NameForm, string>();
  for (const form of forms) {
    if (form.core.length < MIN_LENGTH) continue;
    const keys = candidateKeys(form.core);
    const skeleton = keys[0] ?? '';
    if (skeleton === '' || (skeleton.length < 2 && form.core.length < 5)) continue;
    skeletons.set(form, skeleton);
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [form]);
      else bucket.push(form);
    }
  }
  const pairs: CandidatePair[] = [];
  for (const [key, bucket] of buckets) {
    if (bucket.length < 2 || bucket.length > MAX_BUCKET) continue;
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const a = bucket[i] as NameForm;
        const b = bucket[j] as NameForm;
        // What shares the skeleton met under that.
        const sameSkeleton = skeletons.get(a) === skeletons.get(b);
        if (sameSkeleton && skeletons.get(a) !== key) continue;
        if (Math.abs(a.core.length - b.core.length) > MAX_EDITS) continue;
        if (isCliticAway(a.core, b.core) || sharePlace(a, b)) continue;
        const ends = endingsApart(a.core, b.core);
        if (ends === 'grammar') continue;
        const score = scorePair(a.core, b.core);
        if (score !== undefined) pairs.push({ a, b, sameSkeleton, endDiffers: ends === 'letter', ...score });
      }
    }
  }
  return pairs;
}

/** Whether two readings are of one word. */
const sharePlace = (a: NameForm, b: NameForm): boolean => a.places.some((p) => b.places.some((q) => p.word === q.word));
