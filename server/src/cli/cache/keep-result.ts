import type { JobEvent } from '../lint/job.js';
import type { Reading } from '../lint/reading.js';
import type { LintResult } from '../lint/text-linter.js';
import type { LintedFile } from '../report/report.js';
import { contentOf, contentOfFile, draftKey } from './draft-key.js';
import { seal } from './seal.js';
import { storedDraft, storedProblem } from './stored-result.js';

/** Listens while a file is linted, and gives what it came to for the next run. */
export interface Keeper {
  /** The bytes that are linted. */
  bytes(bytes: Uint8Array): void;
  /** Instead: a file that is read in chunks, more than once. */
  largeFile(absolute: string): void;
  hear(draft: LintedFile): void;
  /** The bytes of the file once it is fixed: the reports are of them. */
  written(bytes: Uint8Array): void;
  /**
   * The result, sealed; undefined where it must not be kept.
   * @param others stands for the drafts that this one was compared with.
   */
  result(outcome: LintResult, others: string | undefined): JobEvent | undefined;
}

export function createKeeper(path: string, reading: Reading): Keeper {
  /** As JSON: a piece of a draft's text would keep the whole text alive. */
  const drafts: string[] = [];
  let broken = false;
  let content: string | undefined;
  let fixedContent: string | undefined;
  let large: string | undefined;
  return {
    bytes: (bytes) => {
      content = contentOf(bytes);
    },
    largeFile: (absolute) => {
      large = absolute;
      content = contentOfFile(absolute);
    },
    hear: (draft) => {
      // Where a rule broke down, the next run may be luckier.
      broken ||= draft.diagnostics.some(({ ruleId }) => ruleId === 'internal-error');
      drafts.push(JSON.stringify(storedDraft(draft)));
    },
    written: (bytes) => {
      fixedContent = contentOf(bytes);
    },
    result: ({ arabic, problems, fixed }, others) => {
      // What was linted must be what was hashed, though the file was opened anew each time.
      const same = large === undefined || contentOfFile(large) === content;
      const reported = fixed === 0 ? content : fixedContent;
      if (broken || !same || reported === undefined) return undefined;
      const { id, secret } = draftKey(reported, reading, others === undefined ? undefined : { path, hash: others });
      const stored = JSON.stringify(problems.map((problem) => storedProblem(path, problem)));
      const text = `{"arabic":${arabic},"problems":${stored},"drafts":[${drafts.join()}]}`;
      return { kind: 'result', id, sealed: seal(secret, text) };
    },
  };
}
