import type { Block } from '../draft/draft.js';
import type { NameKind } from './groups.js';
import { withClitics } from './spell.js';

/** A name as it stands in the draft. */
export interface NameMention {
  readonly block: Block;
  /** Offsets in the block's view, clitics included. */
  readonly start: number;
  readonly end: number;
  /** Position among the tokens of the block. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** The spelling alone: without clitics, article and ending. Equal keys are one spelling. */
  readonly key: string;
  /** Conjunction and preposition. */
  readonly lead: string;
  readonly article: boolean;
  /** Nisba, number, pronoun: grammar that a fix keeps. */
  readonly ending: string;
  /** Inside quotation marks: an automatic fix stays out. */
  readonly quoted: boolean;
}

export interface NameSpelling {
  readonly key: string;
  /** For people: the spelling with its commonest ending, without clitics. */
  readonly text: string;
  readonly mentions: readonly NameMention[];
  /** No list and no counted article has it: in a contest with one that they have it is rather the slip. */
  readonly unmet?: boolean;
}

/** What made two spellings one name. */
export type Evidence =
  | 'group'
  | 'register'
  | 'letters'
  | 'separator'
  | 'same-neighbour'
  | 'same-gloss'
  | 'listed'
  | 'rare'
  | 'repeated';

/** One name written in more than one way in a draft. */
export interface NameCluster {
  /** In the order of their first mention. */
  readonly spellings: readonly NameSpelling[];
  readonly kind: NameKind;
  readonly latin: string | undefined;
  readonly source: 'group' | 'register' | 'model';
  /** Two names for one thing rather than two spellings. */
  readonly synonym: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** The mention written with another spelling, its clitics and ending kept. */
export const respell = (mention: NameMention, key: string): string =>
  withClitics(mention.lead, mention.article, key + mention.ending);

/** The name as mentioned, without clitics; with its article. */
export const bareText = (mention: NameMention): string =>
  withClitics('', mention.article, mention.key + mention.ending);

/** Spellings of a set of mentions, in the order of their first mention. */
export function spellingsOf(mentions: readonly NameMention[]): NameSpelling[] {
  const byKey = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const list = byKey.get(mention.key);
    if (list === undefined) byKey.set(mention.key, [mention]);
    else list.push(mention);
  }
  return [...byKey].map(([key, list]) => ({ key, text: commonest(list.map(bareText)), mentions: list }));
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  let best = texts[0] ?? '';
  for (const text of texts) {
    const n = (counts.get(text) ?? 0) + 1;
    counts.set(text, n);
    if (n > (counts.get(best) ?? 0)) best = text;
  }
  return best;
}
