import type { DraftAnalysis } from '../analysis.js';
import { isolate } from '../messages/word.js';
import type { TextRange } from '../text/text-range.js';
import type { Language, Severity } from '../types.js';
import { attributionOf, type ScoredStatement } from './analysis.js';
import { CLAIM_NAMES, REASON_TEXTS, SOURCE_NAMES, STANDING_TEXTS } from './labels.js';
import { rangeOfWords } from './range.js';
import { type AttributionRule, mainClaim, type Verdict, verdictsOf } from './verdicts.js';

/** What hover says of a sentence: its claim, cue, source, and why it is or is not reported. */
export interface SentenceExplanation {
  /** The sentence, in the original text. */
  readonly range: TextRange;
  readonly text: string;
  readonly markdown: string;
}

/** One row of `print-draft --attribution`. Ranges in the original text. */
export interface AttributionRow {
  readonly sentence: TextRange;
  /** Zero-based line of the sentence. */
  readonly line: number;
  readonly claim:
    | { readonly type: string; readonly weight: number; readonly words: string; readonly range: TextRange }
    | undefined;
  readonly cue: { readonly kind: string; readonly words: string; readonly range: TextRange } | undefined;
  readonly source:
    | { readonly kind: string; readonly quality: number; readonly words: string; readonly range: TextRange }
    | undefined;
  readonly standing: ScoredStatement['standing'];
  readonly confidence: number;
  readonly verdict:
    | { readonly rule: AttributionRule; readonly severity: Severity; readonly reasons: readonly string[] }
    | undefined;
}

export interface AttributionSummary {
  /** Sentences that claim something which may need a source. */
  readonly claims: number;
  /** Those with a source, here or carried over. */
  readonly attributed: number;
  /** Those that are reported. */
  readonly open: number;
  /** The reported ones, in order. */
  readonly list: readonly { readonly range: TextRange; readonly rule: AttributionRule; readonly severity: Severity }[];
}

export interface AttributionSpan {
  readonly range: TextRange;
  readonly role: 'cue' | 'source';
}

/** Sentences with a claim, a cue or a verdict, in order. */
export function attributionTable(analysis: DraftAnalysis): readonly AttributionRow[] {
  return analysis.once('attribution-table', () => {
    const verdicts = new Map(verdictsOf(analysis).map((v) => [v.statement.index, v]));
    return attributionOf(analysis).statements.flatMap((statement) => {
      const verdict = verdicts.get(statement.index);
      const row = rowOf(statement, verdict, analysis);
      return row.claim === undefined && row.cue === undefined && verdict === undefined ? [] : [row];
    });
  });
}

function rowOf(statement: ScoredStatement, verdict: Verdict | undefined, { draft }: DraftAnalysis): AttributionRow {
  const { block, sentence, cue, speaker } = statement;
  const words = (range: TextRange): string => draft.text.slice(range.start, range.end);
  const span = (from: number, to: number) => {
    const range = rangeOfWords(statement, from, to);
    return { words: words(range), range };
  };
  const range = block.view.rangeOf(sentence.start, sentence.end);
  const claim = mainClaim(statement);
  const source = speaker?.source ?? cue?.source;
  const sourceRange = source === undefined ? undefined : rangeOfWords(speaker ?? statement, source.start, source.end);
  return {
    sentence: range,
    line: draft.lines.positionAt(range.start).line,
    claim:
      claim === undefined ? undefined : { type: claim.type, weight: claim.weight, ...span(claim.start, claim.end) },
    cue: cue === undefined ? undefined : { kind: cue.kind, ...span(cue.start, cue.end) },
    source:
      source === undefined || sourceRange === undefined
        ? undefined
        : { kind: source.kind, quality: source.quality, words: words(sourceRange), range: sourceRange },
    standing: statement.standing,
    confidence: Math.round(statement.confidence * 1000) / 1000,
    verdict:
      verdict === undefined ? undefined : { rule: verdict.rule, severity: verdict.severity, reasons: verdict.reasons },
  };
}

/** Counts for the code lens over the headline. */
export function attributionSummary(analysis: DraftAnalysis): AttributionSummary {
  const verdicts = verdictsOf(analysis);
  const reported = new Set(verdicts.map((v) => v.statement.index));
  let claims = 0;
  let attributed = 0;
  for (const statement of attributionOf(analysis).statements) {
    const sourced = statement.standing === 'own' || statement.standing === 'carried';
    const claim = statement.sentence.claims.some((c) => c.weight >= 3 && !c.known);
    if (!claim && !reported.has(statement.index)) continue;
    claims++;
    if (sourced && !reported.has(statement.index)) attributed++;
  }
  return {
    claims,
    attributed,
    open: verdicts.length,
    list: verdicts.map(({ range, rule, severity }) => ({ range, rule, severity })),
  };
}

/** Places of cues and sources for semantic highlighting, in order, without overlaps. */
export function attributionSpans(analysis: DraftAnalysis): readonly AttributionSpan[] {
  const spans: AttributionSpan[] = [];
  for (const statement of attributionOf(analysis).statements) {
    for (const cue of statement.sentence.cues) {
      if (cue.kind === 'background' || cue.kind === 'disclaimer' || cue.kind === 'switch') continue;
      if (cue.kind !== 'colon') spans.push({ role: 'cue', range: rangeOfWords(statement, cue.start, cue.end) });
      if (cue.source !== undefined) {
        spans.push({ role: 'source', range: rangeOfWords(statement, cue.source.start, cue.source.end) });
      }
    }
  }
  spans.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let end = -1;
  return spans.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/**
 * Explains the sentence at an offset of the original text, or undefined where no sentence of the body stands there.
 * @param ruleLabel what the Markdown calls a rule; its id unless given.
 */
export function explainSentenceAt(
  analysis: DraftAnalysis,
  offset: number,
  language: Language,
  ruleLabel: (id: string) => string = escapeMarkdown,
): SentenceExplanation | undefined {
  const statement = attributionOf(analysis).statements.find(({ block, sentence }) => {
    const range = block.view.rangeOf(sentence.start, sentence.end);
    return range.start <= offset && offset <= range.end;
  });
  if (statement === undefined) return undefined;
  const verdict = verdictsOf(analysis).find((v) => v.statement.index === statement.index);
  const row = rowOf(statement, verdict, analysis);
  const label = LABELS[language];
  const lines: [string, string][] = [];
  if (row.claim !== undefined) {
    lines.push([
      label.claim,
      `${CLAIM_NAMES[row.claim.type as keyof typeof CLAIM_NAMES][language]}: ${isolate(row.claim.words)}`,
    ]);
  }
  if (row.cue !== undefined) lines.push([label.cue, isolate(row.cue.words)]);
  if (row.source !== undefined) {
    const kind = SOURCE_NAMES[row.source.kind as keyof typeof SOURCE_NAMES][language];
    lines.push([label.source, `${isolate(row.source.words)} (${kind})`]);
  }
  lines.push([label.standing, STANDING_TEXTS[row.standing][language]]);
  const outcome = verdictText(row, language);
  const rule = row.verdict?.rule;
  return {
    range: row.sentence,
    text: [...lines, [label.verdict, rule === undefined ? outcome : `${rule} ${outcome}`]]
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    markdown: [
      ...lines.map(([name, value]) => `**${name}**: ${escapeMarkdown(value)}`),
      `**${label.verdict}**: ${rule === undefined ? '' : `${ruleLabel(rule)} `}${escapeMarkdown(outcome)}`,
    ].join('  \n'),
  };
}

const LABELS = {
  ar: { claim: 'القول', cue: 'عبارة الإسناد', source: 'المصدر', standing: 'حال الجملة', verdict: 'النتيجة' },
  en: { claim: 'Claim', cue: 'Cue', source: 'Source', standing: 'Standing', verdict: 'Verdict' },
} as const;

/** How surely and why, behind the rule's name; or why there is no finding. */
function verdictText({ verdict, confidence, claim }: AttributionRow, language: Language): string {
  const percent = `${Math.round(confidence * 100)}%`;
  if (verdict === undefined) {
    if (language === 'ar')
      return claim === undefined ? 'لا تحتاج إلى مصدر' : `لا ملاحظة (احتمال أن يُسأل عن مصدرها ${percent})`;
    return claim === undefined ? 'needs no source' : `not reported (likelihood of a query ${percent})`;
  }
  const reasons = [...new Set(verdict.reasons.map((id) => reasonText(id, language)).filter((r) => r !== undefined))];
  const why =
    reasons.length === 0
      ? ''
      : language === 'ar'
        ? `؛ السبب: ${reasons.join('، ')}`
        : `; because: ${reasons.join(', ')}`;
  return language === 'ar' ? `(الثقة ${percent})${why}` : `(confidence ${percent})${why}`;
}

/** What a reason id says, by its whole name or by its family (`bare*casualty`: no source, casualty). */
function reasonText(id: string, language: Language): string | undefined {
  const known = REASON_TEXTS[id];
  if (known !== undefined) return known[language];
  const type = id.replace(/^.*[*:]/, '').replace(/-(?:finite|known)$/, '');
  const claim = CLAIM_NAMES[type as keyof typeof CLAIM_NAMES];
  if (claim !== undefined) return claim[language];
  const word = /^(?:w|first|veil|vhead|hidden):(.+)$/.exec(id)?.[1];
  return word === undefined ? undefined : isolate(word);
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
