import { createLineIndex } from '../../text/line-index.js';
import { buildDraft } from '../build-draft.js';
import type { DraftFormat } from '../draft.js';
import { escapeMarkup } from './entities.js';
import { readHtml } from './html-blocks.js';
import { total } from './total.js';

/** HTML: pages and fragments, figures, WordPress blocks and classic `[caption]` shortcodes. */
export const html: DraftFormat = total({
  id: 'html',
  parse(text, options) {
    const { raws, directives, date } = readHtml(text);
    return buildDraft(
      { text, format: 'html', lines: createLineIndex(text), raws, directives, date, escape: escapeMarkup },
      options,
    );
  },
});
