import { CHAR_CLASS, CharClass } from '../lang/ar/characters.js';
import type { TextRange } from '../text/text-range.js';
import { captionSignals, captionWords, echoesCaption } from './caption-evidence.js';
import type { CreditMatch } from './credit.js';
import type { Block, BlockKind, Credit } from './draft.js';
import { type LineShape, looksLikeName, MANY, shapeOf } from './line-shape.js';
import type { RawBlock } from './raw-block.js';

/** What a block was taken for, and why. */
interface Verdict {
  readonly kind: BlockKind;
  readonly signals: readonly string[];
}

const MAX_HEADLINE_WORDS = 28;
const MAX_SUBHEAD_WORDS = 12;
/** A bulleted line longer than this is a paragraph with an ornament. */
const MAX_ITEM_WORDS = 30;

/** A draft's blocks with their kinds. Looks at each line by itself, then at its neighbours; blank lines tell nothing. */
export function classifyBlocks(raws: readonly RawBlock[]): Block[] {
  const shapes = raws.map((raw) => shapeOf(raw.view.text));
  const verdicts = judge(raws, shapes);
  return raws.map((raw, index) => toBlock(raw, index, shapes[index]!, verdicts[index]!));
}

function judge(raws: readonly RawBlock[], shapes: readonly LineShape[]): Verdict[] {
  const verdicts: (Verdict | undefined)[] = raws.map((raw, i) => byItself(raw, shapes[i]!, i, raws.length));
  foreignLines(shapes, verdicts);
  echoes(shapes, verdicts);
  headOfDraft(raws, shapes, verdicts);
  for (let i = 0; i < raws.length; i++) verdicts[i] ??= inBody(shapes, verdicts, i);
  leadOf(verdicts);
  return verdicts as Verdict[];
}

/** What a line's own words or its markup settle. */
function byItself(raw: RawBlock, shape: LineShape, index: number, total: number): Verdict | undefined {
  const { hint } = raw;
  if (hint?.certain === true) return { kind: hint.kind, signals: [hint.signal] };
  if (shape.leftover) return { kind: 'leftover', signals: ['furniture'] };
  const label = labelled(shape, index, total);
  if (label !== undefined) return label;
  const caption = captionSignals(shape, index, total);
  if (caption !== undefined) {
    const alone = shape.credit !== undefined && shape.credit.start === 0 && shape.credit.end >= shape.text.length - 2;
    if (!alone) return { kind: 'caption', signals: caption };
    return { kind: index === total - 1 ? 'source-line' : 'credit', signals: ['credit-alone'] };
  }
  if (hint !== undefined) return { kind: hint.kind, signals: [hint.signal] };
  if (shape.dateOnly) return { kind: 'dateline', signals: ['date-alone'] };
  if (shape.byline) return { kind: 'byline', signals: ['byline-wording'] };
  if (index > 0 && shape.quoted && shape.words >= 6) return { kind: 'quote', signals: ['quoted-whole'] };
  return undefined;
}

function labelled(shape: LineShape, index: number, total: number): Verdict | undefined {
  const { label, words } = shape;
  if (label === undefined) return undefined;
  const verdict: Verdict = { kind: label.kind, signals: [label.id] };
  const rest = shape.text.length - label.end;
  switch (label.kind) {
    case 'caption':
    case 'alt-text':
      return rest === 0 ? { kind: 'leftover', signals: ['label-alone'] } : words <= 60 ? verdict : undefined;
    case 'credit':
      return words <= 12 ? verdict : undefined;
    case 'source-line':
      return words <= 15 && index > 0 ? verdict : undefined;
    case 'headline':
    case 'kicker':
    case 'lead':
      return index <= 3 && rest > 0 && (total > 2 || words > 3) ? verdict : undefined;
    default:
      return undefined;
  }
}

/** Lines in another script: a caption's counterpart beside a caption, otherwise what copy and paste left. */
function foreignLines(shapes: readonly LineShape[], verdicts: (Verdict | undefined)[]): void {
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i]!;
    if (verdicts[i] !== undefined || shape.script !== 'latin' || shape.words < 3 || shape.words >= MANY) continue;
    const beside = [i - 1, i + 1].some((j) => verdicts[j]?.kind === 'caption' && shapes[j]?.script === 'arabic');
    verdicts[i] = beside
      ? { kind: 'alt-text', signals: ['foreign-beside-caption'] }
      : { kind: 'leftover', signals: ['foreign-line'] };
  }
}

const headlineLike = (shape: LineShape): boolean =>
  shape.words >= 1 &&
  shape.words <= MAX_HEADLINE_WORDS &&
  !/[.؛،,:]\s*$/u.test(shape.text.slice(-3).replace(/\.{2,}\s*$/, ''));

/** Kicker, headline, deck, byline and dateline: everything before the first running paragraph. */
function headOfDraft(raws: readonly RawBlock[], shapes: readonly LineShape[], verdicts: (Verdict | undefined)[]): void {
  const known = verdicts.findIndex((v) => v?.kind === 'headline');
  let at = known;
  if (known < 0) {
    at = verdicts.findIndex((v) => v === undefined || v.kind === 'quote');
    const shape = shapes[at];
    if (shape === undefined || !opensDraft(shape, shapes, at)) return;
    const next = verdicts.findIndex((v, i) => i > at && v?.kind !== 'leftover');
    const below = verdicts[next] === undefined ? shapes[next] : undefined;
    if (below !== undefined && isOverlined(shape, below)) {
      verdicts[at] = { kind: 'kicker', signals: ['above-headline'] };
      at = next;
    }
    verdicts[at] = { kind: 'headline', signals: ['first-line'] };
  }
  for (let i = at + 1; i < raws.length; i++) {
    const shape = shapes[i]!;
    const kind = verdicts[i]?.kind;
    if (kind !== undefined && kind !== 'subhead') {
      if (kind === 'quote' || kind === 'list-item' || kind === 'paragraph' || kind === 'lead') return;
      continue;
    }
    const below = verdicts[i - 1]?.kind === 'headline' || verdicts[i - 1]?.kind === 'byline';
    const verdict = headLine(shape, shapes[i + 1], below);
    if (verdict === undefined) return;
    verdicts[i] ??= verdict;
  }
}

/** The first line is a headline unless it is running text. */
function opensDraft(shape: LineShape, shapes: readonly LineShape[], at: number): boolean {
  if (shape.marker > 0) return false;
  if (headlineLike(shape)) return true;
  const next = shapes[at + 1];
  // Some desks close a headline with a full stop: then it is short, and a longer text follows.
  return shape.words <= 16 && !shape.text.trimEnd().endsWith(':') && next !== undefined && next.words > shape.words * 2;
}

/** A second headline-like line right below makes the first an overline (عنوان تمهيدي). */
const isOverlined = (first: LineShape, below: LineShape): boolean =>
  headlineLike(below) &&
  below.words >= 5 &&
  below.words <= 20 &&
  below.marker === 0 &&
  !below.opensReport &&
  !looksLikeName(first.text) &&
  !isSignature(below);

/** «المدينة/فلان -», «صحيفة نت - القاهرة»: how small desks sign. */
const isSignature = (shape: LineShape): boolean =>
  shape.words <= 6 && (/\s?[-–—ـ/|]\s*$/.test(shape.text) || /^[^\s/]+\s?\/\s?[^\s/]+/.test(shape.text));

function headLine(shape: LineShape, next: LineShape | undefined, below: boolean): Verdict | undefined {
  if (shape.words > 20 || shape.marker > 0) return undefined;
  if (looksLikeName(shape.text)) return { kind: 'byline', signals: ['bare-name'] };
  if (isSignature(shape)) return { kind: 'byline', signals: ['signature'] };
  const parts = /^([^–—-]{2,30})\s*[–—-]+\s*(.{2,40})$/u.exec(shape.text.trim());
  if (parts !== null && shape.words <= 7 && shape.script === 'arabic' && !shape.endsSentence) {
    const wire = shape.credit !== undefined || /^\(.*\)$/u.test(parts[2] ?? '');
    return { kind: wire ? 'dateline' : 'byline', signals: ['place-and-name'] };
  }
  if (shape.endsSentence || next === undefined || shape.opensReport) return undefined;
  // Two words right under the headline, above the text: whoever wrote it.
  if (below && shape.words === 2 && next.words > MAX_SUBHEAD_WORDS * 2)
    return { kind: 'byline', signals: ['two-words'] };
  return { kind: 'subhead', signals: ['deck'] };
}

function inBody(shapes: readonly LineShape[], verdicts: readonly (Verdict | undefined)[], index: number): Verdict {
  const shape = shapes[index]!;
  const next = shapes[index + 1];
  const short = shape.words <= MAX_SUBHEAD_WORDS && shape.words > 0;
  const item = (other: LineShape | undefined): boolean =>
    other !== undefined && other.marker > 0 && other.words <= MAX_ITEM_WORDS;
  const bulletedBeside = item(shapes[index - 1]) || item(next);
  if (shape.marker > 0 && shape.words <= MAX_ITEM_WORDS) {
    const aloneInBody = !bulletedBeside && short && !shape.endsSentence && (next?.words ?? 0) > MAX_SUBHEAD_WORDS;
    return aloneInBody ? { kind: 'subhead', signals: ['bulleted-alone'] } : { kind: 'list-item', signals: ['bullet'] };
  }
  if (/^[{}◆■]/u.test(shape.text) && short) return { kind: 'subhead', signals: ['ornament'] };
  const stop = /[.؛،]["»”)\s]*$/u.test(shape.text.slice(-6).replace(/\.{2,}\s*$/, ''));
  const heads = next !== undefined && nextBody(verdicts, shapes, index) && !shape.opensReport;
  if (shape.text.endsWith(':') && (item(next) || /[؟?]\s*$/.test(next?.text ?? '')))
    return { kind: 'paragraph', signals: ['opens-list'] };
  if (short && !stop && heads) return { kind: 'subhead', signals: ['short-line'] };
  return { kind: 'paragraph', signals: [] };
}

/** Whether something that a subhead may head follows: not the end of the draft, furniture or the source line. */
function nextBody(verdicts: readonly (Verdict | undefined)[], shapes: readonly LineShape[], index: number): boolean {
  for (let i = index + 1; i < shapes.length; i++) {
    const kind = verdicts[i]?.kind;
    if (kind === 'source-line' || kind === 'byline') return false;
    if (kind !== 'leftover') return true;
  }
  return false;
}

/** Short lines without a credit that say what a caption of the draft says are captions too. */
function echoes(shapes: readonly LineShape[], verdicts: (Verdict | undefined)[]): void {
  const captions = shapes
    .filter((shape, i) => verdicts[i]?.kind === 'caption' && shape.script === 'arabic')
    .map(captionWords);
  if (captions.length === 0) return;
  for (let i = 1; i < shapes.length; i++) {
    if (verdicts[i] !== undefined) continue;
    if (echoesCaption(shapes[i]!, captions)) verdicts[i] = { kind: 'caption', signals: ['echoes-caption'] };
  }
}

function leadOf(verdicts: (Verdict | undefined)[]): void {
  if (verdicts.some((v) => v?.kind === 'lead')) return;
  const at = verdicts.findIndex((v) => v?.kind === 'paragraph' || v?.kind === 'list-item' || v?.kind === 'quote');
  if (at >= 0 && verdicts[at]?.kind === 'paragraph') {
    verdicts[at] = { kind: 'lead', signals: [...verdicts[at].signals, 'first-paragraph'] };
  }
}

const CREDITED: ReadonlySet<BlockKind> = new Set(['caption', 'alt-text', 'credit']);

function toBlock(raw: RawBlock, index: number, shape: LineShape, verdict: Verdict): Block {
  const credit = CREDITED.has(verdict.kind) ? toCredit(shape.credit) : undefined;
  return {
    index,
    kind: verdict.kind,
    view: raw.view,
    range: raw.range,
    removal: raw.removal,
    body: bodyOf(shape, verdict, credit),
    credit,
    script: shape.script,
    image: raw.image,
    signals: verdict.signals,
    letters: shape.letters,
  };
}

const toCredit = (match: CreditMatch | undefined): Credit | undefined =>
  match === undefined
    ? undefined
    : { start: match.start, end: match.end, position: match.position, agency: match.agency };

function bodyOf(shape: LineShape, verdict: Verdict, credit: Credit | undefined): TextRange {
  const { text } = shape;
  let start = shape.label !== undefined && verdict.signals.includes(shape.label.id) ? shape.label.end : 0;
  let end = text.length;
  if (credit?.position === 'start') start = credit.end;
  if (credit?.position === 'end') end = credit.start;
  const skip = (i: number): boolean => {
    const cls = CHAR_CLASS[text.charCodeAt(i)];
    return cls === CharClass.space || cls === CharClass.mark || /[-–—|/:]/u.test(text.charAt(i));
  };
  while (start < end && skip(start)) start++;
  while (end > start && skip(end - 1) && CHAR_CLASS[text.charCodeAt(end - 1)] !== CharClass.mark) end--;
  return { start, end };
}
