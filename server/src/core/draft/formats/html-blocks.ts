import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { parseDirective } from '../../suppression/directive.js';
import type { TextRange } from '../../text/text-range.js';
import type { BlockKind, Directive } from '../draft.js';
import type { RawBlock, RawHint } from '../raw-block.js';
import { decodePieces } from './entities.js';
import { ViewBuilder } from './view-builder.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page of HTML holds; all offsets count in the text that was parsed. */
export interface HtmlParts {
  readonly raws: readonly RawBlock[];
  readonly directives: readonly Directive[];
  /** ISO day of publication, from `<time datetime>` or the page's metadata. */
  readonly date: string | undefined;
  /** Inner ranges of attribute values that are blocks (`alt`, `title`), where quotation marks need escaping too. */
  readonly attributes: readonly TextRange[];
}

/** Never shown as copy. */
const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'button',
  'form',
  'select',
  'nav',
  'textarea',
  'object',
  'audio',
  'video',
  'canvas',
]);
/** Flows within a line of text; everything else starts a block of its own. */
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  'ruby',
  'rt',
  'rp',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);
const KIND_OF: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
  li: 'list-item',
};
/** What class names say, first match wins; CMS themes agree on little more than these words. */
const CLASS_HINTS: readonly (readonly [RegExp, BlockKind])[] = [
  [/(?:^|[\s_-])(?:wp-caption-text|caption)(?:$|[\s_-])/i, 'caption'],
  [/(?:^|[\s_-])(?:photo-?credit|credit)(?:$|[\s_-])/i, 'credit'],
  [/(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])/i, 'byline'],
  [/(?:^|[\s_-])dateline(?:$|[\s_-])/i, 'dateline'],
  [/(?:^|[\s_-])(?:kicker|overline)(?:$|[\s_-])/i, 'kicker'],
  [/(?:^|[\s_-])(?:standfirst|lede|lead)(?:$|[\s_-])/i, 'lead'],
];

interface Frame {
  readonly hint: RawHint | undefined;
  readonly image: string | undefined;
  readonly removal: TextRange | undefined;
}

/** Finds the blocks of a page or fragment. Never throws: broken markup is read as browsers read it. */
export function readHtml(text: string): HtmlParts {
  const raws: RawBlock[] = [];
  const directives: Directive[] = [];
  const attributes: TextRange[] = [];
  let date: string | undefined;
  let builder = new ViewBuilder();
  let frame: Frame = { hint: undefined, image: undefined, removal: undefined };
  /** Set while inside a classic WordPress `[caption]…[/caption]`. */
  let shortcode = false;
  let lastImage: string | undefined;

  const flush = (): void => {
    const built = builder.build();
    builder = new ViewBuilder();
    if (built === undefined) return;
    const hint: RawHint | undefined = shortcode
      ? { kind: 'caption', signal: 'shortcode-caption', certain: true }
      : frame.hint;
    const image = hint?.kind === 'caption' || hint?.kind === 'credit' ? (frame.image ?? lastImage) : undefined;
    const alone = frame.removal !== undefined && onlyBlockOf(text, frame.removal, built.range);
    raws.push({ ...built, removal: alone ? (frame.removal ?? built.range) : built.range, hint, image });
  };

  const readText = (start: number, end: number): void => {
    let at = start;
    for (const match of text.slice(start, end).matchAll(/\[caption\b[^\]]*\]|\[\/caption\]/gi)) {
      const from = start + match.index;
      for (const piece of decodePieces(text.slice(at, from), at, 'html')) builder.add(piece);
      flush();
      shortcode = match[0].charAt(1) !== '/';
      at = from + match[0].length;
    }
    for (const piece of decodePieces(text.slice(at, end), at, 'html')) builder.add(piece);
  };

  const readImage = (element: Element, image: string | undefined): void => {
    for (const name of ['alt', 'title']) {
      const location = element.sourceCodeLocation?.attrs?.[name];
      const inner = location === undefined ? undefined : valueRange(text, location.startOffset, location.endOffset);
      if (inner === undefined) continue;
      const value = new ViewBuilder();
      for (const piece of decodePieces(text.slice(inner.start, inner.end), inner.start, 'html')) value.add(piece);
      const built = value.build();
      if (built === undefined) continue;
      attributes.push(inner);
      raws.push({
        ...built,
        removal: inner,
        hint: { kind: 'alt-text', signal: `${name}-attribute`, certain: true },
        image,
      });
    }
  };

  const walk = (node: Node): void => {
    if (node.nodeName === '#text') {
      const place = node.sourceCodeLocation;
      if (place) readText(place.startOffset, place.endOffset);
      return;
    }
    if (node.nodeName === '#comment') {
      const place = node.sourceCodeLocation;
      const directive = place
        ? parseDirective(text.slice(place.startOffset, place.endOffset), place.startOffset)
        : undefined;
      if (directive !== undefined) directives.push(directive);
      return;
    }
    if (!('tagName' in node)) {
      if ('childNodes' in node) for (const child of node.childNodes) walk(child);
      return;
    }
    date ??= dateOf(node);
    if (SKIPPED.has(node.tagName)) {
      if (node.tagName === 'head') for (const child of node.childNodes) if ('tagName' in child) date ??= dateOf(child);
      return;
    }
    if (node.tagName === 'br') {
      flush();
      return;
    }
    if (node.tagName === 'img') {
      lastImage = attribute(node, 'src');
      if (!shortcode) flush();
      readImage(node, lastImage);
      return;
    }
    if (INLINE.has(node.tagName)) {
      for (const child of node.childNodes) walk(child);
      return;
    }
    flush();
    const outer = frame;
    const inFigure = node.tagName === 'figure';
    frame = {
      hint: hintOf(node) ?? (inFigure ? undefined : outer.hint),
      image: inFigure ? imageIn(node) : outer.image,
      removal: elementRange(text, node) ?? outer.removal,
    };
    for (const child of node.childNodes) walk(child);
    flush();
    frame = outer;
  };
  walk(parse(text, { sourceCodeLocationInfo: true }));
  flush();
  return { raws, directives, date, attributes };
}

function hintOf(element: Element): RawHint | undefined {
  const byTag = KIND_OF[element.tagName];
  if (byTag !== undefined) return { kind: byTag, signal: element.tagName, certain: true };
  const classes = attribute(element, 'class') ?? '';
  const byClass = classes === '' ? undefined : CLASS_HINTS.find(([pattern]) => pattern.test(classes));
  return byClass === undefined ? undefined : { kind: byClass[1], signal: `class-${byClass[1]}`, certain: false };
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

function imageIn(element: Element): string | undefined {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    const found = child.tagName === 'img' ? attribute(child, 'src') : imageIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** ISO day of a `<time datetime>` or a publication-date `<meta>`. */
function dateOf(element: Element): string | undefined {
  const value =
    element.tagName === 'time'
      ? attribute(element, 'datetime')
      : element.tagName === 'meta' &&
          /published_time|datePublished/.test(attribute(element, 'property') ?? attribute(element, 'itemprop') ?? '')
        ? attribute(element, 'content')
        : undefined;
  return value === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
}

/** An element's whole source with the line end after it. */
function elementRange(text: string, element: Element): TextRange | undefined {
  const place = element.sourceCodeLocation;
  if (!place?.startTag || element.tagName === 'body' || element.tagName === 'html') return undefined;
  const newline = /\r\n|\n|\r/y;
  newline.lastIndex = place.endOffset;
  return { start: place.startOffset, end: place.endOffset + (newline.exec(text)?.[0].length ?? 0) };
}

/** Whether an element holds no other text than the block: then it goes whole with the block. */
function onlyBlockOf(text: string, element: TextRange, block: TextRange): boolean {
  const rest = text.slice(element.start, block.start) + text.slice(block.end, element.end);
  return !/<img\b/i.test(rest) && rest.replace(/<[^>]*>/g, '').trim() === '';
}

/** The value inside `name="…"`, quotation marks left out; undefined for an attribute without value. */
function valueRange(text: string, start: number, end: number): TextRange | undefined {
  const equals = text.indexOf('=', start);
  if (equals < 0 || equals >= end) return undefined;
  const quote = /["']/.exec(text.slice(equals + 1, end));
  if (quote === null) return { start: equals + 1, end };
  return { start: equals + 1 + quote.index + 1, end: end - 1 };
}
