import type { DraftAnalysis } from '../analysis.js';
import type { NameMention, NameSpelling } from './cluster.js';
import { meetAsNames, namesPart } from './company.js';
import { isKnownName, isSurelyWord, nameLevelOf } from './lexicon.js';
import { neighbourLookup } from './model-clusters.js';
import { lexiconOf } from './name-forms.js';

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
  return partNames(analysis, spellings, (word) => lookUp(word), false);
}

/** «بشار عبدالله» and «عبد الله غول»: the same for Arabic names, whose neighbours are Arabic names too. */
export function areOtherPeople(analysis: DraftAnalysis, spellings: readonly NameSpelling[]): boolean {
  const lexicon = lexiconOf(analysis);
  if (lexicon === undefined) return false;
  const nameOf = (written: string, side: 'before' | 'after'): { name: string | undefined; lead: string } => {
    // «وخالد أبو بكر»: the conjunction parts the name from what stands before it, not from its bearer.
    const word = side === 'before' && written.startsWith('و') && written.length > 3 ? written.slice(1) : written;
    const facts = lexicon.facts(word);
    const isName = isKnownName(facts) || (!isSurelyWord(facts) && (facts === 0 || nameLevelOf(facts) > 1));
    // «عبد الله القريني»: after a first name a nisba is the last one; «التركي عبد الله»: before it an adjective.
    const isNisba = NISBA.test(word);
    const fits = isNisba ? side === 'after' : isName && !CLITIC.test(word);
    return { name: word.length > 2 && fits ? word : undefined, lead: '' };
  };
  return partNames(analysis, spellings, nameOf, true);
}

/** What a clitic joins to the word before is no part of the name. */
const CLITIC = /^(?:و|لل)/;
const NISBA = /^ال.+(?:ي|ية)$/;

function partNames(
  analysis: DraftAnalysis,
  spellings: readonly NameSpelling[],
  lookUp: (word: string, side: 'before' | 'after') => { readonly name: string | undefined; readonly lead: string },
  roles: boolean,
): boolean {
  const sides = spellings.map(({ mentions }) => {
    const before = new Set<string>();
    const after = new Set<string>();
    for (const mention of mentions) {
      const beside = neighbours(analysis, mention);
      const previous = beside.before === undefined || mention.lead !== '' ? undefined : lookUp(beside.before, 'before');
      const next = beside.after === undefined ? undefined : lookUp(beside.after, 'after');
      if (previous?.name !== undefined) before.add(previous.name);
      if (next?.name !== undefined && next.lead === '') after.add(next.name);
    }
    return { before, after };
  });
  const [first, ...rest] = sides;
  if (first === undefined) return false;
  return rest.some((other) => {
    if (meetAsNames(first.before, other.before) || meetAsNames(first.after, other.after)) return false;
    if (namesPart(first.before, other.before) || namesPart(first.after, other.after)) return true;
    // A first name here, a last name there.
    return (
      roles && ((first.after.size > 0 && other.before.size > 0) || (first.before.size > 0 && other.after.size > 0))
    );
  });
}
