import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { createLineIndex } from '../../text/line-index.js';
import { sliceView } from '../../text/mapped-text.js';
import { buildDraft } from '../build-draft.js';
import type { BlockKind, Draft, DraftProblem, ParseOptions } from '../draft.js';
import type { RawBlock } from '../raw-block.js';

/** Paragraph styles by their id or name, in English and Arabic Word. */
const STYLES: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:title|العنوان)$/i, 'headline'],
  [/^(?:heading1|1)$/i, 'headline'],
  [/^heading/i, 'subhead'],
  [/^caption/i, 'caption'],
  [/^(?:quote|intensequote)/i, 'quote'],
  [/^listparagraph/i, 'list-item'],
];

/** No word-processor document is larger than this; a zip that claims to be is refused. Bytes. */
const MAX_DOCUMENT = 64 * 1024 * 1024;

/**
 * A Word document as a draft: one line of text a paragraph, so that line = paragraph and character = offset in it.
 * Nothing in it is verbatim: the file is a zip, so no fix is offered. Never throws; what is wrong is a problem of the draft.
 */
export function parseDocx(bytes: Uint8Array, options: ParseOptions = {}): Draft {
  const problems: DraftProblem[] = [];
  const paragraphs = readParagraphs(bytes, problems);
  const text = paragraphs.map((p) => p.text).join('\n');
  const raws: RawBlock[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    const lead = paragraph.text.length - paragraph.text.trimStart().length;
    const trimmed = paragraph.text.trim();
    const range = { start: start + lead, end: start + lead + trimmed.length };
    const kind = STYLES.find(([style]) => style.test(paragraph.style))?.[1];
    if (trimmed !== '') {
      raws.push({
        view: { ...sliceView(trimmed, range.start), isVerbatim: () => false },
        range,
        removal: range,
        hint: kind === undefined ? undefined : { kind, signal: `style-${paragraph.style}`, certain: true },
        image: undefined,
      });
    }
    start += paragraph.text.length + 1;
  }
  return buildDraft({ text, format: 'docx', lines: createLineIndex(text), raws, directives: [], problems }, options);
}

interface Paragraph {
  readonly text: string;
  readonly style: string;
}

function readParagraphs(bytes: Uint8Array, problems: DraftProblem[]): Paragraph[] {
  let xml: string;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => file.name === 'word/document.xml' && file.originalSize <= MAX_DOCUMENT,
    });
    const document = files['word/document.xml'];
    if (document === undefined) throw new Error('word/document.xml is not in it');
    xml = strFromU8(document);
  } catch (error) {
    problems.push({ kind: 'docx', offset: 0, detail: error instanceof Error ? error.message : String(error) });
    return [];
  }
  const paragraphs: Paragraph[] = [];
  let text = '';
  let style = '';
  let reading = false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', (tag) => {
    if (tag.name === 'w:p') [text, style] = ['', ''];
    else if (tag.name === 'w:pStyle') style = tag.attributes['w:val'] ?? '';
    else if (tag.name === 'w:t') reading = true;
    else if (tag.name === 'w:tab' || tag.name === 'w:br' || tag.name === 'w:cr') text += ' ';
  });
  parser.on('text', (value) => {
    if (reading) text += value.replace(/[\r\n]/g, ' ');
  });
  parser.on('closetag', (tag) => {
    if (tag.name === 'w:t') reading = false;
    else if (tag.name === 'w:p') paragraphs.push({ text, style });
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    problems.push({ kind: 'docx', offset: 0, detail: error instanceof Error ? error.message : String(error) });
  }
  return paragraphs;
}
