import { readFileSync } from 'node:fs';
import { type Decoded, decodeText, type Encoding } from '../../core/text/decode.js';
import type { Language } from '../../core/types.js';
import { say } from '../messages.js';

/** What went wrong with one file, already worded; the run goes on with the others. */
export class FileFailure extends Error {}

export interface DraftFile {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly bytes: Uint8Array;
}

/** The text of bytes, read strictly. @throws FileFailure naming the byte that is wrong. */
export function decodeDraft(bytes: Uint8Array, encoding: Encoding | undefined, language: Language): DraftFile {
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) throw new FileFailure(decodeProblem(decoded, language));
  return { text: decoded.text, encoding: decoded.encoding, bom: decoded.bom, bytes };
}

/** Bytes of a file. @throws FileFailure */
export function readBytes(path: string, language: Language): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new FileFailure(ioProblem(error, language));
  }
}

function decodeProblem(failed: Exclude<Decoded, { ok: true }>, language: Language): string {
  const { offset, encoding, looksLike } = failed;
  if (failed.problem === 'binary') return say(language, 'binary', { offset });
  if (looksLike === undefined) return say(language, 'badBytes', { encoding, offset });
  return say(language, 'badBytesLooksLike', { encoding, offset, looksLike, option: `--encoding ${looksLike}` });
}

/** A failed system call, as a person would say it. */
export function ioProblem(error: unknown, language: Language): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return say(language, 'notFound');
  if (code === 'EACCES' || code === 'EPERM') return say(language, 'forbidden');
  return say(language, 'ioError', { reason: message });
}
