import { kindLabel } from '../core/index.js';
import type { Reading } from './session.js';

/** What each block of a draft was taken for, as text: line, kind, words. */
export function draftStructure(reading: Reading): string {
  const { draft, convert, language, present } = reading;
  return draft.blocks
    .map((block) => {
      const line = convert.toPosition(block.range.start).line + 1;
      const signals = block.signals.length === 0 ? '' : ` (${block.signals.join(', ')})`;
      return present(`${line}\t${kindLabel(block.kind, language)}${signals}\t\u2068${block.view.text}\u2069`);
    })
    .join('\n');
}
