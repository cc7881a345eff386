import { createLineIndex } from '../../text/line-index.js';
import { buildDraft } from '../build-draft.js';
import type { DraftFormat, DraftProblem } from '../draft.js';

/** What a parser threw, as a problem of the draft at `offset`: mostly markup that is nested deeper than its stack. */
export function unreadable(error: unknown, offset: number): DraftProblem {
  const message = error instanceof Error ? error.message : String(error);
  const detail = error instanceof RangeError && /call stack/.test(message) ? 'nested too deeply' : message;
  return { kind: 'unreadable', offset, detail };
}

/** The same format, total: where its parser gives up, the draft is empty and says why. */
export const total = (format: DraftFormat): DraftFormat => ({
  ...format,
  parse: (text, options) => {
    try {
      return format.parse(text, options);
    } catch (error) {
      const parts = { text, format: format.id, lines: createLineIndex(text), raws: [], directives: [] };
      return buildDraft({ ...parts, problems: [unreadable(error, 0)] }, options);
    }
  },
});
