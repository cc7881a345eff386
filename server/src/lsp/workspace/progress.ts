import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from '../abilities.js';

/** How far a long task is, shown by the client. */
export interface Progress {
  report(done: number, total: number): void;
  done(): void;
}

/** Shows a task in the client's progress list. @param cancel called when the user ends it there. */
export async function showProgress(
  connection: Connection,
  { progress }: ClientAbilities,
  title: string,
  cancel: () => void,
): Promise<Progress> {
  if (!progress) return { report: () => {}, done: () => {} };
  const reporter = await connection.window.createWorkDoneProgress();
  reporter.begin(title, 0, undefined, true);
  reporter.token.onCancellationRequested(cancel);
  let shown = 0;
  return {
    report: (done, total) => {
      const percentage = Math.floor((100 * done) / Math.max(1, total));
      if (percentage === shown) return;
      shown = percentage;
      reporter.report(percentage, `${done}/${total}`);
    },
    done: () => reporter.done(),
  };
}
