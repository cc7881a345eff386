import type { Severity } from '../../core/types.js';
import type { Reporter } from './report.js';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Annotations of a pull request on GitHub: workflow commands, one a line. Lines and columns are one-based there. */
export function githubReporter(): Reporter {
  return {
    begin: () => '',
    file: ({ path, diagnostics }) =>
      diagnostics
        .map(({ severity, ruleId, message, range: { start, end } }) => {
          // Columns are only allowed where a finding stays on one line.
          const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
          const properties = { file: path, line: start.line + 1, endLine: end.line + 1, ...columns, title: ruleId };
          const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
          return `::${COMMAND[severity]} ${list.join(',')}::${escapeData(message)}\n`;
        })
        .join(''),
    end: (_, errors) =>
      errors.map(({ path, message }) => `::error file=${escapeProperty(path)}::${escapeData(message)}\n`).join(''),
  };
}
