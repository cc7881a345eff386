import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { FileSettings } from '../../core/config/resolve-config.js';
import type { Reading } from '../lint/reading.js';

/** What a result is filed under, and what it is sealed with. */
export interface DraftKey {
  readonly id: string;
  /** 32 bytes; made from the draft, so that only who has the draft can read what is filed of it. Never stored. */
  readonly secret: Uint8Array;
}

/** Where a draft stands among the others of its run, for rules that compare them. */
export interface Compared {
  readonly path: string;
  /** Stands for all drafts of the run with their paths and settings (`createDraftsHash`). */
  readonly hash: string;
}

/** Each use of the hash has a name of its own: `sha256sum` of a draft tells nothing about its keys. */
const hashFor = (use: 'draft' | 'settings' | 'id' | 'secret' | 'drafts'): Hash =>
  createHash('sha256').update(`mudaqqiq ${use}\n`);

/** Stands for the bytes of a draft. */
export const contentOf = (bytes: Uint8Array): string => hashFor('draft').update(bytes).digest('base64url');

const CHUNK = 1 << 20;

/** The same for a file, however large; undefined where it can't be read, or not twice (a pipe). */
export function contentOfFile(path: string): string | undefined {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return undefined;
    const fd = openSync(path, 'r');
    try {
      const hash = hashFor('draft');
      const bytes = Buffer.allocUnsafe(Math.min(CHUNK, stat.size + 1));
      for (let length = readSync(fd, bytes); length > 0; length = readSync(fd, bytes)) {
        hash.update(bytes.subarray(0, length));
      }
      return hash.digest('base64url');
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined;
  }
}

const settingsHashes = new WeakMap<FileSettings, string>();

/** Drafts share their settings, and a register in them may be long. */
function hashOfSettings(settings: FileSettings): string {
  const known =
    settingsHashes.get(settings) ?? hashFor('settings').update(JSON.stringify(settings)).digest('base64url');
  settingsHashes.set(settings, known);
  return known;
}

/**
 * The key of a draft's result. The path counts only where drafts are compared: a draft that has moved is still known.
 * @param content `contentOf` its bytes.
 */
export function draftKey(content: string, reading: Reading, compared: Compared | undefined): DraftKey {
  const { settings, format, encoding, language } = reading;
  const parts = [content, hashOfSettings(settings), format, encoding, language, compared?.hash, compared?.path];
  const whole = JSON.stringify(parts);
  return { id: hashFor('id').update(whole).digest('base64url'), secret: hashFor('secret').update(whole).digest() };
}

/** Takes the drafts of a run in their order and gives what stands for all of them. */
export interface DraftsHash {
  add(path: string, content: string, reading: Reading): void;
  /** The same from the draft's bytes. */
  read(path: string, bytes: Uint8Array, reading: Reading): void;
  digest(): string;
}

export function createDraftsHash(): DraftsHash {
  const hash = hashFor('drafts');
  const add: DraftsHash['add'] = (path, content, reading) => {
    hash.update(`${JSON.stringify([path, draftKey(content, reading, undefined).id])}\n`);
  };
  return {
    add,
    read: (path, bytes, reading) => add(path, contentOf(bytes), reading),
    digest: () => hash.copy().digest('base64url'),
  };
}
