const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * FNV-1a over the UTF-16 code units of `text` up to `end`, going on from `seed`. Signed 32 bits: V8 keeps those without
 * a box of their own.
 */
export function hashText(text: string, seed: number = OFFSET, end: number = text.length): number {
  let h = seed;
  for (let i = 0; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h | 0;
}

/** One hash out of two. Signed 32 bits. */
export function mixHash(hash: number, other: number): number {
  return Math.imul(hash ^ other, PRIME) | 0;
}
