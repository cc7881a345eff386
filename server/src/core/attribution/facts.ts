import type { BlockText } from '../analysis.js';
import { type Claim, findClaims } from './claims.js';
import { type Cue, findCues } from './cues.js';
import { type LexicalScore, lexicalScore } from './scorer.js';
import { type Word, wordsOf } from './words.js';

/** What a sentence shows by itself, before the rest of the draft is known. Word indices count in the block. */
export interface SentenceFacts {
  /** UTF-16 offsets in the block's view. */
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly limit: number;
  readonly cues: readonly Cue[];
  readonly claims: readonly Claim[];
  /** Words inside quotation marks, and all words. */
  readonly quotedWords: number;
  readonly wordCount: number;
  /** What its words weigh. */
  readonly lexical: LexicalScore;
}

export interface BlockFacts {
  readonly words: readonly Word[];
  readonly sentences: readonly SentenceFacts[];
}

/** Facts of a block from its text alone, so that they are kept while the text stays the same. */
export function blockFacts(text: BlockText): BlockFacts {
  const words = wordsOf(text);
  const sentences = text.sentences.map((sentence): SentenceFacts => {
    const { firstToken: first, endToken: limit } = sentence;
    let quotedWords = 0;
    let wordCount = 0;
    for (let i = first; i < limit; i++) {
      const word = words[i]!;
      if (word.kind === 'mark') continue;
      wordCount++;
      if (word.quoted) quotedWords++;
    }
    return {
      start: sentence.start,
      end: sentence.end,
      first,
      limit,
      cues: findCues(words, first, limit),
      claims: findClaims(words, first, limit),
      quotedWords,
      wordCount,
      lexical: lexicalScore(words, first, limit),
    };
  });
  return { words, sentences };
}
