import { isLetter } from '../lang/ar/tokenize.js';

/** A credit in Latin letters at the end of a text: offsets, and the agency's name as the text spells it. */
export interface LatinCredit {
  readonly start: number;
  readonly end: number;
  readonly agency: string;
  /** A photographer is named, or the credit says what it is («Photo by …»). */
  readonly explicit: boolean;
}

const REACH = 110;
const MAX_NAME_WORDS = 4;
const PICTURE_WORD = /^(?:Photos?|Images?|Pictures|Handout|Pool)$/;

interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds «REUTERS/Yamam Name», «AP Photo/Name», «Name Name/AFP», «Photo by Name / Getty Images», «AFP via Getty Images».
 * Walks words from the end instead of matching one pattern of all agencies, which would take long to compile.
 * @param agencyOf canonical id of an agency by its Latin name.
 */
export function findLatinCredit(text: string, agencyOf: (name: string) => string | undefined): LatinCredit | undefined {
  let end = text.length;
  while (end > 0 && /[\s.)\]]/.test(text.charAt(end - 1))) end--;
  if (!/[A-Za-z]/.test(text.charAt(end - 1))) return undefined;
  const slash = text.lastIndexOf('/', end);
  if (slash > 0 && end - slash <= 62 && /^[^,;:()"«»]*$/.test(text.slice(slash + 1, end))) {
    const before = agencyBefore(text, slash, agencyOf);
    if (before !== undefined) return { ...withBy(text, before), end, explicit: true };
    const after = agencyBefore(text, end, agencyOf);
    if (after !== undefined && text.slice(slash + 1, after.start).trim() === '') {
      const name = wordsBefore(text, slash, 3).filter((word) => /[A-Z]/.test(text.charAt(word.start)));
      const start = name[0]?.start ?? after.start;
      return { ...withBy(text, { ...after, start }), end, explicit: name.length > 0 };
    }
  }
  const bare = agencyBefore(text, end, agencyOf);
  if (bare === undefined) return undefined;
  const started = withBy(text, bare);
  return { ...started, end, explicit: started.start < bare.start };
}

/** The agency whose name ends at `end`, picture words after it skipped; «AFP via» before it taken along. */
function agencyBefore(
  text: string,
  end: number,
  agencyOf: (name: string) => string | undefined,
): { readonly start: number; readonly agency: string } | undefined {
  const words = wordsBefore(text, end, MAX_NAME_WORDS + 1);
  let last = words.length;
  for (let round = 0; round < 2 && last > 0; round++) {
    const to = words[last - 1];
    if (to === undefined) return undefined;
    for (let first = Math.max(0, last - MAX_NAME_WORDS); first < last; first++) {
      const from = words[first];
      if (from === undefined || !/[A-Z]|dpa|imago/.test(text.slice(from.start, from.start + 5))) continue;
      const name = text.slice(from.start, to.end);
      if (agencyOf(name) === undefined || !/^[A-Z]|^dpa|^imago/.test(name)) continue;
      const via = /([A-Z][A-Za-z-]+) via $/.exec(text.slice(Math.max(0, from.start - 30), from.start));
      const start = via?.[1] !== undefined && agencyOf(via[1]) !== undefined ? from.start - via[0].length : from.start;
      return { start, agency: name };
    }
    if (!PICTURE_WORD.test(text.slice(to.start, to.end))) return undefined;
    last--;
  }
  return undefined;
}

/** «Photo by Name/», «Photograph: » before a credit belong to it. */
function withBy<T extends { readonly start: number }>(text: string, credit: T): T {
  const from = Math.max(0, credit.start - REACH);
  const by = /(?:Photo|PHOTO|Image|Picture|Photograph)s?(?: by|:)\s?[^.()]{0,60}$/.exec(text.slice(from, credit.start));
  return by === null ? credit : { ...credit, start: from + by.index };
}

/** The last words of Latin letters before an offset, at most `max`, nothing but single spaces between them. */
function wordsBefore(text: string, offset: number, max: number): Word[] {
  const words: Word[] = [];
  let end = offset;
  while (end > 0 && text.charAt(end - 1) === ' ') end--;
  while (words.length < max) {
    let start = end;
    while (start > 0 && (isLetter(text, start - 1) || /[-0-9'’]/.test(text.charAt(start - 1)))) start--;
    if (start === end) break;
    words.unshift({ start, end });
    if (text.charAt(start - 1) !== ' ') break;
    end = start - 1;
  }
  return words;
}
