import type { Image, Nodes, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { parseDirective } from '../../suppression/directive.js';
import { createLineIndex } from '../../text/line-index.js';
import type { TextRange } from '../../text/text-range.js';
import { buildDraft } from '../build-draft.js';
import type { BlockKind, Directive, DraftFormat } from '../draft.js';
import type { RawBlock, RawHint } from '../raw-block.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { readHtml } from './html-blocks.js';
import { markdownPieces } from './markdown-text.js';
import { total } from './total.js';
import { shiftView, ViewBuilder } from './view-builder.js';

/** Markdown: CommonMark with GitHub's extensions, front matter, HTML blocks and comments. */
export const markdown: DraftFormat = total({
  id: 'markdown',
  parse(text, options) {
    const tree = fromMarkdown(text, {
      extensions: [gfm(), frontmatter(['yaml'])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
    });
    const { raws, directives, front } = new Reader(text).read(tree);
    const parts = {
      text,
      format: 'markdown' as const,
      lines: createLineIndex(text),
      raws,
      directives,
      escape: escapeMarkdown,
    };
    return buildDraft({ ...parts, date: front?.date, genre: front?.genre }, options);
  },
});

/** Letters that would start markup. */
const escapeMarkdown = (insert: string): string => insert.replace(/[\\`*_[\]<>]/g, '\\$&');

const rangeOf = (node: Nodes): TextRange => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

class Reader {
  readonly raws: RawBlock[] = [];
  readonly directives: Directive[] = [];
  front: FrontMatter | undefined;
  private builder = new ViewBuilder();

  constructor(private readonly text: string) {}

  read(tree: Root): this {
    for (const node of tree.children) this.block(node, undefined);
    return this;
  }

  private block(node: Nodes, outer: RawHint | undefined): void {
    switch (node.type) {
      case 'yaml': {
        this.front = readFrontMatter(node.value, this.text.indexOf(node.value, rangeOf(node).start + 3));
        this.raws.push(...this.front.raws);
        return;
      }
      case 'heading':
        this.flow(node, hint(node.depth === 1 ? 'headline' : 'subhead', `heading-${node.depth}`));
        return;
      case 'paragraph':
        this.paragraph(node, outer);
        return;
      case 'html':
        this.html(rangeOf(node));
        return;
      case 'blockquote':
        for (const child of node.children) this.block(child, hint('quote', 'blockquote'));
        return;
      case 'listItem':
        for (const child of node.children) this.block(child, hint('list-item', 'list'));
        return;
      case 'tableCell':
        this.flow(node, hint('list-item', 'table-cell'));
        return;
      case 'list':
      case 'table':
      case 'tableRow':
      case 'footnoteDefinition':
        for (const child of node.children) this.block(child, outer);
        return;
      default:
        return; // code, rules, definitions: no copy
    }
  }

  /** A paragraph; a picture in it takes the line below as its caption. */
  private paragraph(node: Paragraph, outer: RawHint | undefined): void {
    const images = node.children.filter((child) => child.type === 'image');
    if (images.length === 0) {
      this.flow(node, outer);
      return;
    }
    let image: Image | undefined;
    for (const child of node.children) {
      if (child.type !== 'image') {
        this.inline(child);
        continue;
      }
      this.flush(outer, image?.url, undefined);
      image = child;
      this.image(child);
    }
    this.flush(
      image === undefined ? outer : { kind: 'caption', signal: 'below-image', certain: false },
      image?.url,
      undefined,
    );
  }

  private image(node: Image): void {
    const place = rangeOf(node);
    const source = this.text.slice(place.start, place.end);
    this.attribute(node.alt ?? '', source, place.start, 2, hint('alt-text', 'image-alt'), node.url);
    const title = node.title ?? '';
    if (title === '') return;
    this.attribute(title, source, place.start, source.lastIndexOf(title), hint('caption', 'image-title'), node.url);
  }

  /** Alt text or title of a picture, where it stands in the source letter for letter. */
  private attribute(value: string, source: string, start: number, from: number, kind: RawHint, image: string): void {
    const at = value.trim() === '' || from < 0 ? -1 : source.indexOf(value, from);
    if (at < 0) return;
    this.builder.add({ text: value, start: start + at, end: start + at + value.length });
    this.flush(kind, image, { start: start + at, end: start + at + value.length });
  }

  /** A block of running text. */
  private flow(node: Nodes, kind: RawHint | undefined): void {
    if ('children' in node) for (const child of node.children) this.inline(child);
    this.flush(kind, undefined, this.removalOf(rangeOf(node)));
  }

  private inline(node: Nodes): void {
    const { start, end } = rangeOf(node);
    switch (node.type) {
      case 'text':
        for (const piece of markdownPieces(this.text.slice(start, end), start)) this.builder.add(piece);
        return;
      case 'inlineCode': {
        const at = this.text.indexOf(node.value, start);
        if (at >= 0) this.builder.add({ text: node.value, start: at, end: at + node.value.length });
        return;
      }
      case 'break':
        this.builder.add({ text: ' ', start, end });
        return;
      case 'html':
        this.directive({ start, end });
        return;
      case 'image':
        this.image(node);
        return;
      default:
        if ('children' in node) for (const child of node.children) this.inline(child);
    }
  }

  private html(place: TextRange): void {
    if (this.directive(place)) return;
    const { raws, directives } = readHtml(this.text.slice(place.start, place.end));
    const shift = (range: TextRange): TextRange => ({ start: range.start + place.start, end: range.end + place.start });
    for (const raw of raws) {
      this.raws.push({
        ...raw,
        view: shiftView(raw.view, place.start),
        range: shift(raw.range),
        removal: shift(raw.removal),
      });
    }
    this.directives.push(...directives.map((directive) => ({ ...directive, range: shift(directive.range) })));
  }

  private directive(place: TextRange): boolean {
    const directive = parseDirective(this.text.slice(place.start, place.end), place.start);
    if (directive !== undefined) this.directives.push(directive);
    return directive !== undefined;
  }

  private flush(kind: RawHint | undefined, image: string | undefined, removal: TextRange | undefined): void {
    const built = this.builder.build();
    this.builder = new ViewBuilder();
    if (built === undefined) return;
    this.raws.push({ ...built, removal: removal ?? this.removalOf(built.range), hint: kind, image });
  }

  /** A block with its line end and the blank line after it. */
  private removalOf(range: TextRange): TextRange {
    const gap = /(?:[ \t]*(?:\r\n|\n|\r)){1,2}/y;
    gap.lastIndex = range.end;
    return { start: range.start, end: range.end + (gap.exec(this.text)?.[0].length ?? 0) };
  }
}

const hint = (kind: BlockKind, signal: string): RawHint => ({ kind, signal, certain: true });
