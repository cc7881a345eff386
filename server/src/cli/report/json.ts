import { publicFile, type Reporter, type ReporterContext } from './report.js';

/** One JSON object, written as the files are done. */
export function jsonReporter({ version }: ReporterContext): Reporter {
  let first = true;
  return {
    begin: () => `{"version":1,"tool":${JSON.stringify({ name: 'mudaqqiq', version })},"files":[`,
    file: (file) => {
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${JSON.stringify(publicFile(file))}`;
    },
    end: (summary, errors) => `\n],"errors":${JSON.stringify(errors)},"summary":${JSON.stringify(summary)}}\n`,
  };
}
