import { publicFile, type Reporter } from './report.js';

/** One file object a line, as soon as the file is done. */
export function ndjsonReporter(): Reporter {
  return { begin: () => '', file: (file) => `${JSON.stringify(publicFile(file))}\n`, end: () => '' };
}
