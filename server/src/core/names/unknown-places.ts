/// <reference path="../text-files.d.ts" />
import type { BlockText } from '../analysis.js';
import { segmentations } from '../lang/ar/clitics.js';
import type { Finding, RuleContext } from '../types.js';
import gazetteerText from './data/gazetteer.txt';
import placesText from './data/places.txt';
import { lazy } from './lazy.js';
import type { Lexicon } from './lexicon.js';
import { lexiconOf } from './name-forms.js';
import { hasName } from './scope.js';

/** Words after which places are named, one or a list of them. */
const FRAMES = new Set('بلدة قرية مدينة بلدات قرى مدن بلدتي قريتي مدينتي ناحية بلدتا قريتا مدينتا'.split(' '));
/** How far a list may go: «بلدات حريتان وعندان وبيانون». */
const MAX_LIST = 6;
/** Shorter names lie one letter from too many words. */
const MIN_LENGTH = 5;

const lines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** `list` holds what may be suggested: the first word of a line of `places.txt`, the first line of the gazetteer. */
const places = lazy(() => {
  const own = lines(placesText).map((line) => line.split(' '));
  const [main = '', others = ''] = lines(gazetteerText);
  // The more names there are, the likelier a short one lies near another by chance.
  const list = new Set([
    ...own.map(([name = '']) => name),
    ...main.split(' ').filter((name) => name.length > MIN_LENGTH),
  ]);
  return { list: [...list], known: new Set([...own.flat(), ...main.split(' '), ...others.split(' ')]) };
});

interface Suspect {
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly place: string;
}

/** Places that no list knows, named once, one letter away from exactly one that is known. */
export function unknownPlaces({ analysis }: RuleContext): Finding[] {
  const lexicon = lexiconOf(analysis);
  if (lexicon === undefined) return [];
  const found = new Map<string, Finding[]>();
  for (const block of analysis.draft.blocks) {
    if (!hasName(block)) continue;
    for (const { start, end, lead, place } of analysis.perBlock('names/places', block, (text) =>
      suspects(text, lexicon),
    )) {
      const range = block.view.rangeOf(start, end);
      const newText = analysis.draft.escape(lead + place, range.start);
      const finding: Finding = {
        messageId: 'found',
        params: { place },
        range,
        severity: 'information',
        fixes: block.view.isVerbatim(start, end)
          ? [{ titleId: 'replace', params: { place }, applicability: 'suggestion', edits: [{ range, newText }] }]
          : [],
        data: { place, confidence: 0.6 },
      };
      const word = block.view.text.slice(start, end);
      found.set(word, [...(found.get(word) ?? []), finding]);
    }
  }
  // Named twice in one spelling it is a place that the list does not hold.
  return [...found.values()].flatMap((list) => (list.length === 1 ? list : []));
}

function suspects(text: BlockText, lexicon: Lexicon): Suspect[] {
  const result: Suspect[] = [];
  const { tokens } = text;
  for (let i = 0; i < tokens.length; i++) {
    const frame = tokens[i]?.norm ?? '';
    // «المدينة الجديدة»: behind an article no name follows.
    if (!segmentations(frame).some(({ stem, article }) => !article && FRAMES.has(stem))) continue;
    for (let k = i + 1; k <= i + MAX_LIST; k++) {
      const token = tokens[k];
      if (token === undefined || token.kind !== 'word') break;
      // The first stands bare, the others behind «و».
      if (k > i + 1 && !token.norm.startsWith('و')) break;
      const lead = k > i + 1 ? 'و' : '';
      const word = token.norm.slice(lead.length);
      const place =
        word.length >= MIN_LENGTH && !places().known.has(word) && isUnmet(word, lexicon) ? nearest(word) : undefined;
      if (place !== undefined) result.push({ start: token.start, end: token.end, lead, place });
    }
  }
  return result;
}

const isUnmet = (word: string, lexicon: Lexicon): boolean =>
  segmentations(word).every(({ stem, prefix }) => (prefix !== '' && prefix !== 'ال') || lexicon.facts(stem) === 0);

/** The one place that is a single letter away; undefined where there is none or more than one. */
function nearest(word: string): string | undefined {
  const near = places().list.filter((place) => isOneLetterAway(word, place));
  return near.length === 1 ? near[0] : undefined;
}

/** One letter more, less, another or swapped with its neighbour; the first letter must agree. */
function isOneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.charAt(0) !== b.charAt(0)) return false;
  let i = 0;
  while (i < a.length && a.charAt(i) === b.charAt(i)) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.length !== y.length) return x.length > y.length ? x.slice(1) === y : x === y.slice(1);
  if (x.slice(1) === y.slice(1)) return true;
  return x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0) && x.slice(2) === y.slice(2);
}
