import type { DraftAnalysis } from '../analysis.js';
import type { Block } from '../draft/draft.js';
import { genreOf, genreSigns, opinionLikelihood } from '../draft/genre.js';
import { chainStatements, type Statement } from './chains.js';
import { type BlockFacts, blockFacts } from './facts.js';
import { draftFacts, type Features, featuresOf } from './features.js';
import { scoreOf } from './scorer.js';

/** A sentence of the draft with its standing and how likely a copy chief would ask «من قال؟». */
export interface ScoredStatement extends Statement {
  /** 0 to 1. */
  readonly confidence: number;
  readonly features: Features;
}

export interface AttributionAnalysis {
  readonly statements: readonly ScoredStatement[];
}

/** What the sentences of a block show by themselves; remembered with the block. */
export const factsOf = (analysis: DraftAnalysis, block: Block): BlockFacts =>
  analysis.perBlock('attribution-facts', block, blockFacts);

/** Who says what in a draft: computed once, shared by the rules, hover, code lens and `print-draft`. */
export function attributionOf(analysis: DraftAnalysis): AttributionAnalysis {
  return analysis.once('attribution', () => {
    const statements = chainStatements(analysis.draft.blocks, (block) => factsOf(analysis, block));
    const genre = genreOf(analysis);
    const draft = draftFacts(statements, genre, opinionLikelihood(genreSigns(analysis)));
    return {
      statements: statements.map((statement): ScoredStatement => {
        const features = featuresOf(statement, draft);
        const confidence = scoreOf(features, statement.sentence.lexical, statement.standing);
        // Spelled out: a spread of so many fields costs a tenth of the whole analysis.
        const { index, block, facts, sentence, standing, cue, speaker, broken, position } = statement;
        return { index, block, facts, sentence, standing, cue, speaker, broken, position, features, confidence };
      }),
    };
  });
}
