import type { Draft, DraftFormat, FormatId, ParseOptions } from './draft.js';
import { plainText } from './formats/plain-text.js';

const LOADED = new Map<FormatId, DraftFormat>([['plain-text', plainText]]);

/** Format of a file by its name or its editor language id; plain text for what is not known. */
export function formatOf(path: string | undefined, languageId?: string): FormatId {
  if (languageId === 'markdown' || (path !== undefined && /\.(md|markdown)$/i.test(path))) return 'markdown';
  return 'plain-text';
}

/**
 * Makes a format ready: all but plain text are loaded on first use, so that linting plain text starts fast.
 * Await it once before `parseDraft` of that format.
 */
export async function loadFormat(id: FormatId): Promise<DraftFormat> {
  const known = LOADED.get(id);
  if (known !== undefined) return known;
  return plainText;
}

/** Parses a text of a loaded format. Total: never throws, any text gives a draft. A leading BOM is dropped. */
export function parseDraft(text: string, format: FormatId = 'plain-text', options: ParseOptions = {}): Draft {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return (LOADED.get(format) ?? plainText).parse(body, options);
}
