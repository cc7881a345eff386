import type { DraftAnalysis } from '../analysis.js';
import type { NameMention, NameSpelling } from './cluster.js';
import { neighbourLookup } from './model-clusters.js';
import { lexiconOf } from './name-forms.js';
import { namesPart } from './pair-evidence.js';

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

/** Whether the spellings share a word beside them: what a name that is also another word must show. */
export function isSameReferent(analysis: DraftAnalysis, spellings: readonly NameSpelling[]): boolean {
  const [first, ...rest] = spellings.map(({ mentions }) => {
    const words = new Set<string>();
    for (const mention of mentions) {
      const { before, after } = neighbours(analysis, mention);
      // Particles stand beside anything.
      if (before !== undefined && before.length > 3) words.add(`<${before}`);
      if (after !== undefined && after.length > 3) words.add(`>${after}`);
    }
    return words;
  });
  return first !== undefined && rest.some((set) => [...set].some((word) => first.has(word)));
}

/** Whether each spelling stands beside names that the other never stands beside: two people who share a name. */
export function haveOtherNames(analysis: DraftAnalysis, spellings: readonly NameSpelling[]): boolean {
  const lexicon = lexiconOf(analysis);
  if (lexicon === undefined) return false;
  const lookUp = neighbourLookup(lexicon);
  const sides = spellings.map(({ mentions }) => {
    const before = new Set<string>();
    const after = new Set<string>();
    for (const mention of mentions) {
      const beside = neighbours(analysis, mention);
      const previous = beside.before === undefined || mention.lead !== '' ? undefined : lookUp(beside.before);
      const next = beside.after === undefined ? undefined : lookUp(beside.after);
      if (previous?.name !== undefined) before.add(previous.name);
      if (next?.name !== undefined && next.lead === '') after.add(next.name);
    }
    return { before, after };
  });
  const [first, ...rest] = sides;
  return (
    first !== undefined &&
    rest.some((other) => namesPart(first.before, other.before) || namesPart(first.after, other.after))
  );
}
