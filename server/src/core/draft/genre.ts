import type { DraftAnalysis } from '../analysis.js';
import { foldSpelling } from '../lang/ar/normalize.js';
import words from './data/genre-words.json';
import type { Block, Genre } from './draft.js';

type Topic = keyof typeof words;

/** How often the words of each list stand in a text, and its questions. */
interface Counts {
  readonly words: number;
  readonly questions: number;
  readonly lists: Readonly<Record<Topic, number>>;
}

/** The genre of a draft: what the draft says, else what the configuration says, else what the copy looks like. */
export function genreOf(analysis: DraftAnalysis): Genre {
  return analysis.once('genre', () => analysis.draft.genre ?? analysis.config.genre ?? recogniseGenre(analysis));
}

let lookup: ReadonlyMap<string, readonly Topic[]> | undefined;

function topics(): ReadonlyMap<string, readonly Topic[]> {
  if (lookup !== undefined) return lookup;
  const map = new Map<string, Topic[]>();
  for (const topic of Object.keys(words) as Topic[]) {
    for (const word of words[topic]) {
      const known = map.get(word);
      if (known === undefined) map.set(word, [topic]);
      else known.push(topic);
    }
  }
  lookup = map;
  return map;
}

const BODY = new Set<Block['kind']>(['headline', 'lead', 'paragraph', 'list-item', 'subhead', 'quote']);

/** Shares of a draft's words that genres are told by; per 100 words. */
export interface GenreSigns {
  readonly words: number;
  readonly questions: number;
  readonly firstPerson: number;
  readonly argument: number;
  readonly reporting: number;
  readonly sport: number;
  readonly markets: number;
  readonly weather: number;
  /** Share of the blocks that end in a question mark. */
  readonly asked: number;
  /** Share of the blocks that open with a year or a date. */
  readonly dated: number;
}

/** What tells a genre, counted outside quotations. */
export function genreSigns(analysis: DraftAnalysis): GenreSigns {
  const total = { words: 0, questions: 0, firstPerson: 0, argument: 0, reporting: 0, sport: 0, markets: 0, weather: 0 };
  let blocks = 0;
  let asked = 0;
  let dated = 0;
  for (const block of analysis.draft.blocks) {
    if (!BODY.has(block.kind) || block.script !== 'arabic') continue;
    const counts = analysis.perBlock('genre', block, countWords);
    total.words += counts.words;
    total.questions += counts.questions;
    for (const topic of Object.keys(counts.lists) as Topic[]) total[topic] += counts.lists[topic];
    blocks++;
    if (/[?؟]["»”)]?$/.test(block.view.text)) asked++;
    if (/^[-–•\s]*(?:عام\s)?(?:1[89]|20)\d\d/.test(block.view.text)) dated++;
  }
  const share = (n: number): number => (100 * n) / Math.max(1, total.words);
  return {
    words: total.words,
    questions: share(total.questions),
    firstPerson: share(total.firstPerson),
    argument: share(total.argument),
    reporting: share(total.reporting),
    sport: share(total.sport),
    markets: share(total.markets),
    weather: share(total.weather),
    asked: asked / Math.max(1, blocks),
    dated: dated / Math.max(1, blocks),
  };
}

function countWords(text: { readonly tokens: readonly { readonly kind: string; readonly norm: string }[] }): Counts {
  const lists: Record<Topic, number> = { firstPerson: 0, argument: 0, reporting: 0, sport: 0, markets: 0, weather: 0 };
  let count = 0;
  let questions = 0;
  const table = topics();
  for (const token of text.tokens) {
    if (token.norm === '؟' || token.norm === '?') questions++;
    if (token.kind !== 'word') continue;
    count++;
    const folded = foldSpelling(token.norm);
    const known = table.get(folded) ?? (/^[وف]/.test(folded) ? table.get(folded.slice(1)) : undefined);
    if (known !== undefined) for (const topic of known) lists[topic]++;
  }
  return { words: count, questions, lists };
}

/**
 * How likely the copy is an opinion piece, 0 to 1: first person, argument and questions against reporting verbs.
 * A logistic regression over the labelled articles of `eval/train` (25 of 320 are opinion).
 */
export function opinionLikelihood(s: GenreSigns): number {
  const z =
    -5.3 +
    0.6 * s.questions +
    0.95 * Math.min(4, s.firstPerson) +
    0.5 * s.argument -
    1.55 * s.reporting +
    0.008 * Math.min(600, s.words);
  return 1 / (1 + Math.exp(-z));
}

const MIN_WORDS = 80;

/** Genre by its signs; too short a text is news. */
function recogniseGenre(analysis: DraftAnalysis): Genre {
  return genreBySigns(genreSigns(analysis));
}

export function genreBySigns(s: GenreSigns): Genre {
  if (s.words < MIN_WORDS) return 'news';
  if (s.weather > 6 && s.reporting < 4) return 'weather';
  if (opinionLikelihood(s) > 0.4) return 'opinion';
  if (s.asked > 0.3 && s.words > 200) return 'interview';
  if (s.dated > 0.4) return 'timeline';
  // A short text says a word of sport by chance.
  if (s.sport > (s.words < 150 ? 4 : 2.5)) return 'sport';
  if (s.markets > 5) return 'markets';
  return 'news';
}
