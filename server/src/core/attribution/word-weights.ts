/**
 * Weights of lexical features in a compact table, written by `scripts/attribution/fit.mjs`: a little-endian header
 * (count, scale), the sorted hashes of the feature names, then one signed byte each.
 */
export interface WordWeights {
  /** The weight of a feature, 0 where it has none. */
  weightOf(name: string): number;
}

const HEADER = 8;

/** FNV-1a over UTF-16 code units. Two of some ten thousand names fall together about once in a hundred tables. */
export function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** @throws RangeError where the bytes are cut short. */
export function openWordWeights(bytes: Uint8Array): WordWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const scale = view.getFloat32(4, true);
  if (bytes.byteLength < HEADER + 5 * count) throw new RangeError('the table of word weights is cut short');
  const keys = new Uint32Array(count);
  for (let i = 0; i < count; i++) keys[i] = view.getUint32(HEADER + 4 * i, true);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + 4 * count, count);
  return {
    weightOf(name) {
      const key = hashName(name);
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = keys[middle]!;
        if (found === key) return weights[middle]! * scale;
        if (found < key) low = middle + 1;
        else high = middle - 1;
      }
      return 0;
    },
  };
}
