import type { Block, Draft } from './draft/draft.js';
import { findQuotes, type QuoteSpan } from './lang/ar/quotes.js';
import { type Sentence, splitSentences } from './lang/ar/sentences.js';
import { type Token, tokenize } from './lang/ar/tokenize.js';
import type { EngineConfig, Resources } from './types.js';

/** Tokens, quotations and sentences of one block's view. Offsets count in the view. */
export interface BlockText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly QuoteSpan[];
  readonly sentences: readonly Sentence[];
}

export function analyzeText(text: string): BlockText {
  const tokens = tokenize(text);
  const quotes = findQuotes(tokens);
  return { text, tokens, quotes, sentences: splitSentences(tokens, quotes) };
}

/**
 * Keeps what was computed of a block for as long as some draft version holds the same text. One cache a document.
 * `derive` memoises per block text under a key; two generations bound the memory: what the last version did not
 * touch is forgotten by the next.
 */
export class AnalysisCache {
  private current = new Map<string, Map<string, unknown>>();
  private previous = new Map<string, Map<string, unknown>>();

  /** Starts a new version of the document. */
  nextVersion(): void {
    this.previous = this.current;
    this.current = new Map();
  }

  derive<T>(key: string, text: string, compute: (text: string) => T): T {
    let slot = this.current.get(text);
    if (slot === undefined) {
      slot = this.previous.get(text);
      if (slot === undefined) {
        slot = new Map();
        // A slice keeps its whole parent string alive: store under a copy of its own.
        this.current.set(ownCopy(text), slot);
      } else this.current.set(text, slot);
    }
    if (slot.has(key)) return slot.get(key) as T;
    const value = compute(text);
    slot.set(key, value);
    return value;
  }
}

/** A string with storage of its own: slicing keeps the sliced text alive, a flattened concatenation does not. */
function ownCopy(text: string): string {
  if (text.length < 13) return text;
  return JSON.parse(JSON.stringify(text)) as string;
}

/** Everything computed once for a draft and shared by its rules. */
export interface DraftAnalysis {
  readonly draft: Draft;
  readonly config: EngineConfig;
  readonly resources: Resources;
  /** Tokens and sentences of a block. */
  textOf(block: Block): BlockText;
  /** Memoises per block text across versions (`compute` may look at the text alone). */
  perBlock<T>(key: string, block: Block, compute: (text: BlockText) => T): T;
  /** Memoises once for this draft version. */
  once<T>(key: string, compute: (analysis: DraftAnalysis) => T): T;
}

export function createAnalysis(
  draft: Draft,
  config: EngineConfig,
  resources: Resources,
  cache: AnalysisCache,
): DraftAnalysis {
  const memo = new Map<string, unknown>();
  const analysis: DraftAnalysis = {
    draft,
    config,
    resources,
    textOf: (block) => cache.derive('text', block.view.text, analyzeText),
    perBlock: (key, block, compute) => {
      const text = analysis.textOf(block);
      return cache.derive(key, block.view.text, () => compute(text));
    },
    once: <T>(key: string, compute: (analysis: DraftAnalysis) => T): T => {
      if (memo.has(key)) return memo.get(key) as T;
      const value = compute(analysis);
      memo.set(key, value);
      return value;
    },
  };
  return analysis;
}
