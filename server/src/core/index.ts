/** The engine's only public door. */
export { AnalysisCache, type BlockText, type DraftAnalysis } from './analysis.js';
export type {
  Block,
  BlockKind,
  Credit,
  Directive,
  Draft,
  DraftFormat,
  FormatId,
  Genre,
  ParseOptions,
} from './draft/draft.js';
export { loadFormat, parseDraft } from './draft/parse-draft.js';
export { applyEdits, applyFixes, automaticFix, type FixMode, type FixResult } from './fixer.js';
export { createLinter, type Linter, type LinterOptions, MIN_ARABIC_SHARE } from './linter.js';
export { RULES } from './rules/registry.js';
export { type Decoded, decodeText, ENCODINGS, type Encoding, encodeText } from './text/decode.js';
export { createLineIndex, type LineIndex, type LinePosition } from './text/line-index.js';
export type { TextRange } from './text/text-range.js';
export * from './types.js';
