import { resolve } from 'node:path';
import type { Draft } from '../../core/draft/draft.js';
import { createLinter } from '../../core/linter.js';
import { isolate } from '../../core/messages/word.js';
import type { Encoding } from '../../core/text/decode.js';
import { type Arguments, UsageError } from '../arguments.js';
import { createConfigStore } from '../config/config-store.js';
import { decodeDraft, FileFailure, readBytes } from '../files/read-draft.js';
import type { Host } from '../host.js';
import { isBinaryFormat, loadDrafts } from '../lint/load-drafts.js';
import { say } from '../messages.js';

/** `mudaqqiq print-draft FILE`: what each part of a draft was taken for; with `--attribution`, who says what. */
export async function printDraft({ values, positionals, language }: Arguments, host: Host): Promise<number> {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new UsageError(say(language, 'needsOne', { what: language === 'ar' ? 'ملفا واحدا' : 'file' }));
  }
  const configs = createConfigStore({
    file: values.config as string | undefined,
    none: values['no-config'] === true,
    preset: undefined,
    language,
  });
  const settled = await configs.of(resolve(path));
  for (const error of configs.errors) await host.err.write(`mudaqqiq: ${error.path}: ${error.message}\n`);
  if (settled === undefined) return 2;
  const { settings } = settled;
  try {
    const bytes = path === '-' ? await host.readStdin() : readBytes(path, language);
    const encoding = (values.encoding as Encoding | undefined) ?? settings.encoding;
    const source = isBinaryFormat(path, settings) ? bytes : decodeDraft(bytes, encoding, language).text;
    const drafts = (await loadDrafts(path, settings))(source);
    for (const { item, draft } of drafts) {
      if (item !== undefined && values.format !== 'json' && values.format !== 'html') await host.out.write(`${item}\n`);
      const analysis = createLinter({ config: settings.engine, language }).analyze(draft);
      if (values.attribution === true) {
        const { attributionReport } = await import('./print-attribution.js');
        await host.out.write(attributionReport(analysis, values.format === 'json' ? 'json' : 'text'));
      } else if (values.format === 'html') {
        const { renderDraftHtml } = await import('../../core/draft/render-html.js');
        await host.out.write(renderDraftHtml(draft, item ?? path, language));
      } else await host.out.write(values.format === 'json' ? structureJson(draft) : structureText(draft));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    await host.err.write(`mudaqqiq: ${path}: ${error.message}\n`);
    return 2;
  }
}

function structureText(draft: Draft): string {
  return draft.blocks
    .map((block) => {
      const line = draft.lines.positionAt(block.range.start).line + 1;
      return `${String(line).padStart(4)}  ${block.kind.padEnd(12)}${isolate(block.view.text)}\n`;
    })
    .join('');
}

function structureJson(draft: Draft): string {
  const blocks = draft.blocks.map((block) => ({
    kind: block.kind,
    range: { start: draft.lines.positionAt(block.range.start), end: draft.lines.positionAt(block.range.end) },
    text: block.view.text,
    script: block.script,
    ...(block.credit === undefined
      ? {}
      : {
          credit: {
            text: block.view.text.slice(block.credit.start, block.credit.end),
            agency: block.credit.agency ?? null,
          },
        }),
    ...(block.image === undefined ? {} : { image: block.image }),
    signals: block.signals,
  }));
  const { format, genre, date } = draft;
  return `${JSON.stringify({ format, genre: genre ?? null, date: date ?? null, blocks }, null, 2)}\n`;
}
