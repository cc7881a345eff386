import type { BlockText, DraftAnalysis } from '../analysis.js';
import type { Block } from '../draft/draft.js';
import { type NameCluster, type NameMention, spellingsOf } from './cluster.js';
import { skeletonKey } from './letters.js';
import { frequencyOf, isSurelyWord, type Lexicon } from './lexicon.js';
import { lexiconOf } from './name-forms.js';
import { findNameWords, type NameWord } from './name-words.js';
import { hasName } from './scope.js';
import { withoutHamza } from './spell.js';

/** A run of words that is compared as a whole: spelled-out letters, or a short word between two names. */
interface Run {
  /** What equal runs share. */
  readonly frame: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Names of Latin letters: «سي إن إن», «إف إم». Those in the second list are Arabic words too. */
const LETTERS = new Set(
  'إيه أيه ايه بي سي دي إف أف اف جي جيه إتش أتش اتش آي اي كيه كي إل ال إم ام بيه كيو آر ار إس أس اس تي يو في دبليو إكس اكس واي زد'.split(
    ' ',
  ),
);
const LETTERS_OR_WORDS = new Set('أن إن ان أم أو أي أل أر'.split(' '));

/**
 * What is told by its frame alone: letters of an acronym that differ in hamza («سي أن أن»), and a short word that
 * stands between the same two names in two spellings («يون سوك يول»).
 */
export function sequenceClusters(analysis: DraftAnalysis): NameCluster[] {
  const lexicon = lexiconOf(analysis);
  if (lexicon === undefined) return [];
  const frames = new Map<string, { block: Block; run: Run }[]>();
  for (const block of analysis.draft.blocks) {
    if (!hasName(block)) continue;
    const names = analysis.perBlock('names/words', block, (text) => findNameWords(text, lexicon));
    for (const run of analysis.perBlock('names/runs', block, (text) => [
      ...letterRuns(text),
      ...middles(text, lexicon, names),
    ])) {
      const list = frames.get(run.frame);
      if (list === undefined) frames.set(run.frame, [{ block, run }]);
      else list.push({ block, run });
    }
  }
  const clusters: NameCluster[] = [];
  for (const items of frames.values()) {
    const first = items[0];
    if (first === undefined || items.every(({ run }) => run.text === first.run.text)) continue;
    clusters.push({
      spellings: spellingsOf(items.map(({ block, run }) => mentionOf(analysis, block, run))),
      kind: 'unknown',
      latin: undefined,
      source: 'model',
      synonym: false,
      confidence: 0.94,
      evidence: ['same-neighbour'],
    });
  }
  return clusters;
}

function mentionOf(analysis: DraftAnalysis, block: Block, run: Run): NameMention {
  return {
    block,
    start: run.start,
    end: run.end,
    firstToken: run.firstToken,
    lastToken: run.lastToken,
    key: run.text,
    lead: '',
    article: false,
    ending: '',
    quoted: analysis.textOf(block).quotes.some((q) => q.start <= run.start && run.end <= q.end),
  };
}

const adjacent = ({ text, tokens }: BlockText, left: number): boolean =>
  text.slice(tokens[left]?.end ?? 0, tokens[left + 1]?.start ?? 0).trim() === '';

function letterRuns(text: BlockText): Run[] {
  const runs: Run[] = [];
  const { tokens } = text;
  const isLetter = (i: number): boolean =>
    LETTERS.has(tokens[i]?.norm ?? '') || LETTERS_OR_WORDS.has(tokens[i]?.norm ?? '');
  for (let i = 0; i < tokens.length; i++) {
    if (!isLetter(i)) continue;
    let last = i;
    while (isLetter(last + 1) && adjacent(text, last)) last++;
    const words = tokens.slice(i, last + 1).map((t) => t.norm);
    // One sure letter and one more: «أن أي» are two words.
    if (last > i && words.some((w) => LETTERS.has(w) && /[^يا]/.test(w) && w !== 'في' && w !== 'ال')) {
      const joined = words.join(' ');
      const [start, end] = [tokens[i]?.start ?? 0, tokens[last]?.end ?? 0];
      runs.push({ frame: `letters ${withoutHamza(joined)}`, text: joined, start, end, firstToken: i, lastToken: last });
    }
    i = last;
  }
  return runs;
}

/** Short words between two names: the frame is the names, the variant is the word between. */
function middles(text: BlockText, lexicon: Lexicon, words: readonly NameWord[]): Run[] {
  const runs: Run[] = [];
  const { tokens } = text;
  const names = new Map<number, NameWord>();
  for (const word of words) if (word.known || (word.score > 0 && word.frequency < 6)) names.set(word.token, word);
  for (const [before, previous] of names) {
    const next = names.get(before + 2);
    const i = before + 1;
    const token = tokens[i];
    if (next === undefined || next.lead !== '' || token?.kind !== 'word') continue;
    if (token.norm.length < 2 || token.norm.length > 5 || COMMON_SHORT.has(token.norm)) continue;
    if (!adjacent(text, before) || !adjacent(text, i)) continue;
    const facts = lexicon.facts(token.norm);
    if (isSurelyWord(facts) || (frequencyOf(facts) > 4 && !names.has(i))) continue;
    const frame = `between ${previous.core} ${next.core} ${skeletonKey(token.norm)}`;
    runs.push({ frame, text: token.norm, start: token.start, end: token.end, firstToken: i, lastToken: i });
  }
  return runs;
}

const COMMON_SHORT = new Set(
  'في من عن إلى على مع بن ابن أن إن ما لا لم لن قد هو هي هل أو ثم كل أي عند بعد قبل حتى بين ضد نحو غير كان قال بأن وفي ومن وهو وهي عام يوم حول عبر منذ لدى أبو'.split(
    ' ',
  ),
);
