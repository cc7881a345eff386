import { CHAR_CLASS, CharClass } from '../../lang/ar/characters.js';
import { arabicShare } from '../../lang/ar/tokenize.js';
import { createLineIndex } from '../../text/line-index.js';
import { sliceView } from '../../text/mapped-text.js';
import type { Block, Draft, DraftFormat } from '../draft.js';

/** Plain text: every line that is not blank is a block. */
export const plainText: DraftFormat = {
  id: 'plain-text',
  parse(text, options): Draft {
    const lines = createLineIndex(text);
    const blocks: Block[] = [];
    for (let line = 0; line < lines.lineCount; line++) {
      let start = lines.startOf(line);
      let end = lines.endOf(line);
      const blank = (i: number): boolean => CHAR_CLASS[text.charCodeAt(i)] === CharClass.space;
      while (start < end && blank(start)) start++;
      while (end > start && blank(end - 1)) end--;
      if (start === end) continue;
      const view = sliceView(text.slice(start, end), start);
      blocks.push({
        index: blocks.length,
        kind: blocks.length === 0 ? 'headline' : 'paragraph',
        view,
        range: { start, end },
        removal: {
          start: lines.startOf(line),
          end: line + 1 < lines.lineCount ? lines.startOf(line + 1) : lines.endOf(line),
        },
        body: { start: 0, end: end - start },
        credit: undefined,
        script: arabicShare(view.text) >= 0.5 ? 'arabic' : 'latin',
        image: undefined,
        signals: [],
      });
    }
    return {
      text,
      format: 'plain-text',
      lines,
      blocks,
      directives: [],
      genre: options.genre,
      date: undefined,
      arabicShare: arabicShare(text),
      escape: (insert) => insert,
    };
  },
};
