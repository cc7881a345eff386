import type { Statement } from './chains.js';
import type { Word } from './words.js';

/** Pronouns and endings that one lemma takes, longest first. */
const ENDINGS = ['ها', 'هم', 'ه', 'ات', 'ون', 'ين', 'وا', 'ت'];
const MIN_LEFT = 3;

/** A rough lemma: the stem without one ending. «هجماتها» and «هجمات» stay apart, «الهجمات» and «هجمة» meet. */
export function roughLemma(stem: string): string {
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= MIN_LEFT) return stem.slice(0, -ending.length);
  }
  return stem;
}

/**
 * The words of a sentence as the scorer weighs them: forms, rough lemmas, neighbours, and the two that open it; words
 * inside quotation marks apart, since somebody else says them. Each name once.
 */
export function lexicalFeatures({ facts, sentence }: Pick<Statement, 'facts' | 'sentence'>): ReadonlySet<string> {
  const names = new Set<string>();
  let opening = 0;
  let before = BREAK;
  for (let i = sentence.first; i < sentence.limit; i++) {
    const word = facts.words[i]!;
    const token = tokenOf(word);
    if (before !== BREAK && before !== QUOTED && token !== BREAK && token !== QUOTED) names.add(`2${before} ${token}`);
    before = token;
    if (word.kind === 'mark' && /^[:؟?؛]$/.test(word.folded)) names.add(`m${word.folded}`);
    if (word.kind !== 'word') continue;
    const lemma = roughLemma(word.stem);
    const side = word.quoted ? 'q' : '';
    names.add(`${side}l${lemma}`).add(`${side}b${word.base}`);
    if (opening < 2) names.add(`^b${word.base}`).add(`^l${lemma}`);
    opening++;
  }
  return names;
}

const BREAK = '|';
const QUOTED = '"';

function tokenOf(word: Word): string {
  if (word.kind === 'mark') return BREAK;
  if (word.kind === 'number') return '#';
  if (word.kind === 'latin') return 'LATIN';
  return word.quoted ? QUOTED : word.base;
}
