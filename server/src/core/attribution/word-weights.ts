/**
 * Weights of lexical features in a compact table, written by `scripts/attribution/fit.mjs`: a little-endian header
 * (count, scale), the sorted hashes of the features, then one signed byte each.
 */
export interface WordWeights {
  /** Sum of the weights of features, each given as its hash. */
  sumOf(features: Iterable<number>): number;
}

const HEADER = 8;
const BUCKET_BITS = 16;
const BUCKETS = 1 << BUCKET_BITS;

/** By its highest bits, in the order of the signed keys. */
const bucketOf = (key: number): number => (key ^ 0x80000000) >>> (32 - BUCKET_BITS);

/** @throws RangeError where the bytes are cut short. */
export function openWordWeights(bytes: Uint8Array): WordWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const scale = view.getFloat32(4, true);
  if (bytes.byteLength < HEADER + 5 * count) throw new RangeError('the table of word weights is cut short');
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++) keys[i] = view.getInt32(HEADER + 4 * i, true);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + 4 * count, count);
  // Where the keys of each bucket begin: hashes spread evenly, so a bucket holds one or none.
  const starts = new Int32Array(BUCKETS + 1);
  for (const key of keys) starts[bucketOf(key) + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const weightOf = (key: number): number => {
    const bucket = bucketOf(key);
    const end = starts[bucket + 1]!;
    for (let i = starts[bucket]!; i < end; i++) if (keys[i] === key) return weights[i]!;
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
