import { lexicon } from './lexicon.js';
import { matchWord } from './phrase-table.js';
import { isComplementiser, type Word } from './words.js';

const CONTENT_WINDOW = 25;

/** Whether a quotation mark at `index` opens a quotation. */
export const isOpening = (word: Word, words: readonly Word[], index: number): boolean =>
  word.kind === 'mark' && /^["«“„”»]$/.test(word.folded) && words[index + 1]?.quoted === true;

/**
 * First word of what a verb at `from` reports, by أن/إن/بأن, a colon or a quotation; -1 where the sentence has none near.
 */
export function contentAfter(words: readonly Word[], from: number, limit: number): number {
  for (let i = from; i < limit && i < from + CONTENT_WINDOW; i++) {
    const word = words[i]!;
    if (isComplementiser(word)) return i;
    if (word.folded === ':') return i + 1;
    if (isOpening(word, words, i)) return i;
  }
  return -1;
}

/** Where the paper's own voice takes over again: «، بينما», «، فيما», «؛», «علما أن» outside quotations. */
export function scopeEnd(words: readonly Word[], from: number, limit: number): number {
  for (let i = from + 1; i < limit; i++) {
    const word = words[i]!;
    if (word.quoted) continue;
    if (word.kind === 'mark') {
      if (word.folded === '؛') return i;
      continue;
    }
    const previous = words[i - 1]!;
    const breaker = matchWord(lexicon().cues, words, i, limit);
    if (breaker?.value === 'breaker' && (previous.folded === '،' || previous.folded === ',')) return i;
    if (breaker?.value === 'breaker' && word.folded !== 'وسط' && word.folded !== 'فيما') return i;
  }
  return limit;
}
