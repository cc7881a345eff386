import type { DraftAnalysis } from '../analysis.js';
import type { NameMention, NameSpelling } from './cluster.js';

/** The words right before and after a mention, where only a space parts them. */
export function neighbours(analysis: DraftAnalysis, mention: NameMention): { before?: string; after?: string } {
  const { text, tokens } = analysis.textOf(mention.block);
  const previous = tokens[mention.firstToken - 1];
  const next = tokens[mention.lastToken + 1];
  const adjacent = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
  return {
    ...(previous?.kind === 'word' && adjacent(previous.end, mention.start) ? { before: previous.norm } : {}),
    ...(next?.kind === 'word' && adjacent(mention.end, next.start) ? { after: next.norm } : {}),
  };
}

/**
 * Whether the spellings of a name that several people bear speak of one: they share a neighbouring word.
 * @param strict nothing but shared neighbours will do.
 */
export function isSameReferent(analysis: DraftAnalysis, spellings: readonly NameSpelling[], strict: boolean): boolean {
  const sets = spellings.map(({ mentions }) => {
    const words = new Set<string>();
    for (const mention of mentions) {
      const { before, after } = neighbours(analysis, mention);
      if (before !== undefined) words.add(`<${before}`);
      if (after !== undefined) words.add(`>${after}`);
    }
    return words;
  });
  const [first, ...rest] = sets;
  if (first === undefined) return false;
  const share = rest.some((set) => [...set].some((word) => first.has(word)));
  return share || !strict;
}
