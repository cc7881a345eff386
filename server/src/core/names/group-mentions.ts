import type { BlockText } from '../analysis.js';
import { type Segmentation, segmentations } from '../lang/ar/clitics.js';
import type { Token } from '../lang/ar/tokenize.js';
import { MAX_ENDING } from './endings.js';
import { type GroupEntry, groupIndex } from './groups.js';

/** A curated name as it stands in a block. Offsets count in the block's view and take the clitics along. */
export interface GroupMention {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly entry: GroupEntry;
  /** Conjunction and preposition before the name. */
  readonly lead: string;
  readonly article: boolean;
  readonly ending: string;
  /** How the words are parted: a space, a hyphen; empty for one word. */
  readonly separator: string;
}

const GAP = /^(?:[\s\u00A0\u200B-\u200F]+|[\s\u00A0]*[-\u2010-\u2013\u0640][\s\u00A0]*)$/u;
const HYPHEN = /[-\u2010-\u2013\u0640]/u;

/** All mentions of curated names in a block, in order, the longest where several begin at one word. */
export function findGroupMentions(text: BlockText): GroupMention[] {
  const mentions: GroupMention[] = [];
  const { tokens } = text;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || isTagged(text, token)) continue;
    if (!mayHoldName(token.norm)) continue;
    const found = mentionsAt(text, i, token);
    mentions.push(...found);
    i = found.at(-1)?.lastToken ?? i;
  }
  return mentions;
}

/** Letters that clitics and the article may take before a name: «وبال», «ولل». */
const MAX_LEAD = 4;

/** Whether a curated name may begin somewhere behind the clitics of a word. */
function mayHoldName(word: string): boolean {
  // «للتشيك» hides the alef of an article that may belong to the name.
  if (/^[وف]?لل/.test(word)) return true;
  const { mayBegin } = groupIndex();
  for (let at = 0; at <= MAX_LEAD && at < word.length; at++) if (mayBegin(word, at)) return true;
  return false;
}

/** Hashtags and handles are other people's spelling. */
export function isTagged(text: BlockText, token: Token): boolean {
  const before = text.text.charAt(token.start - 1);
  return before === '#' || before === '_' || before === '@' || text.text.charAt(token.end) === '_';
}

/**
 * The longest mention that begins at a word; before it what else the same words may name («كولن» is Gülen, and the city
 * where the draft says so).
 */
function mentionsAt(text: BlockText, index: number, token: Token): GroupMention[] {
  const { entries } = groupIndex();
  let best: GroupMention[] = [];
  for (const cut of segmentations(token.norm).flatMap(withArticleInside)) {
    for (let e = 0; e <= Math.min(MAX_ENDING, cut.stem.length - 2); e++) {
      const stem = cut.stem.slice(0, cut.stem.length - e);
      const list = entries.get(stem);
      if (list === undefined) continue;
      const ending = cut.stem.slice(stem.length);
      for (const entry of list) {
        const mention = matchEntry(text, index, token, cut, entry, ending);
        if (mention === undefined) continue;
        const last = best.at(-1)?.lastToken ?? -1;
        if (mention.lastToken > last) best = [mention];
        else if (mention.lastToken < last) continue;
        else if (best.at(-1)?.entry.group.contextual === true) best.push(mention);
        else if (entry.group.contextual) best.unshift(mention);
      }
    }
    if (best.length > 0) return best;
  }
  return best;
}

/** «للتشيك» is also ل + «التشيك», for forms that have their article inside. */
const withArticleInside = (cut: Segmentation): Segmentation[] =>
  cut.article && cut.preposition === 'ل' ? [cut, { ...cut, stem: `ال${cut.stem}`, article: false }] : [cut];

function matchEntry(
  text: BlockText,
  index: number,
  token: Token,
  cut: Segmentation,
  entry: GroupEntry,
  ending: string,
): GroupMention | undefined {
  if (!entry.endings.has(ending)) return undefined;
  if (entry.article === 'required' && !cut.article && ending === '') return undefined;
  if (entry.article === 'none' && cut.article) return undefined;
  let last = index;
  let separator = '';
  for (const word of entry.rest) {
    const gapStart = text.tokens[last]?.end ?? 0;
    last = nextWord(text.tokens, last);
    const next = text.tokens[last];
    if (next === undefined || next.norm !== word) return undefined;
    const gap = text.text.slice(gapStart, next.start);
    if (!GAP.test(gap)) return undefined;
    separator += HYPHEN.test(gap) ? '-' : ' ';
  }
  return {
    start: token.start,
    end: text.tokens[last]?.end ?? token.end,
    firstToken: index,
    lastToken: last,
    entry,
    lead: cut.conjunction + cut.preposition,
    article: cut.article,
    ending,
    separator,
  };
}

/** The next word token; a hyphen between is stepped over (the gap is checked by the caller). */
function nextWord(tokens: readonly Token[], index: number): number {
  const next = tokens[index + 1];
  return next !== undefined && next.kind === 'punctuation' && next.end - next.start === 1 ? index + 2 : index + 1;
}
