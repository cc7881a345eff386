import type { DraftAnalysis } from '../analysis.js';
import type { Genre } from '../draft/draft.js';
import { genreOf } from '../draft/genre.js';
import type { TextRange } from '../text/text-range.js';
import type { Severity } from '../types.js';
import { attributionOf, type ScoredStatement } from './analysis.js';
import type { Standing } from './chains.js';
import type { Claim } from './claims.js';
import { gateOf, QUIET } from './gates.js';
import { unsupportedHeadline } from './headline.js';
import { type Place, rangeOfWords } from './range.js';
import { INFORMATION_AT, reasonsOf, warningAt } from './scorer.js';
import { isComplementiser } from './words.js';

export type AttributionRule =
  | 'unattributed-claim'
  | 'unattributed-quote'
  | 'vague-attribution'
  | 'dangling-attribution'
  | 'unsupported-headline';

/** What the category says of a sentence. One sentence gets at most one verdict. */
export interface Verdict {
  readonly statement: ScoredStatement;
  readonly rule: AttributionRule;
  readonly messageId: string;
  readonly severity: Severity;
  readonly confidence: number;
  /** The claim asked about, where one stands out. */
  readonly claim: Claim | undefined;
  /** In the original text. */
  readonly range: TextRange;
  /** Ids of what led to it. */
  readonly reasons: readonly string[];
  /** A related sentence: the body's counterpart of a headline, the distant speaker. */
  readonly related: TextRange | undefined;
  /** The sentence of the body that a headline is held against. */
  readonly counterpart?: ScoredStatement;
}

/** Verdicts of a draft in the order of its sentences. */
export function verdictsOf(analysis: DraftAnalysis): readonly Verdict[] {
  return analysis.once('attribution-verdicts', () => {
    const genre = genreOf(analysis);
    const { statements } = attributionOf(analysis);
    return statements.flatMap((statement) => judge(statement, statements, genre) ?? []);
  });
}

function judge(statement: ScoredStatement, statements: readonly ScoredStatement[], genre: Genre): Verdict | undefined {
  const claim = mainClaim(statement);
  const make = (
    rule: AttributionRule,
    messageId: string,
    severity: Severity,
    range: TextRange,
    reasons: readonly string[],
    related?: TextRange,
  ): Verdict => ({
    statement,
    rule,
    messageId,
    severity,
    confidence: statement.confidence,
    claim,
    range,
    reasons,
    related,
  });

  const { block, standing, confidence } = statement;
  if (block.kind === 'headline') {
    const bare = unsupportedHeadline(statement, statements);
    if (bare !== undefined) {
      const related = rangeOf(bare.counterpart, bare.counterpart.sentence.start, bare.counterpart.sentence.end);
      const range = claimRange(statement, bare.claim);
      const verdict = make('unsupported-headline', bare.messageId, bare.severity, range, bare.reasons, related);
      return { ...verdict, counterpart: bare.counterpart };
    }
  }
  const gate = gateOf(statement, genre);
  // «خبراء: …» over a body that tells which: nobody sends such a headline back (none of 20 in the labelled articles).
  if (block.kind === 'headline' && (standing === 'vague' || standing === 'hidden')) return undefined;
  const expected = isExpectation(statement);
  const isSure = confidence >= warningAt(standing, expected) && (!expected || isGrave(statement));
  const loud = gate === 'source-is-nobody' || isSure;
  const severity: Severity | undefined =
    confidence < INFORMATION_AT && gate === undefined
      ? undefined
      : loud && !isQuiet(genre, standing) && !isSourcedNext(statement, statements)
        ? 'warning'
        : 'information';
  if (severity === 'information' && isForecast(statement, genre)) return undefined;
  if (standing === 'distant' && gate?.startsWith('distant')) {
    const { speaker, cue } = statement;
    const related =
      speaker === undefined
        ? undefined
        : rangeOfWords({ block: speaker.block, facts: speaker.facts }, speaker.source.start, speaker.source.end);
    return make(
      'dangling-attribution',
      gate,
      'information',
      rangeOfWords(statement, cue!.start, cue!.end),
      [gate],
      related,
    );
  }
  // What a picture shows and what its caption may say is the captions' own category.
  if (severity === undefined || block.kind === 'caption') return undefined;
  const reasons = [...(gate === undefined ? [] : [gate]), ...reasonsOf(statement.features)];
  if (standing === 'vague' || standing === 'hidden') {
    const messageId = standing === 'hidden' ? 'hidden' : statement.cue?.source === undefined ? 'carried' : 'vague';
    return make('vague-attribution', messageId, severity, vagueRange(statement), reasons);
  }
  if (standing !== 'own' && standing !== 'carried' && isOrphanQuote(statement)) {
    return make(
      'unattributed-quote',
      'orphan',
      severity,
      rangeOf(statement, statement.sentence.start, statement.sentence.end),
      reasons,
    );
  }
  return make('unattributed-claim', claim?.type ?? 'other', severity, claimRange(statement, claim), reasons);
}

/** Genres that never warn; but a transfer that «مصادر» tell of is news, whatever page it stands on. */
const isQuiet = (genre: Genre, standing: Standing): boolean =>
  QUIET.has(genre) && !(genre === 'sport' && standing === 'vague');

/** Where the headline and the lead stand. */
const OPENING = 2;

/** A lead that tells what happened, and whose very next sentence says who told: late, not missing. */
function isSourcedNext({ index, standing }: ScoredStatement, statements: readonly ScoredStatement[]): boolean {
  if (index > OPENING) return false;
  const next = statements[index + 1];
  if (standing === 'open' || standing === 'near') return next?.standing === 'own';
  // «أكد خبراء أن…», and at once «وقال الخبير فلان»: the lead sums up those who follow.
  return (
    (standing === 'vague' || standing === 'hidden') && next?.standing === 'own' && next.speaker?.source.quality === 5
  );
}

const EXPECTATION =
  /^(?:يبدو|يتوقع|المتوقع|المنتظر|المرتقب|المرجح|المحتمل|الارجح|ينتظر|منتظر|يرتقب|توقع|توقعات|يفترض|يرجح|مخاوف|المخاوف|تخوف|تخوفات|يخشي|يلاحظ|لوحظ|يشتبه)$/;

/** «من المتوقع أن», «يبدو أن», «وسط مخاوف»: everybody may expect or fear; worth a look, seldom more. */
function isExpectation({ standing, cue, facts }: ScoredStatement): boolean {
  if (standing !== 'hidden' || cue === undefined) return false;
  return facts.words.slice(cue.start, cue.end).some((word) => EXPECTATION.test(word.base));
}

/** What is foretold is no mere date or figure: somebody is blamed, killed or said to mean it. */
function isGrave({ sentence }: ScoredStatement): boolean {
  return sentence.claims.some(({ type }) => type !== 'prediction' && type !== 'figure' && type !== 'superlative');
}

/** «يتوقع أن تكون المباراة مثيرة»: in sport, markets and weather an expectation is everybody's. */
function isForecast({ standing }: ScoredStatement, genre: Genre): boolean {
  return standing === 'hidden' && (genre === 'sport' || genre === 'markets' || genre === 'weather');
}

/** The claim to ask about: past the end of what a speaker covers first, then the heaviest, finite before named. */
export function mainClaim(statement: ScoredStatement): Claim | undefined {
  const { cue, sentence } = statement;
  const after = cue !== undefined && cue.scopeEnd < sentence.limit ? cue.scopeEnd : -1;
  let best: Claim | undefined;
  let bestScore = -1;
  for (const claim of sentence.claims) {
    const score =
      claim.weight + (claim.finite ? 1.5 : 0) - (claim.known ? 3 : 0) + (after >= 0 && claim.start >= after ? 4 : 0);
    if (score > bestScore) {
      best = claim;
      bestScore = score;
    }
  }
  return best;
}

/** Mostly a quotation, and a long one. */
function isOrphanQuote({ sentence }: ScoredStatement): boolean {
  return sentence.quotedWords > 12 && sentence.quotedWords > 0.7 * sentence.wordCount;
}

const rangeOf = ({ block }: Pick<Place, 'block'>, start: number, end: number): TextRange =>
  block.view.rangeOf(start, end);

const CLAUSE_END = /^[،,؛;:.!?؟…]$/;
const MAX_CLAIM_WORDS = 16;

/** The clause of a claim, between pauses; the whole sentence where nothing stands out. */
function claimRange(statement: ScoredStatement, claim: Claim | undefined): TextRange {
  const { sentence, facts } = statement;
  if (claim === undefined) return rangeOf(statement, sentence.start, sentence.end);
  const { words } = facts;
  let start = claim.start;
  while (start > sentence.first && claim.start - start < MAX_CLAIM_WORDS && !opensClause(statement, start)) start--;
  let end = claim.end;
  while (end < sentence.limit && end - start < MAX_CLAIM_WORDS && !CLAUSE_END.test(words[end]!.folded)) end++;
  return rangeOfWords(statement, start, end);
}

/** Whether the word before `index` ends a clause: a pause, a quotation mark, «بينما», «إن», or a cue's last word. */
function opensClause({ facts, sentence }: ScoredStatement, index: number): boolean {
  const before = facts.words[index - 1]!;
  if (before.kind === 'mark') return CLAUSE_END.test(before.folded) || /^["«»“”)(]$/.test(before.folded);
  if (before.folded === 'بينما' || before.folded === 'فيما' || before.folded === 'حين' || isComplementiser(before))
    return true;
  return sentence.cues.some((cue) => cue.end === index && cue.kind !== 'masdar');
}

/** The words that stand for a source. */
function vagueRange(statement: ScoredStatement): TextRange {
  const { cue, sentence } = statement;
  if (cue === undefined) return rangeOf(statement, sentence.start, sentence.end);
  const source = cue.source;
  if (source === undefined) return rangeOfWords(statement, cue.start, cue.end);
  return rangeOfWords(statement, Math.min(cue.start, source.start), Math.max(cue.end, source.end));
}
