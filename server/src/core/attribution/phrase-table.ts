import type { Word } from './words.js';

export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** @param entries phrases (folded words, separated by spaces) with what they stand for. */
export function phraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [text, value] of entries) {
    const words = text.split(' ');
    const first = words[0]!;
    const known = table.get(first);
    if (known === undefined) table.set(first, [{ words, value }]);
    else known.push({ words, value });
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

export interface Match<T> {
  readonly value: T;
  /** Index after the last word. */
  readonly end: number;
}

/** The longest phrase whose first word is `form`, the rest following at `index + 1`. */
export function matchForm<T>(
  table: PhraseTable<T>,
  form: string,
  words: readonly Word[],
  index: number,
  limit: number,
): Match<T> | undefined {
  const candidates = table.get(form);
  if (candidates === undefined) return undefined;
  for (const { words: parts, value } of candidates) {
    const end = follow(parts, words, index, limit);
    if (end > 0) return { value, end };
  }
  return undefined;
}

function follow(parts: readonly string[], words: readonly Word[], index: number, limit: number): number {
  for (let k = 1; k < parts.length; k++) {
    const word = words[index + k];
    if (word === undefined || index + k >= limit) return 0;
    const part = parts[k]!;
    // A single letter at the end is a preposition written to the next word: it is not part of the phrase.
    if (part.length === 1 && k === parts.length - 1) return word.base.startsWith(part) ? index + k : 0;
    if (word.folded !== part && word.stem !== part && word.base !== part) return 0;
  }
  return index + parts.length;
}

/** The longest phrase that starts at a word as written, then without conjunction. */
export function matchWord<T>(
  table: PhraseTable<T>,
  words: readonly Word[],
  index: number,
  limit: number,
): Match<T> | undefined {
  const word = words[index]!;
  const whole = matchForm(table, word.folded, words, index, limit);
  if (whole !== undefined || word.base === word.folded) return whole;
  return matchForm(table, word.base, words, index, limit);
}
