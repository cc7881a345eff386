import type { DraftAnalysis } from '../analysis.js';
import type { Block, Draft } from '../draft/draft.js';
import type { NameKind } from '../names/groups.js';
import type { TextRange } from '../text/text-range.js';
import { summarizeNames } from './name-summary.js';
import { packRange } from './place.js';

/** A spelling of a name as one draft has it. */
export interface SpellingSummary {
  /** The spelling alone: without clitics, article and ending. Equal keys are one spelling. */
  readonly key: string;
  /** How it stands, without clitics and article, with how often: «أميركا» 3, «أميركي» 2. Absent where it is the key. */
  readonly forms?: readonly (readonly [text: string, count: number])[];
  /** Names right before (`<`) and after (`>`) it: who is meant. Absent where there are none. */
  readonly beside?: readonly string[];
  /** Packed ranges of the mentions, clitics included; see `unpackRanges`. */
  readonly places: readonly number[];
}

/** A name of one draft with the spellings that the draft itself joins. */
export interface NameSummary {
  readonly kind: NameKind;
  readonly latin?: string;
  /** The register's spelling of it, if it is registered. */
  readonly registered?: string;
  readonly spellings: readonly SpellingSummary[];
}

/** An Arabic caption of one draft, with what it can be compared by. */
export interface CaptionSummary {
  readonly text: string;
  /** The caption proper: without label and credit. Offsets in `text`. */
  readonly body: TextRange;
  readonly agency?: string;
  /** The picture as the draft names it. */
  readonly image?: string;
  /** Packed range of the caption; see `unpackRanges`. */
  readonly place: readonly number[];
}

/**
 * What the workspace remembers of a draft: enough to compare it with others, and nothing that could not be made again
 * from the file. Plain data: it can be sent between threads.
 */
export interface DraftSummary {
  readonly names: readonly NameSummary[];
  readonly captions: readonly CaptionSummary[];
}

export const EMPTY_SUMMARY: DraftSummary = { names: [], captions: [] };

/** Which parts a summary holds; names take longer. */
export interface SummaryParts {
  readonly names: boolean;
  readonly captions: boolean;
}

/** The summary of a draft. */
export const summarizeDraft = (
  analysis: DraftAnalysis,
  parts: SummaryParts = { names: true, captions: true },
): DraftSummary => ({
  names: parts.names ? summarizeNames(analysis) : [],
  captions: parts.captions ? summarizeCaptions(analysis.draft) : [],
});

export const isComparedCaption = ({ kind, script }: Block): boolean => kind === 'caption' && script === 'arabic';

function summarizeCaptions({ blocks, lines }: Draft): CaptionSummary[] {
  return blocks.filter(isComparedCaption).map(({ view, body, credit, image, range }) => ({
    text: view.text,
    body,
    ...(credit?.agency === undefined ? {} : { agency: credit.agency }),
    ...(image === undefined ? {} : { image }),
    place: packRange(lines, range),
  }));
}
