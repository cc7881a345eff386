import { CHAR_CLASS, CharClass } from '../../lang/ar/characters.js';
import { parseDirective } from '../../suppression/directive.js';
import { createLineIndex, type LineIndex } from '../../text/line-index.js';
import { sliceView } from '../../text/mapped-text.js';
import type { TextRange } from '../../text/text-range.js';
import { buildDraft } from '../build-draft.js';
import type { Directive, DraftFormat } from '../draft.js';
import type { RawBlock } from '../raw-block.js';

/** Plain text: every line that is not blank is a block, or a directive. */
export const plainText: DraftFormat = {
  id: 'plain-text',
  parse(text, options) {
    const lines = createLineIndex(text);
    const raws: RawBlock[] = [];
    const directives: Directive[] = [];
    for (let line = 0; line < lines.lineCount; line++) {
      let start = lines.startOf(line);
      let end = lines.endOf(line);
      while (start < end && isBlank(text, start)) start++;
      while (end > start && isBlank(text, end - 1)) end--;
      if (start === end) continue;
      const content = text.slice(start, end);
      const directive = parseDirective(content, start);
      if (directive !== undefined) {
        directives.push(directive);
        continue;
      }
      raws.push({
        view: sliceView(content, start),
        range: { start, end },
        removal: removalOf(text, lines, line),
        hint: undefined,
        image: undefined,
      });
    }
    return buildDraft({ text, format: 'plain-text', lines, raws, directives }, options);
  },
};

/**
 * What goes with a line: its terminator, or the one before it where it is the last; and the blank line after it where
 * blank lines stand on both sides.
 */
function removalOf(text: string, lines: LineIndex, line: number): TextRange {
  const blank = (at: number): boolean => {
    for (let i = lines.startOf(at); i < lines.endOf(at); i++) if (!isBlank(text, i)) return false;
    return true;
  };
  const last = lines.lineCount - 1;
  if (line === last) return { start: line === 0 ? 0 : lines.endOf(line - 1), end: lines.endOf(line) };
  const both = line > 0 && line + 2 <= last && blank(line - 1) && blank(line + 1);
  return { start: lines.startOf(line), end: lines.startOf(both ? line + 2 : line + 1) };
}

/** Spaces, and controls that pages leave at the end of a line: a form feed, an end-of-file mark. */
const isBlank = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return CHAR_CLASS[code] === CharClass.space || CHAR_CLASS[code] === CharClass.newline || code < 0x20 || code === 0x7f;
};
