import { jsonReporter } from './json.js';
import type { Reporter, ReporterContext } from './report.js';

export type ReportFormat = 'text' | 'json' | 'ndjson' | 'github' | 'sarif';

/** The reporter of a format; what a run does not use is not loaded. */
export async function createReporter(format: ReportFormat, context: ReporterContext): Promise<Reporter> {
  switch (format) {
    case 'json':
      return jsonReporter(context);
    case 'ndjson':
      return (await import('./ndjson.js')).ndjsonReporter();
    case 'github':
      return (await import('./github.js')).githubReporter();
    case 'sarif':
      return (await import('./sarif.js')).sarifReporter(context);
    case 'text':
      return (await import('./text.js')).textReporter(context);
  }
}
