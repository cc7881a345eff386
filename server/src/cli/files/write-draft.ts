import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../../core/types.js';
import { say } from '../messages.js';
import { FileFailure, ioProblem } from './read-draft.js';

/**
 * Replaces a file whole or not at all: the new text is written beside it and renamed over it, so that a full disk or a
 * cancelled run leaves the original. Mode and owner are kept, a link stays a link.
 * @param before the bytes as they were read; where the file has changed since, it is left alone.
 * @throws FileFailure
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array, language: Language): void {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.mudaqqiq`);
    const original = openSync(target, 'r+'); // a file that may not be written may not be replaced either
    const { mode, uid, gid } = fstatSync(original);
    closeSync(original);
    const fd = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(fd, after);
      fchmodSync(fd, mode & 0o7777);
      keepOwner(fd, uid, gid);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (Buffer.compare(readFileSync(target), before) !== 0) throw new FileFailure(say(language, 'changedMeanwhile'));
    renameSync(temporary, target);
  } catch (error) {
    remove(temporary);
    throw error instanceof FileFailure ? error : new FileFailure(writeProblem(error, language));
  }
}

function keepOwner(fd: number, uid: number, gid: number): void {
  const now = fstatSync(fd);
  if (now.uid === uid && now.gid === gid) return;
  try {
    fchownSync(fd, uid, gid);
  } catch {
    // Only root may give files away; the person who ran the fix then owns the file.
  }
}

function remove(path: string | undefined): void {
  if (path === undefined) return;
  try {
    unlinkSync(path);
  } catch {
    // It was never made.
  }
}

function writeProblem(error: unknown, language: Language): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return say(language, 'forbiddenWrite');
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return say(language, 'diskFull');
  return ioProblem(error, language);
}
