/**
 * The lexicon of Arabic word forms: how common a form is and how much it looks like a foreign name. A byte table with
 * open addressing, made by `scripts/names/build-lexicon.mjs`; the host reads `names.bin` and hands it in.
 */
export interface Lexicon {
  /** What is known of a form, 0 if nothing: see `frequencyOf`, `nameLevelOf`, `isKnownName`. */
  facts(form: string): number;
  /** How much the letters alone look like a foreign name, in log odds; for forms without facts. */
  letters(form: string): number;
}

/** 1 (three articles of 72,716) to 7 (thousands); 0 where the form was not met. */
export const frequencyOf = (facts: number): number => facts & 7;
/** 0 (surely an ordinary word) to 7 (surely a name); from 3 on more likely a name. */
export const nameLevelOf = (facts: number): number => (facts >> 3) & 7;
/** Stands in open lists of names. */
export const isKnownName = (facts: number): boolean => (facts & 0x40) !== 0;

/** Inflects as only an ordinary word does. */
export const isSurelyWord = (facts: number): boolean => (facts & 0x80) !== 0;

const MAGIC = 0x314d414e;
const KNOWN_NAME = 0x40 | (6 << 3);

/** FNV-1a with a final mix; the same function stands in `scripts/names/build-lexicon.mjs`. */
function hashText(text: string, from: number, to: number, seed: number): number {
  let h = seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}

const OPENED = new WeakMap<Uint8Array, Lexicon>();

/**
 * The lexicon in the bytes of `names.bin`. Reading is lazy: nothing is copied but what must be aligned.
 * @throws RangeError where the bytes are not such a file.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const known = OPENED.get(bytes);
  if (known !== undefined) return known;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 32 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a name lexicon');
  const capacity = view.getUint32(4, true);
  const ngrams = view.getUint32(8, true);
  const scale = view.getFloat32(12, true);
  const bias = view.getFloat32(16, true);
  const nameCapacity = view.getUint32(20, true);
  const namesAt = 32 + 2 * capacity;
  const factsAt = namesAt + 2 * nameCapacity;
  const weightsAt = factsAt + capacity;
  if (bytes.byteLength < weightsAt + ngrams) throw new RangeError('the name lexicon is cut short');
  const find = (form: string, at: number, size: number): number => {
    const print = hashText(form, 0, form.length, 0x1b873593) & 0xffff || 1;
    let slot = hashText(form, 0, form.length, 0x811c9dc5) % size;
    for (let step = 0; step < size; step++) {
      const found = (bytes[at + 2 * slot] ?? 0) | ((bytes[at + 2 * slot + 1] ?? 0) << 8);
      if (found === print) return slot;
      if (found === 0) return -1;
      slot = slot + 1 === size ? 0 : slot + 1;
    }
    return -1;
  };
  const lexicon: Lexicon = {
    facts: (form) => {
      const slot = find(form, 32, capacity);
      if (slot >= 0) return bytes[factsAt + slot] ?? 0;
      return nameCapacity > 0 && find(form, namesAt, nameCapacity) >= 0 ? KNOWN_NAME : 0;
    },
    letters: (form) => {
      const text = `^${form}$`;
      let sum = 0;
      for (let n = 2; n <= 3; n++) {
        for (let i = 0; i + n <= text.length; i++) {
          const weight = bytes[weightsAt + (hashText(text, i, i + n, 0x811c9dc5 + n) % ngrams)] ?? 0;
          sum += weight > 127 ? weight - 256 : weight;
        }
      }
      return bias + scale * sum;
    },
  };
  OPENED.set(bytes, lexicon);
  return lexicon;
}
