import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { attributionSpans } from '../core/index.js';
import { isDraft, type Reading } from './session.js';

/** `source`: who says it; `cue`: the words that say that somebody says it. Themes style them by their fallbacks. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ['source', 'cue'], tokenModifiers: [] };

/** Sources and cues of a draft; a token may not reach over a line's end, so longer ones are cut there. */
export function semanticTokens(reading: Reading): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { analysis, convert, draft } = reading;
  if (!reading.watched || !isDraft(draft)) return builder.build();
  for (const { range, role } of attributionSpans(analysis)) {
    const { start, end } = convert.toRange(range);
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.character : 0;
      const lineEnd = convert.toPosition(draft.lines.endOf(line)).character;
      const to = line === end.line ? end.character : lineEnd;
      if (to > from) builder.push(line, from, to - from, LEGEND.tokenTypes.indexOf(role), 0);
    }
  }
  return builder.build();
}
