import { SaxesParser } from 'saxes';
import type { TextRange } from '../../text/text-range.js';
import type { BlockKind, DraftProblem } from '../draft.js';
import type { RawBlock } from '../raw-block.js';
import { decodePieces } from './entities.js';
import { ViewBuilder } from './view-builder.js';

/** How a dialect of XML marks the parts of a story. Element names come without their namespace prefix. */
export interface XmlDialect {
  /** Kind of the block that an element opens; undefined for an element that is no block by itself. */
  kindOf(path: readonly string[], attributes: Readonly<Record<string, string>>): BlockKind | 'text' | undefined;
  /** Elements whose text is never copy. */
  readonly skipped: ReadonlySet<string>;
  /** The day of the story, where this element states it. */
  dateOf(name: string, attributes: Readonly<Record<string, string>>): string | undefined;
}

export interface XmlParts {
  readonly raws: readonly RawBlock[];
  readonly date: string | undefined;
  readonly problems: readonly DraftProblem[];
}

interface OpenBlock {
  readonly depth: number;
  readonly kind: BlockKind | 'text';
  readonly start: number;
  builder: ViewBuilder;
}

/**
 * Reads the blocks of an XML story. Never throws: what stands before the first fault is kept, the fault is reported.
 * A document that declares entities of its own is refused: they can expand without end, and no newsroom system sends any.
 */
export function readXml(text: string, dialect: XmlDialect): XmlParts {
  const declared = /<!ENTITY\b/i.exec(text.slice(0, 1 << 16));
  if (declared !== null) {
    return {
      raws: [],
      date: undefined,
      problems: [{ kind: 'xml-entities', offset: declared.index, detail: '<!ENTITY> declarations are refused' }],
    };
  }
  const raws: RawBlock[] = [];
  const problems: DraftProblem[] = [];
  const path: string[] = [];
  const blocks: OpenBlock[] = [];
  let date: string | undefined;
  let skipDepth: number | undefined;
  /** Offset after the last tag, comment or section: where the next text begins. */
  let lastEnd = 0;

  const finish = (block: OpenBlock, end: number): void => {
    const built = block.builder.build();
    if (built === undefined) return;
    const hint =
      block.kind === 'text' ? undefined : { kind: block.kind, signal: path.at(-1) ?? block.kind, certain: true };
    raws.push({ ...built, removal: withLineEnd(text, { start: block.start, end }), hint, image: undefined });
  };
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    const start = text.lastIndexOf('<', parser.position - 1);
    path.push(name);
    lastEnd = parser.position;
    date ??= dialect.dateOf(name, tag.attributes);
    if (skipDepth !== undefined) return;
    if (dialect.skipped.has(name)) {
      skipDepth = path.length;
      return;
    }
    const kind = dialect.kindOf(path, tag.attributes);
    if (kind !== undefined) blocks.push({ depth: path.length, kind, start, builder: new ViewBuilder() });
  });
  parser.on('closetag', () => {
    const block = blocks.at(-1);
    if (block !== undefined && block.depth === path.length) {
      finish(block, parser.position);
      blocks.pop();
    }
    if (skipDepth === path.length) skipDepth = undefined;
    path.pop();
    lastEnd = parser.position;
  });
  parser.on('text', () => {
    const next = text.indexOf('<', lastEnd);
    const end = next < 0 ? text.length : next;
    const block = blocks.at(-1);
    if (block === undefined || skipDepth !== undefined) return;
    for (const piece of decodePieces(text.slice(lastEnd, end), lastEnd, 'xml')) block.builder.add(piece);
  });
  parser.on('cdata', (value) => {
    const start = text.indexOf('<![CDATA[', lastEnd) + '<![CDATA['.length;
    lastEnd = parser.position;
    if (skipDepth === undefined) blocks.at(-1)?.builder.add({ text: value, start, end: start + value.length });
  });
  parser.on('comment', () => {
    lastEnd = parser.position;
  });
  parser.on('processinginstruction', () => {
    lastEnd = parser.position;
  });
  parser.on('xmldecl', () => {
    lastEnd = parser.position;
  });
  parser.on('doctype', () => {
    lastEnd = parser.position;
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^\d+:\d+: /, '') : String(error);
    problems.push({ kind: 'xml-syntax', offset: Math.min(parser.position, text.length), detail });
    for (const block of blocks.reverse()) finish(block, Math.min(parser.position, text.length));
  }
  return { raws, date, problems };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

function withLineEnd(text: string, range: TextRange): TextRange {
  const newline = /\r\n|\n|\r/y;
  newline.lastIndex = range.end;
  return { start: range.start, end: range.end + (newline.exec(text)?.[0].length ?? 0) };
}
