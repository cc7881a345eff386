import type { FileSettings } from '../../core/config/resolve-config.js';
import { createLinter, type Linter, MIN_ARABIC_SHARE } from '../../core/linter.js';
import type { Encoding } from '../../core/text/decode.js';
import type { Language } from '../../core/types.js';
import { EMPTY_SUMMARY, type SummaryParts, summarizeDraft } from '../../core/workspace/draft-summary.js';
import { workspaceParts } from '../../core/workspace/uses-workspace.js';
import { WorkspaceIndex } from '../../core/workspace/workspace-index.js';
import type { ConfigStore } from '../config/config-store.js';
import type { Candidate } from '../files/discover.js';
import { decodeDraft, FileFailure, readBytes } from '../files/read-draft.js';
import { isBinaryFormat, loadDrafts } from './load-drafts.js';
import { RESOURCES } from './text-linter.js';

interface SurveyOptions {
  readonly language: Language;
  readonly encoding: Encoding | undefined;
}

/** Whether an active rule of these settings compares a draft with others. */
export function looksBeyond({ engine }: FileSettings): boolean {
  const { names, captions } = workspaceParts(engine);
  return names || captions;
}

/**
 * The first of two passes: what each draft of the run says, for the rules that compare them in the second. The order
 * of the files makes no difference. A file that can't be read is left to the second pass to report.
 */
export async function surveyWorkspace(
  candidates: readonly Candidate[],
  configs: ConfigStore,
  { language, encoding }: SurveyOptions,
): Promise<WorkspaceIndex> {
  const index = new WorkspaceIndex();
  const drafts: { path: string; absolute: string; settings: FileSettings }[] = [];
  let parts: SummaryParts = { names: false, captions: false };
  for (const { path, absolute } of candidates) {
    const settled = await configs.of(absolute);
    if (settled === undefined || settled.ignored) continue;
    drafts.push({ path, absolute, settings: settled.settings });
    const asked = workspaceParts(settled.settings.engine);
    parts = { names: parts.names || asked.names, captions: parts.captions || asked.captions };
  }
  const linters = new Map<FileSettings, Linter>();
  for (const { path, absolute, settings } of drafts) {
    const linter = linters.get(settings) ?? createLinter({ config: settings.engine, language, resources: RESOURCES });
    linters.set(settings, linter);
    try {
      const bytes = readBytes(absolute, language);
      const source = isBinaryFormat(path, settings)
        ? bytes
        : decodeDraft(bytes, encoding ?? settings.encoding, language).text;
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
