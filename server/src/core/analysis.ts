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
 * `memoOf` gives what is known of a block's text; two generations bound the memory: what the last version did not
 * touch is forgotten by the next.
 */
export class AnalysisCache {
  private current = new Map<string, BlockMemo>();
  private previous = new Map<string, BlockMemo>();

  /** Starts a new version of the document. */
  nextVersion(): void {
    this.previous = this.current;
    this.current = new Map();
  }

  /** What is known of a block's text; kept for as long as a version of the document asks for it. */
  memoOf(text: string): BlockMemo {
    let memo = this.current.get(text);
    if (memo !== undefined) return memo;
    memo = this.previous.get(text);
    if (memo !== undefined) this.current.set(text, memo);
    else {
      memo = new Map();
      // A slice keeps its whole parent string alive: store under a copy of its own.
      this.current.set(ownCopy(text), memo);
    }
    return memo;
  }
}

/** What was computed of one block's text, by key. */
type BlockMemo = Map<string, unknown>;

function derive<T>(memo: BlockMemo, key: string, compute: () => T): T {
  const known = memo.get(key);
  if (known !== undefined || memo.has(key)) return known as T;
  const value = compute();
  memo.set(key, value);
  return value;
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
  // Looked up by its text once a version: texts are long, and rules ask for the same blocks again and again.
  const memos = new Map<Block, BlockMemo>();
  const memoOf = (block: Block): BlockMemo => {
    let known = memos.get(block);
    if (known === undefined) {
      known = cache.memoOf(block.view.text);
      memos.set(block, known);
    }
    return known;
  };
  const analysis: DraftAnalysis = {
    draft,
    config,
    resources,
    textOf: (block) => derive(memoOf(block), 'text', () => analyzeText(block.view.text)),
    perBlock: (key, block, compute) => derive(memoOf(block), key, () => compute(analysis.textOf(block))),
    once: (key, compute) => derive(memo, key, () => compute(analysis)),
  };
  return analysis;
}
