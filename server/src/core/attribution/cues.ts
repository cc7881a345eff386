import { type CuePhraseKind, lexicon, type VerbForm } from './lexicon.js';
import { phraseCue } from './phrase-cues.js';
import { matchWord } from './phrase-table.js';
import { contentAfter, scopeEnd } from './reported-content.js';
import { readSource, type Source } from './sources.js';
import { participleCue, verbCue, verbForm } from './verb-cues.js';
import type { Word } from './words.js';

/** One sign of attribution in a sentence. Word indices count in the block. */
export interface Cue {
  readonly kind: 'verb' | 'participle' | 'colon' | CuePhraseKind;
  readonly start: number;
  readonly end: number;
  readonly form: VerbForm | undefined;
  /** Who is named with the cue; undefined where the subject is dropped. */
  readonly source: Source | undefined;
  /** First word of what is reported, or -1. */
  readonly content: number;
  /** Words it covers, `[scopeStart, scopeEnd)`. */
  readonly scopeStart: number;
  readonly scopeEnd: number;
  /** Stands among the first words of its sentence. */
  readonly initial: boolean;
}

/** All cues of a sentence `[first, limit)`, in order. */
export function findCues(words: readonly Word[], first: number, limit: number): Cue[] {
  const cues: Cue[] = [];
  const { verbs, cues: phrases } = lexicon();
  for (let i = first; i < limit; i++) {
    const word = words[i]!;
    if (word.kind === 'mark') {
      if (word.folded === ':' && cues.length === 0 && i - first <= 8 && i > first) {
        const colon = colonCue(words, first, i, limit);
        if (colon !== undefined) cues.push(colon);
      }
      continue;
    }
    if (word.quoted || word.kind !== 'word') continue;
    const phrase = matchWord(phrases, words, i, limit);
    if (phrase !== undefined && phrase.value !== 'breaker' && phrase.value !== 'public') {
      const cue = phraseCue(words, first, i, phrase.end, limit, phrase.value);
      if (cue !== undefined) {
        cues.push(cue);
        if (phrase.value !== 'masdar' && phrase.value !== 'venue' && phrase.value !== 'switch') {
          i = phrase.end - 1;
        }
        continue;
      }
    }
    const form = verbForm(verbs, words, i);
    if (form === undefined) continue;
    // In the present a damma marks the active of half the verbs as well: «يُعلن الوزير».
    if (word.passive && form.tense === 'past') {
      const cue = passiveCue(words, first, i, limit);
      if (cue.content >= 0 || words[i + 1]?.folded === 'عن' || OF_PEOPLE.has(form.lemma)) cues.push(cue);
      continue;
    }
    const cue =
      form.tense === 'participle' ? participleCue(words, i, limit, form) : verbCue(words, first, i, limit, form);
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

/** In the passive they report by themselves: «اتُّهم الوزير», and no «نُقل المصابون». */
const OF_PEOPLE = new Set('اتهم وصف اعتبر عد نسب'.split(' '));

/** «وذُكر أن», «نُقل عن»: reported, and nobody says by whom. */
function passiveCue(words: readonly Word[], first: number, at: number, limit: number): Cue {
  return {
    kind: 'hidden',
    start: at,
    end: at + 1,
    form: undefined,
    source: undefined,
    content: contentAfter(words, at + 1, limit),
    scopeStart: at,
    scopeEnd: scopeEnd(words, at, limit),
    initial: at - first <= 2,
  };
}

/** Words of a name before a colon. */
const MAX_NAME = 4;

function colonCue(words: readonly Word[], first: number, at: number, limit: number): Cue | undefined {
  const source = readSource(words, first, at);
  // «سوريا: …» names the topic, not the speaker.
  if (source === undefined || source.end < at || source.kind === 'state' || source.kind === 'thing') return undefined;
  // «الساعة 08:31», «كانت المطاعم مزدانة برسوم: …»: only a known kind of source, or a short name, speaks before a colon.
  if (words[at - 1]!.kind === 'number' || (source.kind === 'person' && at - first > MAX_NAME)) return undefined;
  return {
    kind: 'colon',
    start: first,
    end: at + 1,
    form: undefined,
    source,
    content: at + 1,
    scopeStart: at + 1,
    scopeEnd: limit,
    initial: true,
  };
}
