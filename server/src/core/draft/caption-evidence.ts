import { type ContentWord, contentOf, sameWord } from '../lang/ar/content-words.js';
import { tokenize } from '../lang/ar/tokenize.js';
import type { LineShape } from './line-shape.js';

const MAX_CAPTION_WORDS = 45;
const MAX_UNMARKED_WORDS = 25;
/** Share of a line's words that a caption must have for the line to be its echo. */
const ECHO = 0.8;

/** Why a line is a caption, or undefined. `index` and `total` count the draft's lines that are not blank. */
export function captionSignals(shape: LineShape, index: number, total: number): readonly string[] | undefined {
  const { credit } = shape;
  if (credit !== undefined) {
    const signal = `credit-at-${credit.position}`;
    if (shape.script === 'latin') return credit.known ? [signal, 'foreign'] : undefined;
    if (credit.known) return knownCredit(shape, index, total) ? [signal] : undefined;
    if (unknownCredit(shape, index)) return [signal, 'caption-form'];
  }
  if (index === 0 || shape.script !== 'arabic' || shape.opensReport || shape.marker > 0) return undefined;
  if (shape.wording === undefined || /[.؛:؟?!]\s*$/u.test(shape.text.slice(-3))) return undefined;
  if (shape.wording === 'strong' && shape.words >= 4 && shape.words <= MAX_UNMARKED_WORDS) return ['caption-wording'];
  // «أثناء» and «لدى» between nouns: what a caption says and a subhead does not.
  const plain = shape.words >= 6 && shape.words <= 20 && !/[«"“،:\d٠-٩]|\.\./u.test(shape.text);
  return plain && /\s(?:أثناء|لدى)\s/u.test(shape.text) && !shape.text.startsWith('و')
    ? ['caption-wording']
    : undefined;
}

function knownCredit(shape: LineShape, index: number, total: number): boolean {
  const { credit, text, words } = shape;
  if (credit === undefined || words > MAX_CAPTION_WORDS) return false;
  const rest = credit.position === 'start' ? text.slice(credit.end) : text.slice(0, credit.start);
  if (rest.trim() === '') return true;
  // «القاهرة- (رويترز)» is a dateline.
  if (credit.position === 'end' && words <= 5 && /[-–—ـ]\s*$/u.test(rest) && index <= 4) return false;
  if (shape.opensReport && words > 18) return false;
  // «… لم يكشف عنها (خاص).»: a word that may be a credit needs a caption's length and no full stop after it.
  if (credit.agency === undefined && (words > MAX_UNMARKED_WORDS || /\.\s*$/u.test(text))) return false;
  // Papers close a report with its agency in brackets: running text of several sentences.
  const sentences = rest.split(/[.؟!]\s/u).length;
  if (sentences > 1 && words > 30) return false;
  return !(index === total - 1 && words > 25 && /^و/u.test(text));
}

/** A credit that nobody knows («معهد …», a small paper): the rest must look like a caption. */
function unknownCredit(shape: LineShape, index: number): boolean {
  const { credit, text, words } = shape;
  if (credit === undefined || words < 4 || words > MAX_UNMARKED_WORDS || shape.opensReport) return false;
  if (shape.marker > 0 || /^[\d٠-٩]/u.test(text)) return false;
  if (credit.position === 'start') return !/[.؛:،]\s*$/u.test(text);
  const inside = text.slice(credit.start + 1, credit.end - 1);
  if (/\s{1}(?:في|من|على|إلى|عن|أو)\s/u.test(` ${inside} `)) return false;
  if (/\.\s*$/.test(text)) return false;
  // A name in brackets after a line of caption's length that closes without a stop.
  return shape.wording !== undefined || (index > 0 && words >= 6 && !/[.؟!:؛…]|^و/.test(text));
}

/** What a caption says, for `echoesCaption`. */
export const captionWords = (shape: LineShape): readonly ContentWord[] => {
  const { credit, text } = shape;
  const body =
    credit === undefined ? text : credit.position === 'start' ? text.slice(credit.end) : text.slice(0, credit.start);
  const tokens = tokenize(body);
  return contentOf(tokens, 0, tokens.length).words;
};

/** Whether a line without a credit says what one of the captions (as `captionWords` gives them) says. */
export function echoesCaption(shape: LineShape, captions: readonly (readonly ContentWord[])[]): boolean {
  if (shape.words < 4 || shape.words > MAX_CAPTION_WORDS || shape.opensReport || shape.script !== 'arabic')
    return false;
  if (/[.؛،:]\s*$/u.test(shape.text.slice(-3))) return false;
  const own = captionWords(shape);
  if (own.length < 3) return false;
  return captions.some((theirs) => {
    let shared = 0;
    for (const word of own) if (theirs.some((other) => sameWord(word, other))) shared++;
    return shared >= ECHO * own.length && shared >= ECHO * 0.75 * theirs.length;
  });
}
