import type { Draft, DraftFormat, FormatId, ParseOptions } from './draft.js';
import { plainText } from './formats/plain-text.js';

const BY_EXTENSION: Readonly<Record<string, FormatId>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  ninjs: 'json',
  ndjson: 'json',
  jsonl: 'json',
  xml: 'newsml',
  newsml: 'newsml',
  nitf: 'nitf',
  vtt: 'subtitles',
  srt: 'subtitles',
  docx: 'docx',
};

const BY_LANGUAGE: Readonly<Record<string, FormatId>> = {
  markdown: 'markdown',
  html: 'html',
  json: 'json',
  xml: 'newsml',
};

/** Format of a file by its editor language id or its name; plain text for what is not known. */
export function formatOf(path: string | undefined, languageId?: string): FormatId {
  const extension = /\.([^./\\]+)$/.exec(path ?? '')?.[1]?.toLowerCase() ?? '';
  return BY_LANGUAGE[languageId ?? ''] ?? BY_EXTENSION[extension] ?? 'plain-text';
}

/**
 * The parser of a text format. All but plain text come with a library and are loaded on first use, so that linting plain
 * text starts fast; the host awaits this once and hands the result to `parseDraft`.
 */
export async function loadFormat(id: FormatId): Promise<DraftFormat> {
  switch (id) {
    case 'html':
      return (await import('./formats/html.js')).html;
    case 'json':
      return (await import('./formats/json.js')).json;
    case 'newsml':
      return (await import('./formats/newsml.js')).newsml;
    case 'nitf':
      return (await import('./formats/newsml.js')).nitf;
    case 'subtitles':
      return (await import('./formats/subtitles.js')).subtitles;
    case 'markdown':
      return (await import('./formats/markdown.js')).markdown;
    case 'plain-text':
      return plainText;
    case 'docx':
      throw new RangeError('a Word document is bytes, not text: use loadDocx');
  }
}

/** The reader of Word documents: it takes the bytes of the file. */
export async function loadDocx(): Promise<(bytes: Uint8Array, options?: ParseOptions) => Draft> {
  return (await import('./formats/docx.js')).parseDocx;
}

/**
 * Parses a text. Total: never throws, any text gives a draft. A leading BOM is dropped, so offsets count after it.
 * @param format what `loadFormat` gave; plain text needs no loading.
 */
export function parseDraft(text: string, format: DraftFormat = plainText, options: ParseOptions = {}): Draft {
  return format.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, options);
}
