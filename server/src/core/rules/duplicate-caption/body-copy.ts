import type { DraftAnalysis } from '../../analysis.js';
import type { CaptionFacts } from '../../captions/caption-facts.js';
import type { Block } from '../../draft/draft.js';
import { type Content, contentOf, sameWord } from '../../lang/ar/content-words.js';
import type { Token } from '../../lang/ar/tokenize.js';

/** A sentence (or headline) that a caption may repeat. */
export interface Passage {
  readonly block: Block;
  /** Offsets in the block's view. */
  readonly start: number;
  readonly end: number;
  readonly content: Content;
}

const MIN_WORDS = 5;
/** Share of the caption's words that the sentence has to hold, in order. */
const COVERED = 0.82;
/** Share of the caption's neighbouring words that are neighbours (or next but one) in the sentence. */
const TOGETHER = 0.65;
/** From this share on the caption repeats the whole sentence, wherever it begins. */
const WHOLE = 0.88;

const SCENE = /(?:^|\s)(?:خلال|لدى|أثناء|اثناء|عقب|قبيل|أمام|يظهر|صورة|لقطة|جانب)(?:\s|$)/u;

/** Sentences of the body and the headline, with their content. */
export function passagesOf(analysis: DraftAnalysis): Passage[] {
  const passages: Passage[] = [];
  for (const block of analysis.draft.blocks) {
    const running =
      block.kind === 'paragraph' || block.kind === 'lead' || block.kind === 'quote' || block.kind === 'list-item';
    if (!running && block.kind !== 'headline') continue;
    const found = analysis.perBlock('passages', block, ({ tokens, sentences }) =>
      sentences.map((s) => ({ start: s.start, end: s.end, content: contentOf(tokens, s.firstToken, s.endToken) })),
    );
    for (const passage of found) passages.push({ block, ...passage });
  }
  return passages;
}

/** The passage that a caption copies, or undefined. */
export function copiedPassage(
  caption: CaptionFacts,
  passages: readonly Passage[],
  analysis: DraftAnalysis,
): Passage | undefined {
  const { words, numbers } = caption.content;
  if (words.length < MIN_WORDS) return undefined;
  const rare = new Set(words.map((word) => word.stem));
  const scene = SCENE.test(caption.body);
  let best: { readonly passage: Passage; readonly score: number } | undefined;
  for (const passage of passages) {
    const { content } = passage;
    let common = 0;
    for (const word of content.words) if (rare.has(word.stem)) common++;
    if (common < words.length * 0.5) continue;
    if (numbers.some((n) => content.numbers.length > 0 && !content.numbers.includes(n))) continue;
    if (caption.content.negations > 0 !== content.negations > 0 && content.words.length < words.length * 1.2) continue;
    const { covered, together, span, first } = overlap(caption.content, content);
    if (covered < COVERED || together < TOGETHER) continue;
    const share = words.length / Math.max(1, content.words.length);
    // «وقال نائب القائد فلان…» over a portrait of him: the sentence's own verb is not in the caption.
    if (share < WHOLE && first > 0) {
      if (scene) continue;
      if (!opensClause(analysis.textOf(passage.block).tokens, content, first, words.length + numbers.length)) continue;
    }
    // A clause that the caption shares with a much longer sentence must come as one piece.
    if (span > words.length * 1.7 + 2) continue;
    if (!scene && share < 0.3 && words.length < MIN_WORDS + 2) continue;
    const score = covered + together;
    if (best === undefined || score > best.score) best = { passage, score };
  }
  return best?.passage;
}

/** Below this a copy from the middle of a sentence is no more than a name with its title. */
const MIN_CLAUSE = 7;

/** Whether the shared words begin where the sentence or one of its clauses begins. */
function opensClause(tokens: readonly Token[], content: Content, first: number, length: number): boolean {
  if (first === 0) return true;
  if (length < MIN_CLAUSE) return false;
  const from = content.words[first - 1]?.token ?? 0;
  const to = content.words[first]?.token ?? 0;
  return tokens
    .slice(from + 1, to)
    .some((token) => token.kind === 'punctuation' || token.kind === 'quote' || /^[أإ]ن/u.test(token.norm));
}

interface Overlap {
  /** Share of the caption's words found in the passage. */
  readonly covered: number;
  readonly together: number;
  /** Words of the passage from the first to the last that was found. */
  readonly span: number;
  /** Index of the first of them. */
  readonly first: number;
}

function overlap(caption: Content, passage: Content): Overlap {
  const taken = new Set<number>();
  const places: (number | undefined)[] = caption.words.map((word) => {
    let found: number | undefined;
    for (let i = 0; i < passage.words.length; i++) {
      const other = passage.words[i];
      if (other === undefined || taken.has(i) || !sameWord(word, other)) continue;
      found = i;
      break;
    }
    if (found !== undefined) taken.add(found);
    return found;
  });
  let neighbours = 0;
  for (let i = 1; i < places.length; i++) {
    const a = places[i - 1];
    const b = places[i];
    if (a !== undefined && b !== undefined && Math.abs(b - a) <= 2) neighbours++;
  }
  const at = [...taken];
  return {
    covered: taken.size / Math.max(1, caption.words.length),
    together: neighbours / Math.max(1, caption.words.length - 1),
    span: at.length === 0 ? 0 : Math.max(...at) - Math.min(...at) + 1,
    first: at.length === 0 ? 0 : Math.min(...at),
  };
}
