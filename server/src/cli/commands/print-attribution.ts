import type { DraftAnalysis } from '../../core/analysis.js';
import { type AttributionRow, attributionTable } from '../../core/attribution/explain.js';
import { isolate } from '../../core/messages/word.js';
import type { TextRange } from '../../core/text/text-range.js';

/** Who says what, for people or for programs. */
export function attributionReport(analysis: DraftAnalysis, format: 'text' | 'json'): string {
  const rows = attributionTable(analysis);
  return format === 'json' ? toJson(rows, analysis) : rows.map(toText).join('');
}

/** Each sentence with its claim, cue and source under it, so that no line mixes directions. */
function toText(row: AttributionRow): string {
  const part = (name: string, kind: string | undefined, words: string | undefined): string =>
    kind === undefined
      ? `      ${name.padEnd(8)}—\n`
      : `      ${name.padEnd(8)}${kind.padEnd(22)}${isolate(words ?? '')}\n`;
  const verdict = row.verdict === undefined ? row.standing : `${row.verdict.severity} ${row.verdict.rule}`;
  return [
    `${String(row.line + 1).padStart(4)}  ${verdict}  ${row.confidence}\n`,
    part('claim', row.claim === undefined ? undefined : `${row.claim.type} (${row.claim.weight})`, row.claim?.words),
    part('cue', row.cue?.kind, row.cue?.words),
    part('source', row.source?.kind, row.source?.words),
  ].join('');
}

function toJson(rows: readonly AttributionRow[], { draft }: DraftAnalysis): string {
  const at = ({ start, end }: TextRange) => ({
    start: draft.lines.positionAt(start),
    end: draft.lines.positionAt(end),
  });
  const located = <T extends { range: TextRange }>(part: T | undefined) =>
    part === undefined ? null : { ...part, range: at(part.range) };
  const list = rows.map((row) => ({
    sentence: at(row.sentence),
    text: draft.text.slice(row.sentence.start, row.sentence.end),
    claim: located(row.claim),
    cue: located(row.cue),
    source: located(row.source),
    standing: row.standing,
    confidence: row.confidence,
    verdict: row.verdict ?? null,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
