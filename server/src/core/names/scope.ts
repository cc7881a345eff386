import type { Block } from '../draft/draft.js';

/** Blocks in which names are looked for: not page furniture, not lines in another script. */
export const hasName = (block: Block): boolean => block.kind !== 'leftover' && block.script === 'arabic';
