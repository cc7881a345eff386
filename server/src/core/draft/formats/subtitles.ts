import { parseDirective } from '../../suppression/directive.js';
import { createLineIndex } from '../../text/line-index.js';
import { buildDraft } from '../build-draft.js';
import type { Directive, DraftFormat } from '../draft.js';
import type { RawBlock } from '../raw-block.js';
import { decodePieces, escapeMarkup } from './entities.js';
import { total } from './total.js';
import { ViewBuilder } from './view-builder.js';

const TIMING = /^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s/;
/** `<i>`, `<v Speaker>`, `<00:01.000>`, and SRT's `{\an8}`. */
const TAG = /<[^>\n]*>|\{\\[^}\n]*\}/g;

/**
 * WebVTT and SRT: every cue is a block; numbers, timings, styles and tags are no text.
 * A sentence that runs over several cues stays cut: a cue is what a viewer reads at once.
 */
export const subtitles: DraftFormat = total({
  id: 'subtitles',
  parse(text, options) {
    const lines = createLineIndex(text);
    const raws: RawBlock[] = [];
    const directives: Directive[] = [];
    for (let line = 0; line < lines.lineCount; line++) {
      const first = text.slice(lines.startOf(line), lines.endOf(line));
      if (first.startsWith('NOTE')) {
        const directive = parseDirective(first, lines.startOf(line));
        if (directive !== undefined) directives.push(directive);
        continue;
      }
      if (!TIMING.test(first)) continue;
      const builder = new ViewBuilder();
      let last = line;
      while (last + 1 < lines.lineCount && text.slice(lines.startOf(last + 1), lines.endOf(last + 1)).trim() !== '') {
        last++;
        readLine(builder, text.slice(lines.startOf(last), lines.endOf(last)), lines.startOf(last));
        builder.add({ text: ' ', start: lines.endOf(last), end: Math.max(lines.endOf(last), lines.startOf(last + 1)) });
      }
      const built = builder.build();
      if (built !== undefined) {
        const hint = { kind: 'paragraph', signal: 'cue', certain: true } as const;
        raws.push({ ...built, removal: built.range, hint, image: undefined });
      }
      line = last;
    }
    // SRT has no escapes; WebVTT has those of HTML.
    const escapeText = text.startsWith('WEBVTT') ? escapeMarkup : (insert: string): string => insert;
    return buildDraft({ text, format: 'subtitles', lines, raws, directives, escape: escapeText }, options);
  },
});

function readLine(builder: ViewBuilder, raw: string, start: number): void {
  let at = 0;
  const add = (end: number): void => {
    for (const piece of decodePieces(raw.slice(at, end), start + at, 'html')) builder.add(piece);
  };
  for (const tag of raw.matchAll(TAG)) {
    add(tag.index);
    at = tag.index + tag[0].length;
  }
  add(raw.length);
}
