import { kindLabel } from '../core/index.js';
import type { Reading } from './session.js';

/**
 * What each block of a draft was taken for, as text: a line with number and kind, then the words. Editors print
 * direction controls as boxes in a document, so each direction has a line of its own instead.
 */
export function draftStructure(reading: Reading): string {
  const { draft, convert, language } = reading;
  return draft.blocks
    .map((block) => {
      const line = convert.toPosition(block.range.start).line + 1;
      const signals = block.signals.length === 0 ? '' : ` (${block.signals.join(', ')})`;
      return `${line} ${kindLabel(block.kind, language)}${signals}\n${block.view.text}\n`;
    })
    .join('\n');
}
