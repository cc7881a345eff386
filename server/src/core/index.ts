/** The engine's only public door. */
export { AnalysisCache, type BlockText, type DraftAnalysis } from './analysis.js';
export {
  type AttributionRow,
  type AttributionSpan,
  type AttributionSummary,
  attributionSpans,
  attributionSummary,
  attributionTable,
  explainSentenceAt,
  type SentenceExplanation,
} from './attribution/explain.js';
export {
  CONFIG_FILE,
  type Config,
  type ConfigProblem,
  type ConfigResolver,
  createConfigResolver,
  type FileSettings,
  type ParsedConfig,
  parseConfig,
} from './config/index.js';
export type {
  Block,
  BlockKind,
  Credit,
  Directive,
  Draft,
  DraftFormat,
  DraftItem,
  DraftProblem,
  FormatId,
  Genre,
  ParseOptions,
} from './draft/draft.js';
export { CERTAIN_EXTENSION, DRAFT_EXTENSION, SKIPPED_FOLDERS } from './draft/draft-files.js';
export { kindLabel } from './draft/kind-label.js';
export { formatOf, loadDocx, loadFormat, parseDraft } from './draft/parse-draft.js';
export { renderDraftHtml } from './draft/render-html.js';
export {
  applyEdits,
  applyFixes,
  automaticFix,
  type FixMode,
  type FixResult,
  fixUntilStable,
  type StableResult,
} from './fixer.js';
export { createLinter, type Linter, type LinterOptions, MIN_ARABIC_SHARE } from './linter.js';
export { bareText, type NameMention, type NameSpelling } from './names/cluster.js';
export {
  mentionRange,
  mentionsOf,
  type NameEntity,
  nameAt,
  nameEntities,
  renameMentions,
} from './names/entity.js';
export { HOUSE_STYLES } from './names/house-styles.js';
export { type MergedRegisters, mergeRegisters, type RegisterConflict } from './names/register/merge-registers.js';
export { type ParsedRegister, parseRegister } from './names/register/parse-register.js';
export {
  acceptDifferent,
  addName,
  EMPTY_REGISTER,
  formatRegister,
  NAME_KINDS,
  type NameKind,
  type NameRegister,
  type RegisteredName,
} from './names/register/register.js';
export { registerFromCsv, registerToCsv } from './names/register/register-csv.js';
export {
  type CsvProblem,
  type RegisterProblem,
  wordCsvProblem,
  wordRegisterProblem,
} from './names/register/register-messages.js';
export { isDifferent, type StatedForm, statedForm } from './names/stated.js';
export { RULES } from './rules/registry.js';
export { parseDirective } from './suppression/directive.js';
export { ENGINE_RULES } from './suppression/rules.js';
export { type Decoded, decodeText, ENCODINGS, type Encoding, encodeText } from './text/decode.js';
export { createLineIndex, type LineIndex, type LinePosition } from './text/line-index.js';
export type { TextRange } from './text/text-range.js';
export * from './types.js';
export { type DraftSummary, EMPTY_SUMMARY, type SummaryParts, summarizeDraft } from './workspace/draft-summary.js';
export { registerFromInventory } from './workspace/inventory-register.js';
export {
  type InventoryName,
  type InventorySpelling,
  inventoryOf,
  type NameInventory,
} from './workspace/name-inventory.js';
export type { AreDifferent } from './workspace/name-links.js';
export type { SpellingTotal } from './workspace/name-table.js';
export { NameTallies, type SpellingTally } from './workspace/name-tallies.js';
export type { PlaceRange } from './workspace/place.js';
export { workspaceParts } from './workspace/uses-workspace.js';
export { type OtherDrafts, WorkspaceIndex } from './workspace/workspace-index.js';
