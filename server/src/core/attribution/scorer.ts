import type { Standing } from './chains.js';
import scorer from './data/scorer.json';
import wordTable from './data/word-weights.bin';
import type { Features } from './features.js';
import { lemmasOf, lengthScale, lexicalFeatures, standingFeatures } from './lexical-features.js';
import { openWordWeights, type WordWeights } from './word-weights.js';
import type { Word } from './words.js';

/** Confidence from which a finding is worth a look. */
export const INFORMATION_AT: number = scorer.information;

/**
 * Confidence from which a finding warns: a hidden or vague source is seen more surely than a missing one.
 * @param expected «من المتوقع», «يبدو»: everybody may expect, so more is asked.
 */
export function warningAt(standing: Standing, expected: boolean): number {
  const { vague, hidden, bare, expected: high } = scorer.warning;
  if (expected) return high;
  return standing === 'vague' ? vague : standing === 'hidden' ? hidden : bare;
}

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(scorer.weights));
let table: WordWeights | undefined;

/** What the words of a sentence say, as far as its block alone decides. */
export interface LexicalScore {
  /** Log odds. */
  readonly sum: number;
  /** What the weights of its lemmas are multiplied by once their standing is known (`lengthScale`). */
  readonly scale: number;
  /** From `lemmasOf`. */
  readonly lemmas: readonly number[];
}

export function lexicalScore(words: readonly Word[], first: number, limit: number): LexicalScore {
  table ??= openWordWeights(wordTable);
  const features = lexicalFeatures(words, first, limit);
  const scale = lengthScale(features.size);
  return { sum: scale * table.sumOf(features), scale, lemmas: lemmasOf(words, first, limit) };
}

/**
 * How likely a copy chief would ask who says it, 0 to 1: a logistic regression over what the analysis found (`features`)
 * and over the words themselves (`lexical`), by themselves and by how their sentence stands to a source.
 */
export function scoreOf(features: Features, { sum, scale, lemmas }: LexicalScore, standing: Standing): number {
  table ??= openWordWeights(wordTable);
  let logOdds = scorer.bias + sum + scale * table.sumOf(standingFeatures(lemmas, standing));
  for (const [name, value] of features) logOdds += (WEIGHTS.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-logOdds));
}

/** The features that weigh most for a finding, strongest first. */
export function reasonsOf(features: Features, count = 4): string[] {
  return [...features]
    .map(([name, value]) => [name, (WEIGHTS.get(name) ?? 0) * value] as const)
    .filter(([, weight]) => weight > 0.1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name]) => name);
}
