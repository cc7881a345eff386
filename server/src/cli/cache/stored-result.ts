import { automaticFix, type FixMode } from '../../core/fixer.js';
import type { JobEvent } from '../lint/job.js';
import type { FileError, LintedFile, ReportedDiagnostic } from '../report/report.js';

/** What linting a file came to, without the path that the file had. */
export interface StoredResult {
  readonly arabic: boolean;
  /** What could not be read of the file; `at` follows its path. */
  readonly problems: readonly { readonly at: string; readonly message: string }[];
  readonly drafts: readonly StoredDraft[];
}

export type StoredDraft = Omit<LintedFile, 'path' | 'diagnostics'> & {
  readonly diagnostics: readonly StoredDiagnostic[];
};

type Related = ReportedDiagnostic['related'][number];
/** A related place without a path is in the file itself. */
type StoredDiagnostic = Omit<ReportedDiagnostic, 'related'> & {
  readonly related: readonly (Omit<Related, 'path'> & { readonly path?: string })[];
};

export const storedDraft = ({ path, diagnostics, ...draft }: LintedFile): StoredDraft => ({
  ...draft,
  diagnostics: diagnostics.map((diagnostic) => ({
    ...diagnostic,
    related: diagnostic.related.map(({ path: there, ...place }) =>
      there === path ? place : { path: there, ...place },
    ),
  })),
});

export const storedProblem = (path: string, problem: FileError): StoredResult['problems'][number] => ({
  at: problem.path.slice(path.length),
  message: problem.message,
});

/** What linting the file said, as it would be said of this path: the same values, and the same keys in the same order. */
export function eventsOf({ drafts, problems }: StoredResult, path: string): JobEvent[] {
  const reports = drafts.map(({ diagnostics, words, ...draft }): JobEvent => {
    const own = diagnostics.map((diagnostic) => ({
      ...diagnostic,
      related: diagnostic.related.map((place) => ({ path, ...place })),
    }));
    return { kind: 'report', file: { path, ...draft, diagnostics: own, words } };
  });
  const errors = problems.map(
    ({ at, message }): JobEvent => ({ kind: 'error', error: { path: `${path}${at}`, message } }),
  );
  return [...reports, ...errors];
}

/** Whether an automatic run would change the file: then it has to be linted, to be fixed. */
export const isFixable = ({ drafts }: StoredResult, mode: FixMode): boolean =>
  drafts.some(({ diagnostics }) =>
    diagnostics.some((diagnostic) => (automaticFix(diagnostic, mode)?.edits.length ?? 0) > 0),
  );
