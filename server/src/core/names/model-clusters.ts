import type { DraftAnalysis } from '../analysis.js';
import { type CandidatePair, candidatePairs } from './candidates.js';
import type { NameCluster, NameMention } from './cluster.js';
import { spellingsOf } from './cluster.js';
import type { Neighbour, NeighbourLookup } from './company.js';
import { areFalseFriends } from './false-friends.js';
import { frequencyOf, type Lexicon } from './lexicon.js';
import { groupOf, lexiconOf, type NameForm, nameForms, type PlacedWord } from './name-forms.js';
import { profileWord } from './name-words.js';
import { type PairVerdict, weighPair } from './pair-evidence.js';
import { isDifferent } from './stated.js';

/** From these log odds on two forms are reported as one name. */
const LINK = 1.9;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Names outside the curated groups that the draft spells in more than one way. */
export function modelClusters(analysis: DraftAnalysis): NameCluster[] {
  const links = linkedPairs(analysis);
  const clusters: NameCluster[] = [];
  const taken = new Set<PlacedWord['word']>();
  for (const { pair, verdict } of links) {
    if ([...pair.a.places, ...pair.b.places].some(({ word }) => taken.has(word))) continue;
    // A third spelling joins the pair that it links with.
    const forms = [pair.a, pair.b];
    for (const { pair: other } of links) {
      const [inA, inB] = [forms.includes(other.a), forms.includes(other.b)];
      if (inA !== inB) forms.push(inA ? other.b : other.a);
    }
    const places = distinct(forms);
    for (const { place } of places) taken.add(place.word);
    clusters.push({
      spellings: spellingsOf(mentionsOf(analysis, places)).map((spelling) => ({
        ...spelling,
        unmet: forms.some((f) => f.core === spelling.key && isUnmet(f)),
      })),
      kind: 'unknown',
      latin: places.find(({ place }) => place.word.gloss !== undefined)?.place.word.gloss,
      source: 'model',
      synonym: false,
      confidence: sigmoid(verdict.logOdds),
      evidence: verdict.evidence,
    });
  }
  return clusters;
}

interface Link {
  readonly pair: CandidatePair;
  readonly verdict: PairVerdict;
}

/** Pairs that are one name, the surest first. */
function linkedPairs(analysis: DraftAnalysis): Link[] {
  const lexicon = lexiconOf(analysis);
  if (lexicon === undefined) return [];
  const lookUp = neighbourLookup(lexicon);
  const links: Link[] = [];
  for (const pair of candidatePairs(nameForms(analysis).values())) {
    if (
      sameGroup(pair) ||
      areFalseFriends(pair.a.core, pair.b.core) ||
      isDifferent(analysis.config, pair.a.core, pair.b.core)
    )
      continue;
    const verdict = weighPair(pair, lookUp);
    if (verdict.logOdds >= LINK) links.push({ pair, verdict });
  }
  return links.sort((x, y) => y.verdict.logOdds - x.verdict.logOdds);
}

/** Looks neighbours up, each word once. */
export function neighbourLookup(lexicon: Lexicon): NeighbourLookup {
  const memo = new Map<string, Neighbour>();
  return (word) => {
    let known = memo.get(word);
    if (known === undefined) {
      const profile = profileWord(word, lexicon);
      const isName = profile !== undefined && (profile.known || (profile.score > 0 && profile.frequency < 6));
      known = {
        name: isName ? profile.core : undefined,
        lead: profile?.lead ?? '',
        frequency: profile?.frequency ?? frequencyOf(lexicon.facts(word)) ?? 0,
      };
      if (profile === undefined && known.frequency === 0) known = { ...known, frequency: 4 };
      memo.set(word, known);
    }
    return known;
  };
}

const isUnmet = (form: NameForm): boolean => form.frequency === 0 && !form.known && groupOf(form) === undefined;

/** Both are spellings of one curated name, however their words are cut: said elsewhere, or silent on purpose. */
const sameGroup = ({ a, b }: CandidatePair): boolean => {
  const group = a.places[0]?.word.group;
  return group !== undefined && group === b.places[0]?.word.group;
};

interface Placed {
  readonly form: NameForm;
  readonly place: PlacedWord;
}

/** Each word once, in the order of the draft. */
function distinct(forms: readonly NameForm[]): Placed[] {
  const seen = new Set<PlacedWord['word']>();
  const placed: Placed[] = [];
  for (const form of forms) {
    for (const place of form.places) {
      if (seen.has(place.word)) continue;
      seen.add(place.word);
      placed.push({ form, place });
    }
  }
  return placed.sort((x, y) => x.place.block.index - y.place.block.index || x.place.word.start - y.place.word.start);
}

function mentionsOf(analysis: DraftAnalysis, placed: readonly Placed[]): NameMention[] {
  return placed.map(({ form, place: { block, word, lead } }) => ({
    block,
    start: word.start,
    end: word.end,
    firstToken: word.token,
    lastToken: word.token,
    key: form.core,
    lead,
    article: form.core === word.core && word.article,
    ending: '',
    quoted: analysis.textOf(block).quotes.some((q) => q.start <= word.start && word.end <= q.end),
  }));
}
