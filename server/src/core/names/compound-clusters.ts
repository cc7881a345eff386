import type { BlockText, DraftAnalysis } from '../analysis.js';
import type { Block } from '../draft/draft.js';
import { segmentations } from '../lang/ar/clitics.js';
import type { Token } from '../lang/ar/tokenize.js';
import { type NameCluster, type NameMention, spellingsOf } from './cluster.js';
import { areOtherPeople } from './evidence.js';
import { isTagged } from './group-mentions.js';
import { frequencyOf, isKnownName, isSurelyWord, type Lexicon, nameLevelOf } from './lexicon.js';
import { lexiconOf } from './name-forms.js';
import { profileWord } from './name-words.js';
import { hasName } from './scope.js';

/** Two words that may be a compound name, as they stand in a block. */
interface WordPair {
  readonly first: string;
  readonly second: string;
  readonly lead: string;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly separator: ' ' | '-';
}

/** First parts of compounds that are ordinary words or particles when they stand alone. */
const HEADS = new Set([
  'عبد',
  'أبو',
  'ابو',
  'بو',
  'بن',
  'ابن',
  'لا',
  'لو',
  'دي',
  'دو',
  'دا',
  'سان',
  'سانت',
  'فان',
  'فون',
  'مك',
  'ماك',
  'أوغلو',
  'آل',
  'بور',
  'خان',
  'تل',
  'بيت',
  'دار',
  'كفر',
  'لاند',
  'جار',
  'نور',
]);

const MIN_JOINED = 4;

/** Names that the draft writes joined in one place and parted in another, beyond the curated ones. */
export function compoundClusters(analysis: DraftAnalysis): NameCluster[] {
  const lexicon = lexiconOf(analysis);
  if (lexicon === undefined) return [];
  const found = new Map<string, NameMention[]>();
  for (const block of analysis.draft.blocks) {
    if (!hasName(block)) continue;
    const { quotes } = analysis.textOf(block);
    for (const pair of analysis.perBlock('names/pairs', block, (text) => findPairs(text, lexicon))) {
      const joined = pair.first + pair.second;
      if (STUCK.has(joined)) continue;
      const list = found.get(joined);
      const mention: NameMention = {
        block,
        start: pair.start,
        end: pair.end,
        firstToken: pair.firstToken,
        lastToken: pair.firstToken + (pair.separator === ' ' ? 1 : 2),
        key: pair.first + pair.separator + pair.second,
        lead: pair.lead,
        article: false,
        ending: '',
        quoted: quotes.some((q) => q.start <= pair.start && pair.end <= q.end),
      };
      if (list === undefined) found.set(joined, [mention]);
      else list.push(mention);
    }
  }
  const clusters: NameCluster[] = [];
  const taken = new Set<string>();
  for (const [joined, parted] of found) {
    const whole = joinedMentions(analysis, joined);
    // «باير ليفركوزن» is also read as ب + «اير ليفركوزن».
    const places = parted.map(({ block, firstToken }) => `${block.index}:${firstToken}`);
    if (whole.length === 0 || places.every((place) => taken.has(place))) continue;
    const mentions = [...parted, ...whole].sort((a, b) => a.block.index - b.block.index || a.start - b.start);
    const spellings = spellingsOf(mentions);
    if (GIVEN.test(joined) && areOtherPeople(analysis, spellings)) continue;
    for (const place of places) taken.add(place);
    clusters.push({
      spellings,
      kind: 'unknown',
      latin: undefined,
      source: 'model',
      synonym: false,
      confidence: 0.95,
      evidence: ['separator'],
    });
  }
  return clusters;
}

/** Given names and bynames that many people bear: «عبد الرحيم», «أبو بكر», «نور الدين». */
const GIVEN = /^(?:عبد|[أا]بو|نورال|صلاحال)/;

/** Phrases that writers join, but no names. */
const STUCK = new Set(['لابد', 'لاسيما', 'لاشك', 'لامحالة', 'مازال', 'ماذا', 'لاحقا', 'لأن']);

const CLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول'];

/** Longer words of the draft by norm, with their places. */
function wordIndex(analysis: DraftAnalysis): ReadonlyMap<string, readonly (readonly [Block, number])[]> {
  return analysis.once('names/index', () => {
    const index = new Map<string, (readonly [Block, number])[]>();
    for (const block of analysis.draft.blocks) {
      if (!hasName(block)) continue;
      for (const [word, tokens] of analysis.perBlock('names/index', block, indexWords)) {
        const places = tokens.map((token) => [block, token] as const);
        const list = index.get(word);
        if (list === undefined) index.set(word, places);
        else list.push(...places);
      }
    }
    return index;
  });
}

/** Where the draft has the compound as one word, clitics aside. */
function joinedMentions(analysis: DraftAnalysis, joined: string): NameMention[] {
  const index = wordIndex(analysis);
  return CLITICS.flatMap((lead) =>
    (index.get(lead + joined) ?? []).map(([block, token]): NameMention => {
      const { tokens, quotes } = analysis.textOf(block);
      const { start, end } = tokens[token] as Token;
      const quoted = quotes.some((q) => q.start <= start && end <= q.end);
      return {
        block,
        start,
        end,
        firstToken: token,
        lastToken: token,
        key: joined,
        lead,
        article: false,
        ending: '',
        quoted,
      };
    }),
  );
}

/** Token positions of the longer words of a block. */
function indexWords(text: BlockText): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  text.tokens.forEach((token, i) => {
    if (token.kind !== 'word' || token.norm.length < MIN_JOINED || isTagged(text, token)) return;
    const list = index.get(token.norm);
    if (list === undefined) index.set(token.norm, [i]);
    else list.push(i);
  });
  return index;
}

const GAP = /^(?:[ \u00A0]+|[ \u00A0]?[-\u2010-\u2013][ \u00A0]?)$/;

function findPairs(text: BlockText, lexicon: Lexicon): WordPair[] {
  const pairs: WordPair[] = [];
  const { tokens } = text;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i];
    let next = tokens[i + 1];
    if (next?.kind === 'punctuation' && next.end - next.start === 1) next = tokens[i + 2];
    if (token?.kind !== 'word' || next?.kind !== 'word' || token.norm.length < 2 || next.norm.length < 2) continue;
    const gap = text.text.slice(token.end, next.start);
    if (!GAP.test(gap)) continue;
    const part = isPart(next.norm, lexicon, false);
    // Before an ordinary word only a usual first part makes a compound: most words end here.
    if (!part && !mayBeHead(token.norm)) continue;
    const separator = gap.trim() === '' ? ' ' : '-';
    for (const cut of segmentations(token.norm)) {
      if (cut.article || cut.stem.length + next.norm.length < MIN_JOINED || !isPart(cut.stem, lexicon, true)) continue;
      // «لا قيود» is a negation, «لا رو» a name; «نور الدين» a compound whatever «الدين» may be.
      if (cut.stem === 'لا' && !isUnmetOrName(next.norm, lexicon)) continue;
      const compound = HEADS.has(cut.stem) && next.norm.startsWith('ال');
      if (!compound && areTwoWords(cut.stem, next.norm, lexicon)) continue;
      if (!part && !compound && !isKnownCompound(cut.stem, next.norm, lexicon)) continue;
      if (next.norm.length < 3 && (!HEADS.has(cut.stem) || lexicon.facts(next.norm) !== 0)) continue;
      // «بن عبد القادر»: the second part begins a compound of its own. «للن ادي»: a slip in an ordinary word.
      if (HEADS.has(next.norm) || (!HEADS.has(cut.stem) && profileWord(token.norm + next.norm, lexicon) === undefined))
        continue;
      // One reading of a word is enough: «باير ليفركوزن» is not ب + «اير».
      if (pairs.at(-1)?.firstToken === i && lexicon.facts(cut.stem) === 0) continue;
      pairs.push(pairOf(token, next, cut.stem, cut.prefix, i, separator));
    }
  }
  return pairs;
}

const pairOf = (
  a: Token,
  b: Token,
  first: string,
  lead: string,
  firstToken: number,
  separator: ' ' | '-',
): WordPair => ({
  first,
  second: b.norm,
  lead,
  start: a.start,
  end: b.end,
  firstToken,
  separator,
});

/** Whether a word is a usual first part, behind up to two clitics. */
const mayBeHead = (word: string): boolean =>
  HEADS.has(word) || HEADS.has(word.slice(1)) || (word.length > 3 && HEADS.has(word.slice(2)));

/** «دولار أمريكي», «استيراد الإسمنت»: written as one they lack a space, and are no name. */
const areTwoWords = (first: string, second: string, lexicon: Lexicon): boolean =>
  lexicon.facts(first + second) === 0 &&
  (second.startsWith('ال')
    ? !isKnownName(lexicon.facts(first))
    : Math.min(frequencyOf(lexicon.facts(first)), frequencyOf(lexicon.facts(second))) >= COMMON);

/** Forms of this frequency stand in hundreds of articles. */
const COMMON = 5;

const isUnmetOrName = (word: string, lexicon: Lexicon): boolean => {
  const facts = lexicon.facts(word);
  return facts === 0 || isKnownName(facts);
};

/** «بن غازي»: a usual first part and a word that make a name when they are joined. */
const isKnownCompound = (first: string, second: string, lexicon: Lexicon): boolean =>
  HEADS.has(first) && second.length > 2 && nameLevelOf(lexicon.facts(first + second)) >= 4;

/** Whether a word may be part of a compound name: a name, a word that was never met, or a usual first part. */
function isPart(word: string, lexicon: Lexicon, first: boolean): boolean {
  if (first && HEADS.has(word)) return true;
  const facts = lexicon.facts(word);
  if (facts === 0) return word.length > 2 || !first;
  if (isKnownName(facts)) return true;
  if (isSurelyWord(facts)) return false;
  // «عبد الرحيم»: the second part has an article.
  return nameLevelOf(facts) >= 2 || frequencyOf(facts) <= 3 || (!first && word.startsWith('ال'));
}
