import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol';
import { type Block, type BlockKind, kindLabel } from '../core/index.js';
import type { Reading } from './session.js';

const ICONS: Readonly<Record<BlockKind, SymbolKind>> = {
  headline: SymbolKind.File,
  kicker: SymbolKind.Namespace,
  byline: SymbolKind.Field,
  dateline: SymbolKind.Field,
  lead: SymbolKind.String,
  subhead: SymbolKind.Module,
  paragraph: SymbolKind.String,
  caption: SymbolKind.Interface,
  credit: SymbolKind.Property,
  'alt-text': SymbolKind.Interface,
  quote: SymbolKind.Object,
  'list-item': SymbolKind.Array,
  'source-line': SymbolKind.Constant,
  leftover: SymbolKind.Null,
};

/** Characters of a block that stand for it in the outline. */
const NAME_LENGTH = 60;

/** The outline of a draft: its blocks, those after a subhead beneath it. */
export function documentSymbols(reading: Reading): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  let section: DocumentSymbol | undefined;
  for (const block of reading.draft.blocks) {
    const symbol = symbolOf(reading, block);
    if (block.kind === 'subhead') {
      section = symbol;
      roots.push(symbol);
    } else if (section === undefined || block.kind === 'source-line') roots.push(symbol);
    else {
      section.children?.push(symbol);
      section.range = { start: section.range.start, end: symbol.range.end };
    }
  }
  return roots;
}

function symbolOf(reading: Reading, block: Block): DocumentSymbol {
  const range = reading.convert.toRange(block.range);
  const text = block.view.text.replace(/\s+/g, ' ').trim();
  const name = text.length <= NAME_LENGTH ? text : `${text.slice(0, cut(text))}…`;
  return {
    name: name === '' ? kindLabel(block.kind, reading.language) : name,
    detail: kindLabel(block.kind, reading.language),
    kind: ICONS[block.kind],
    range,
    selectionRange: range,
    children: [],
  };
}

/** Where to cut a name: at the last space that fits, so that no word and no surrogate pair is broken. */
function cut(text: string): number {
  const space = text.lastIndexOf(' ', NAME_LENGTH);
  return space > NAME_LENGTH / 2 ? space : NAME_LENGTH;
}
