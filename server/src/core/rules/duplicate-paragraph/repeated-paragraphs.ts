import type { DraftAnalysis } from '../../analysis.js';
import type { Block, BlockKind } from '../../draft/draft.js';

export interface RepeatedParagraph {
  /** The later one. */
  readonly block: Block;
  readonly first: Block;
  readonly kind: 'exact' | 'near';
}

const RUNNING: ReadonlySet<BlockKind> = new Set(['lead', 'paragraph', 'quote', 'list-item']);
/** Shorter lines repeat for good reasons: refrains, list heads, ruled lines. Words. */
const MIN_WORDS = 10;
/** Words in a row that two paragraphs must share to be compared at all. */
const SHINGLE = 4;
/** Share of the shingles of the longer paragraph that both have. */
const NEAR = 0.9;

/** Paragraphs that repeat an earlier one. Compared by shared runs of words, so the time grows with the text, not its square. */
export function repeatedParagraphs(analysis: DraftAnalysis): RepeatedParagraph[] {
  const repeated: RepeatedParagraph[] = [];
  const whole = new Map<string, Block>();
  const owners = new Map<string, Block>();
  const sizes = new Map<Block, number>();
  for (const block of analysis.draft.blocks) {
    if (!RUNNING.has(block.kind)) continue;
    const words = analysis
      .textOf(block)
      .tokens.filter((t) => t.kind === 'word' || t.kind === 'number' || t.kind === 'latin');
    if (words.length < MIN_WORDS) continue;
    const norms = words.map((t) => t.norm);
    const key = norms.join(' ');
    const same = whole.get(key);
    if (same !== undefined) {
      repeated.push({ block, first: same, kind: 'exact' });
      continue;
    }
    whole.set(key, block);
    const shingles = new Set(norms.slice(SHINGLE - 1).map((_, i) => norms.slice(i, i + SHINGLE).join(' ')));
    const shared = new Map<Block, number>();
    for (const shingle of shingles) {
      const owner = owners.get(shingle);
      if (owner === undefined) owners.set(shingle, block);
      else shared.set(owner, (shared.get(owner) ?? 0) + 1);
    }
    sizes.set(block, shingles.size);
    for (const [first, count] of shared) {
      const size = Math.max(shingles.size, sizes.get(first) ?? 0);
      // A different number makes a different statement: results and tables are written from one mould.
      if (count / size < NEAR || numbersOf(analysis, first) !== numbersOf(analysis, block)) continue;
      repeated.push({ block, first, kind: 'near' });
      break;
    }
  }
  return repeated;
}

const numbersOf = (analysis: DraftAnalysis, block: Block): string =>
  analysis
    .textOf(block)
    .tokens.filter((t) => t.kind === 'number')
    .map((t) => t.norm)
    .join(' ');
