import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

// A cache file: a line that says what it is, the id of the engine (32 bytes), the entries, and the SHA-256 of all that.
// An entry: its id (32 bytes), the day it was last used, its length (each four bytes, little-endian), what is sealed.
const NAME = 'mudaqqiq-cache ';
const HEAD = Buffer.from(`${NAME}1\n`);
const HASH = 32;
const ENTRY_HEAD = HASH + 8;

export interface Entry {
  /** Day since 1970 on which a run last asked for it. */
  readonly day: number;
  readonly sealed: Uint8Array;
}

export type Entries = ReadonlyMap<string, Entry>;

/**
 * What a cache file turned out to be. `outdated`: of another engine, or of a version that keeps other things.
 * `foreign`: a file that nobody but a mistake can have meant; it must not be written over.
 */
export type Read =
  | { readonly kind: 'whole'; readonly entries: Entries }
  | { readonly kind: 'missing' | 'outdated' | 'damaged' | 'foreign' }
  | { readonly kind: 'unreadable'; readonly reason: string };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads a cache file; entries are views of its bytes. @param engine 32 bytes. */
export function readCache(path: string, engine: Uint8Array): Read {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'missing' };
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  if (bytes.length === 0) return { kind: 'missing' };
  const name = Buffer.from(NAME).subarray(0, bytes.length);
  if (!bytes.subarray(0, name.length).equals(name)) return { kind: 'foreign' };
  if (!bytes.subarray(0, HEAD.length).equals(HEAD.subarray(0, bytes.length))) return { kind: 'outdated' };
  const end = bytes.length - HASH;
  const start = HEAD.length + HASH;
  if (end < start || !sha256(bytes.subarray(0, end)).equals(bytes.subarray(end))) return { kind: 'damaged' };
  if (!bytes.subarray(HEAD.length, start).equals(engine)) return { kind: 'outdated' };
  const entries = entriesOf(bytes.subarray(start, end));
  return entries === undefined ? { kind: 'damaged' } : { kind: 'whole', entries };
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function entriesOf(bytes: Buffer): Entries | undefined {
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at < bytes.length) {
    const from = at + ENTRY_HEAD;
    if (from > bytes.length) return undefined;
    const id = bytes.toString('base64url', at, at + HASH);
    const day = bytes.readUInt32LE(at + HASH);
    at = from + bytes.readUInt32LE(at + HASH + 4);
    if (at > bytes.length) return undefined;
    entries.set(id, { day, sealed: bytes.subarray(from, at) });
  }
  return entries;
}

/**
 * Writes a cache file whole or not at all, for its owner's eyes only.
 * @returns why it could not be written; undefined where it was.
 */
export function writeCache(path: string, engine: Uint8Array, entries: Entries): string | undefined {
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const target = linked(path);
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.mudaqqiq`);
    const body = Buffer.concat([HEAD, engine, ...[...entries].flatMap(([id, entry]) => encoded(id, entry))]);
    const fd = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(fd, body);
      writeFileSync(fd, sha256(body));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return reasonOf(error);
  }
}

/** Where a link leads: it stays a link. */
function linked(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function encoded(id: string, { day, sealed }: Entry): Uint8Array[] {
  const head = Buffer.alloc(ENTRY_HEAD);
  head.write(id, 'base64url');
  head.writeUInt32LE(day, HASH);
  head.writeUInt32LE(sealed.length, HASH + 4);
  return [head, sealed];
}
