import type { Draft, DraftFormat, FormatId, ParseOptions } from './draft.js';
import { plainText } from './formats/plain-text.js';

/** Format of a file by its name or its editor language id; plain text for what is not known. */
export function formatOf(path: string | undefined, languageId?: string): FormatId {
  if (languageId === 'markdown' || (path !== undefined && /\.(md|markdown)$/i.test(path))) return 'markdown';
  return 'plain-text';
}

/**
 * The parser of a format. All but plain text come with a library and are loaded on first use, so that linting plain
 * text starts fast; the host awaits this once and hands the result to `parseDraft`.
 */
export async function loadFormat(id: FormatId): Promise<DraftFormat> {
  switch (id) {
    default:
      return plainText;
  }
}

/**
 * Parses a text. Total: never throws, any text gives a draft. A leading BOM is dropped, so offsets count after it.
 * @param format what `loadFormat` gave; plain text needs no loading.
 */
export function parseDraft(text: string, format: DraftFormat = plainText, options: ParseOptions = {}): Draft {
  return format.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, options);
}
