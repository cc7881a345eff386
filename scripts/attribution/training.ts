// Everything fit.mjs needs of the engine, bundled on the fly.
export { AnalysisCache, createAnalysis } from '../../server/src/core/analysis.js';
export { attributionOf } from '../../server/src/core/attribution/analysis.js';
export { gateOf } from '../../server/src/core/attribution/gates.js';
export {
  lemmasOf,
  lengthScale,
  lexicalFeatures,
  standingFeatures,
} from '../../server/src/core/attribution/lexical-features.js';
export { verdictsOf } from '../../server/src/core/attribution/verdicts.js';
export { genreOf, genreSigns } from '../../server/src/core/draft/genre.js';
export { parseDraft } from '../../server/src/core/draft/parse-draft.js';
export { DEFAULT_ENGINE_CONFIG } from '../../server/src/core/types.js';
