import type { FileSettings } from '../../core/config/resolve-config.js';
import { createLinter, type Linter, MIN_ARABIC_SHARE } from '../../core/linter.js';
import { EMPTY_SUMMARY, type SummaryParts, summarizeDraft } from '../../core/workspace/draft-summary.js';
import { workspaceParts } from '../../core/workspace/uses-workspace.js';
import { WorkspaceIndex } from '../../core/workspace/workspace-index.js';
import type { ConfigStore } from '../config/config-store.js';
import type { Candidate } from '../files/discover.js';
import { decodeDraft, FileFailure, readBytes } from '../files/read-draft.js';
import type { JobOptions } from './job.js';
import { isBinaryFormat, loadDrafts } from './load-drafts.js';
import { type Reading, readingOf } from './reading.js';
import { RESOURCES } from './text-linter.js';

/**
 * The first of two passes: what each draft of the run says, for the rules that compare them in the second. The order
 * of the files makes no difference. A file that can't be read is left to the second pass to report.
 * @param seen hears what is read, as it is read.
 */
export async function surveyWorkspace(
  candidates: readonly Candidate[],
  configs: ConfigStore,
  options: JobOptions,
  seen: (path: string, bytes: Uint8Array, reading: Reading) => void = () => {},
): Promise<WorkspaceIndex> {
  const { language } = options;
  const index = new WorkspaceIndex();
  const drafts: { path: string; absolute: string; reading: Reading }[] = [];
  let parts: SummaryParts = { names: false, captions: false };
  for (const { path, absolute } of candidates) {
    const settled = await configs.of(absolute);
    if (settled === undefined || settled.ignored) continue;
    drafts.push({ path, absolute, reading: readingOf(path, settled, options) });
    const asked = workspaceParts(settled.settings.engine);
    parts = { names: parts.names || asked.names, captions: parts.captions || asked.captions };
  }
  const linters = new Map<FileSettings, Linter>();
  for (const { path, absolute, reading } of drafts) {
    const { settings, encoding } = reading;
    const linter = linters.get(settings) ?? createLinter({ config: settings.engine, language, resources: RESOURCES });
    linters.set(settings, linter);
    try {
      const bytes = readBytes(absolute, language);
      seen(path, bytes, reading);
      const source = isBinaryFormat(path, settings) ? bytes : decodeDraft(bytes, encoding, language).text;
      const summaries = [];
      for (const { draft } of (await loadDrafts(path, settings))(source)) {
        summaries.push(
          draft.arabicShare < MIN_ARABIC_SHARE ? EMPTY_SUMMARY : summarizeDraft(linter.analyze(draft), parts),
        );
      }
      index.put(path, summaries);
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
    }
  }
  return index;
}
