import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Smaller files are read whole. Bytes. */
const LARGE = 8_000_000;
const CHUNK = 1 << 20;

/**
 * The text of a large file in chunks, each time from the start. Undefined where the file is not large, and where it is not
 * plain UTF-8 through and through: what is wrong or otherwise encoded is better told of the whole.
 */
export function openLargeText(path: string): { chunks(): Iterable<string>; whole(): string } | undefined {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < LARGE) return undefined;
  try {
    for (const chunk of decodedChunks(path)) if (chunk.includes('\0')) return undefined;
  } catch {
    return undefined;
  }
  return { chunks: () => decodedChunks(path), whole: () => readFileSync(path, 'utf8').replace(/^\uFEFF/, '') };
}

/** @throws TypeError where the bytes are not UTF-8. */
function* decodedChunks(path: string): Generator<string> {
  const fd = openSync(path, 'r');
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const bytes = new Uint8Array(CHUNK);
    for (let length = readSync(fd, bytes); length > 0; length = readSync(fd, bytes)) {
      yield decoder.decode(bytes.subarray(0, length), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(fd);
  }
}
