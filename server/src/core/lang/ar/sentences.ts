import type { QuoteSpan } from './quotes.js';
import type { Token } from './tokenize.js';

/** A sentence: UTF-16 offsets in the text, and token indices `[firstToken, endToken)`. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Single letters and titles that end in a full stop without ending a sentence: د. م. أ. */
const MAX_ABBREVIATION = 1;
/** A quotation of this many tokens or more is split inside: it is reported speech of several sentences. */
const LONG_QUOTE = 60;

const isTerminator = (norm: string): boolean =>
  norm === '.' || norm === '!' || norm === '?' || norm === '\u061F' || norm === '\u06D4' || norm === '\u2026';

/**
 * Splits a text into sentences. Not split: after one-letter abbreviations («د.», «أ.ف.ب»), inside domain names and
 * decimals («العربية.نت», «3.5»: no space after the stop), inside short quotations, and after «..» or «…» (a pause).
 */
export function splitSentences(tokens: readonly Token[], quotes: readonly QuoteSpan[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let quote = 0;
  const push = (end: number): void => {
    const from = tokens[first];
    const to = tokens[end - 1];
    if (from !== undefined && to !== undefined && end > first) {
      sentences.push({ start: from.start, end: to.end, firstToken: first, endToken: end });
    }
    first = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'newline') {
      push(i);
      first = i + 1;
      continue;
    }
    if (token.kind !== 'punctuation' || !isTerminator(token.norm)) continue;
    while (quote < quotes.length && (quotes[quote]?.lastToken ?? 0) < i) quote++;
    const span = quotes[quote];
    const inside = span?.closed === true && span.firstToken < i && i < span.lastToken;
    if (inside && span.lastToken - span.firstToken < LONG_QUOTE && i < span.lastToken - 1) continue;
    let end = i + 1;
    // Take the run of terminators, and closing marks that stand right after it.
    let dots = token.norm === '.' ? 1 : 0;
    while (end < tokens.length) {
      const next = tokens[end];
      const previous = tokens[end - 1];
      if (next === undefined || previous === undefined || next.start !== previous.end) break;
      if (next.kind === 'punctuation' && (isTerminator(next.norm) || next.norm === ')' || next.norm === ']')) {
        if (next.norm === '.') dots++;
        end++;
      } else if (next.kind === 'quote' && next.norm !== '\u00AB' && next.norm !== '\u201C' && closesHere(quotes, end))
        end++;
      else break;
    }
    const next = tokens[end];
    const last = tokens[end - 1];
    if (
      next !== undefined &&
      last !== undefined &&
      next.start === last.end &&
      next.kind !== 'newline' &&
      next.kind !== 'quote'
    ) {
      i = end - 1;
      continue; // glued to what follows: domain name, abbreviation, missing space
    }
    const before = tokens[i - 1];
    if (dots === 1 && token.norm === '.' && isAbbreviation(before, tokens[i - 2], token)) continue;
    if ((dots >= 2 || token.norm === '\u2026') && next !== undefined && next.kind !== 'newline') {
      i = end - 1;
      continue;
    }
    push(end);
    i = end - 1;
  }
  push(tokens.length);
  return sentences;
}

const closesHere = (quotes: readonly QuoteSpan[], index: number): boolean =>
  quotes.some((q) => q.closed && q.lastToken === index);

function isAbbreviation(word: Token | undefined, previous: Token | undefined, stop: Token): boolean {
  if (word === undefined || word.end !== stop.start) return false;
  if (word.kind !== 'word' && word.kind !== 'latin') return false;
  if (word.norm.length > MAX_ABBREVIATION) return false;
  // «أ.ف.ب.» at the end of a sentence is rare; «د. أحمد» is not.
  return previous === undefined || previous.end !== word.start || previous.norm === '.';
}
