import type { FileSettings } from '../../core/config/resolve-config.js';
import { createLinter, type Linter, MIN_ARABIC_SHARE } from '../../core/linter.js';
import type { Encoding } from '../../core/text/decode.js';
import type { Language } from '../../core/types.js';
import { summarizeDraft } from '../../core/workspace/draft-summary.js';
import type { NameTallies } from '../../core/workspace/name-tallies.js';
import type { ConfigStore } from '../config/config-store.js';
import { discover } from '../files/discover.js';
import { decodeDraft, FileFailure, readBytes } from '../files/read-draft.js';
import type { Host } from '../host.js';
import { isBinaryFormat, loadDrafts } from '../lint/load-drafts.js';
import { RESOURCES } from '../lint/text-linter.js';

/** Counts the names of all drafts behind some paths, one draft after another. Failures are reported and left out. */
export async function collectNames(
  tallies: NameTallies,
  paths: readonly string[],
  configs: ConfigStore,
  { language, encoding, host }: { language: Language; encoding: Encoding | undefined; host: Host },
): Promise<string[]> {
  const failures: string[] = [];
  const listed = await discover(
    paths,
    async (absolute, known) => {
      const settled = await configs.of(absolute);
      return settled === undefined ? known : !settled.ignored && (known || settled.included);
    },
    language,
  );
  for (const note of listed.notes) await host.err.write(`mudaqqiq: ${note}\n`);
  for (const { path, message } of listed.errors) failures.push(`${path}: ${message}`);
  const linters = new Map<FileSettings, Linter>();
  for (const { path, absolute } of listed.candidates) {
    const settled = await configs.of(absolute);
    if (settled === undefined || settled.ignored) continue;
    const { settings } = settled;
    const linter = linters.get(settings) ?? createLinter({ config: settings.engine, language, resources: RESOURCES });
    linters.set(settings, linter);
    try {
      const bytes = readBytes(absolute, language);
      const source = isBinaryFormat(path, settings)
        ? bytes
        : decodeDraft(bytes, encoding ?? settings.encoding, language).text;
      for (const { item, draft } of (await loadDrafts(path, settings))(source)) {
        if (draft.arabicShare < MIN_ARABIC_SHARE) continue;
        const { names } = summarizeDraft(linter.analyze(draft), { names: true, captions: false });
        tallies.addDraft(names, item === undefined ? path : `${path}#${item}`);
      }
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      failures.push(`${path}: ${error.message}`);
    }
  }
  for (const { path, message } of configs.errors) failures.push(`${path}: ${message}`);
  return failures;
}
