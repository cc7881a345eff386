/**
 * Weights of lexical features in a compact table, written by `scripts/attribution/fit.mjs`: a little-endian header
 * (count, scale), the sorted hashes of the features, then one signed byte each.
 */
export interface WordWeights {
  /** Sum of the weights of features, each given as its hash. */
  sumOf(features: Iterable<number>): number;
}

const HEADER = 8;

/** @throws RangeError where the bytes are cut short. */
export function openWordWeights(bytes: Uint8Array): WordWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const scale = view.getFloat32(4, true);
  if (bytes.byteLength < HEADER + 5 * count) throw new RangeError('the table of word weights is cut short');
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++) keys[i] = view.getInt32(HEADER + 4 * i, true);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + 4 * count, count);
  const weightOf = (key: number): number => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = keys[middle]!;
      if (found === key) return weights[middle]!;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };
  return {
    sumOf(features) {
      let sum = 0;
      for (const feature of features) sum += weightOf(feature);
      return sum * scale;
    },
  };
}
