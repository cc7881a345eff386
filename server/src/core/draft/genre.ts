import type { DraftAnalysis } from '../analysis.js';
import type { Genre } from './draft.js';

/** The genre of a draft: what the draft says, else what the configuration says, else what the copy looks like. */
export function genreOf(analysis: DraftAnalysis): Genre {
  return analysis.draft.genre ?? analysis.config.genre ?? 'news';
}
