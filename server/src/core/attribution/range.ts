import type { Block } from '../draft/draft.js';
import type { TextRange } from '../text/text-range.js';
import type { BlockFacts } from './facts.js';

/** A block with its facts: what word indices count in. */
export interface Place {
  readonly block: Block;
  readonly facts: BlockFacts;
}

/** Original range of the words `[from, to)` of a block. */
export function rangeOfWords({ block, facts }: Place, from: number, to: number): TextRange {
  const first = facts.words[from]!;
  const last = facts.words[Math.max(from, to - 1)]!;
  return block.view.rangeOf(first.start, last.end);
}
