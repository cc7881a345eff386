import type { Standing } from './chains.js';
import scorer from './data/scorer.json';
import wordTable from './data/word-weights.bin';
import type { Features } from './features.js';
import { lexicalFeatures } from './lexical-features.js';
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

/** What the words of a sentence say by themselves, in log odds: the part of the score that its block alone decides. */
export function lexicalScore(words: readonly Word[], first: number, limit: number): number {
  table ??= openWordWeights(wordTable);
  return table.sumOf(lexicalFeatures(words, first, limit));
}

/**
 * How likely a copy chief would ask who says it, 0 to 1: a logistic regression over what the analysis found (`features`)
 * and over the words themselves (`lexical`, from `lexicalScore`).
 */
export function scoreOf(features: Features, lexical: number): number {
  let sum = scorer.bias + lexical;
  for (const [name, value] of features) sum += (WEIGHTS.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
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
