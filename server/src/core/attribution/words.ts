import type { BlockText } from '../analysis.js';
import { foldSpelling } from '../lang/ar/normalize.js';

/** A token as the lexicons look at it: spelling folded, proclitics peeled off. Same index as the block's token. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'latin' | 'mark';
  /** Norm with spelling folded (أإآ → ا, ى → ي, ة → ه). */
  readonly folded: string;
  /** `folded` without the conjunction و or ف, where enough is left; else `folded`. */
  readonly base: string;
  /** `base` without article and without ب ل ك before it. */
  readonly stem: string;
  /** Whether `base` carries the article. */
  readonly definite: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** Its first letter (after و and ف) carries a damma: «وذُكر», «يُعتقد» say nobody by whom. */
  readonly passive: boolean;
}

const DAMMA = 0x64f;

/** Whether a verb as written is passive by its vowel: the damma on its first letter. */
function isPassive(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start + 1) === DAMMA) return true;
  let at = start;
  const first = text.charCodeAt(at);
  if (first !== 0x648 && first !== 0x641) return false;
  at++;
  // A vowel on the conjunction itself.
  if (text.charCodeAt(at) >= 0x64b && text.charCodeAt(at) <= 0x652) at++;
  return at + 2 < end && text.charCodeAt(at + 1) === DAMMA;
}

export function wordsOf(text: BlockText): Word[] {
  const { tokens, quotes } = text;
  const words: Word[] = [];
  let quote = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    while (quote < quotes.length && quotes[quote]!.lastToken < i) quote++;
    const span = quotes[quote];
    const quoted = span !== undefined && span.firstToken < i && i < span.lastToken;
    const { start, end } = token;
    if (token.kind !== 'word') {
      const kind = token.kind === 'number' ? 'number' : token.kind === 'latin' ? 'latin' : 'mark';
      const folded = token.norm;
      words.push({ start, end, kind, folded, base: folded, stem: folded, definite: false, quoted, passive: false });
      continue;
    }
    const folded = foldSpelling(token.norm);
    const base = withoutConjunction(folded);
    const stem = withoutArticle(base);
    words.push({
      start,
      end,
      kind: 'word',
      folded,
      base,
      stem,
      definite: stem !== base && hasArticle(base),
      quoted,
      passive: isPassive(text.text, start, end),
    });
  }
  return words;
}

function withoutConjunction(word: string): string {
  const first = word.charCodeAt(0);
  return word.length > 2 && (first === 0x648 || first === 0x641) ? word.slice(1) : word;
}

const hasArticle = (word: string): boolean => /^(?:ال|لل|بال|كال)/.test(word);

function withoutArticle(word: string): string {
  if (word.length < 5) return word.startsWith('ال') && word.length > 3 ? word.slice(2) : word;
  if (word.startsWith('ال') || word.startsWith('لل')) return word.slice(2);
  if (word.startsWith('بال') || word.startsWith('كال')) return word.slice(3);
  return word;
}

/** The word without one of the prepositions ب ل ك written to it, or undefined. */
export function withoutPreposition(word: Word): string | undefined {
  const first = word.base.charAt(0);
  if (word.base.length < 4 || (first !== 'ب' && first !== 'ل' && first !== 'ك')) return undefined;
  return word.base.slice(1);
}

const COMPLEMENTISERS = new Set(
  'ان انه انها انهم انهما انني اننا اني بان بانه بانها بانهم بانهما بانني باننا فان فانه فانها فانهم'.split(' '),
);
/** Whether a word opens reported content: أن، إنه، بأن… */
export const isComplementiser = (word: Word): boolean => word.kind === 'word' && COMPLEMENTISERS.has(word.folded);

/** Whether a word is a quotation mark. */
export const isQuoteMark = (word: Word): boolean => /^["«»“”„]$/.test(word.folded);
