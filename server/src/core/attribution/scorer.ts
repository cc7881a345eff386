import scorer from './data/scorer.json';
import wordTable from './data/word-weights.bin';
import type { Features } from './features.js';
import { openWordWeights, type WordWeights } from './word-weights.js';

/** Confidence from which a finding warns, and from which it is worth a look. */
export const WARNING_AT: number = scorer.warning;
export const INFORMATION_AT: number = scorer.information;

const WEIGHTS: Readonly<Record<string, number>> = scorer.weights;
let words: WordWeights | undefined;

/**
 * How likely a copy chief would ask who says it, 0 to 1: a logistic regression over what the analysis found (`features`)
 * and over the words themselves (`lexical`).
 */
export function scoreOf(features: Features, lexical: Iterable<string>): number {
  let sum = scorer.bias;
  for (const [name, value] of features) sum += (WEIGHTS[name] ?? 0) * value;
  words ??= openWordWeights(wordTable);
  for (const name of lexical) sum += words.weightOf(name);
  return 1 / (1 + Math.exp(-sum));
}

/** The features that weigh most for a finding, strongest first. */
export function reasonsOf(features: Features, count = 4): string[] {
  return [...features]
    .map(([name, value]) => [name, (WEIGHTS[name] ?? 0) * value] as const)
    .filter(([, weight]) => weight > 0.1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name]) => name);
}
