import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { createLineIndex, type LineIndex } from '../../text/line-index.js';
import { type MappedRun, type MappedText, runView, sliceView } from '../../text/mapped-text.js';
import type { TextRange } from '../../text/text-range.js';
import { buildDraft } from '../build-draft.js';
import type { Draft, DraftFormat, DraftItem, DraftProblem, Genre, ParseOptions } from '../draft.js';
import type { RawBlock, RawHint } from '../raw-block.js';
import { escapeMarkup } from './entities.js';
import { readHtml } from './html-blocks.js';
import { type FieldRole, fieldMap, KIND_OF_ROLE, nodesAt, ROLES, SINGLE } from './json-fields.js';
import { itemRanges } from './json-items.js';
import { streamItems } from './json-stream.js';
import { total, unreadable } from './total.js';
import { composeViews } from './view-builder.js';

/** CMS exports: IPTC ninjs, and any JSON by a field map. One file may hold many items. */
export const json: DraftFormat = total({
  id: 'json',
  parse(text, options) {
    const lines = createLineIndex(text);
    const items = [...itemRanges(text)].map((range) => readItem(text, range, options));
    return toDraft(text, lines, items, options);
  },
  *items(text, options): Generator<DraftItem> {
    const lines = createLineIndex(text);
    let position = 0;
    for (const range of itemRanges(text)) {
      const item = readItem(text, range, options);
      yield { item: item.id ?? `#${position}`, draft: toDraft(text, lines, [item], options) };
      position++;
    }
  },
  *stream(chunks, options) {
    let position = 0;
    for (const { text, at } of streamItems(chunks)) {
      const item = readItem(text, { start: 0, end: text.length }, options);
      const draft = toDraft(text, createLineIndex(text), [item], options);
      yield { item: item.id ?? `#${position}`, draft, at };
      position++;
    }
  },
});

interface Item {
  readonly id: string | undefined;
  readonly raws: readonly RawBlock[];
  /** Inner ranges of the strings that hold HTML: text put there needs escaping twice. */
  readonly markup: readonly TextRange[];
  readonly date: string | undefined;
  readonly genre: string | undefined;
  readonly problems: readonly DraftProblem[];
}

function toDraft(text: string, lines: LineIndex, items: readonly Item[], options: ParseOptions): Draft {
  const markup = items.flatMap((item) => item.markup);
  const parts = {
    text,
    format: 'json' as const,
    lines,
    raws: items.flatMap((item) => item.raws),
    directives: [],
    genre: items[0]?.genre as Genre | undefined,
    date: items[0]?.date,
    problems: items.flatMap((item) => item.problems),
    escape: (insert: string, offset: number): string => {
      const inMarkup = markup.some((range) => range.start <= offset && offset <= range.end);
      return JSON.stringify(inMarkup ? escapeMarkup(insert) : insert).slice(1, -1);
    },
  };
  return buildDraft(parts, options);
}

/** Markup, not a stray «<»: a block element or any closing tag. */
const MARKUP = /<(?:p|br|div|h[1-6]|ul|ol|figure|blockquote)\b[^>]*>|<\/[a-z][a-z0-9]*>/i;

/** An item that can't be read is empty and says why; the others are read. */
function readItem(text: string, place: TextRange, options: ParseOptions): Item {
  try {
    return readFields(text, place, options);
  } catch (error) {
    const problems = [unreadable(error, place.start)];
    return { id: undefined, raws: [], markup: [], date: undefined, genre: undefined, problems };
  }
}

function readFields(text: string, place: TextRange, options: ParseOptions): Item {
  const source = text.slice(place.start, place.end);
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  const first = errors[0];
  const problems: DraftProblem[] =
    first === undefined
      ? []
      : [{ kind: 'json-syntax', offset: place.start + first.offset, detail: printParseErrorCode(first.error) }];
  const raws: RawBlock[] = [];
  const markup: TextRange[] = [];
  if (root === undefined) return { id: undefined, raws, markup, date: undefined, genre: undefined, problems };
  const fields = fieldMap(options.fields);
  const strings = (role: FieldRole): Node[] => {
    const found = fields[role].map((path) => nodesAt(root, path)).filter((nodes) => nodes.length > 0);
    return SINGLE.has(role) ? (found[0] ?? []) : found.flat();
  };
  for (const role of ROLES) {
    for (const node of strings(role)) {
      const inner = { start: place.start + node.offset + 1, end: place.start + node.offset + node.length - 1 };
      const value = stringView(text.slice(inner.start, inner.end), inner.start);
      const isMarkup = MARKUP.test(value.text);
      if (isMarkup) markup.push(inner);
      const kind = KIND_OF_ROLE[role];
      const hint: RawHint | undefined =
        kind === undefined ? undefined : { kind, signal: `field-${role}`, certain: true };
      raws.push(...(isMarkup ? markupBlocks(value, hint) : textBlocks(value, hint, inner)));
    }
  }
  const word = (role: FieldRole): string | undefined => strings(role)[0]?.value as string | undefined;
  const id = ['uri', 'guid', 'id']
    .map((key) => nodesAt(root, key)[0]?.value as string | undefined)
    .find((v) => v !== undefined);
  return { id, raws, markup, date: /^\d{4}-\d{2}-\d{2}/.exec(word('date') ?? '')?.[0], genre: word('genre'), problems };
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/gs;
const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The value of a JSON string as a view of its raw letters. */
function stringView(raw: string, start: number): MappedText {
  const runs: MappedRun[] = [];
  let text = '';
  let at = 0;
  const add = (piece: string, from: number, to: number): void => {
    if (piece === '') return;
    runs.push({ view: text.length, length: piece.length, start: start + from, end: start + to });
    text += piece;
  };
  for (const match of raw.matchAll(ESCAPE)) {
    add(raw.slice(at, match.index), at, match.index);
    const code = match[0].slice(1);
    const char = code.length === 5 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (SHORT[code] ?? code);
    at = match.index + match[0].length;
    add(char, match.index, at);
  }
  add(raw.slice(at), at, raw.length);
  return runView(text, runs);
}

function textBlocks(value: MappedText, hint: RawHint | undefined, inner: TextRange): RawBlock[] {
  const lines = [...value.text.matchAll(/[^\r\n]*\S[^\r\n]*/g)];
  return lines.map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const trimmed = match[0].trim();
    const view = composeViews(sliceView(trimmed, match.index + lead), value);
    const range = view.rangeOf(0, trimmed.length);
    const end = match.index + match[0].length;
    const newline = /^(?:\r\n|\n|\r)/.exec(value.text.slice(end))?.[0].length ?? 0;
    const removal = lines.length === 1 ? inner : value.rangeOf(match.index, end + newline);
    return { view, range, removal, hint, image: undefined };
  });
}

const markupBlocks = (value: MappedText, hint: RawHint | undefined): RawBlock[] =>
  readHtml(value.text).raws.map((raw) => ({
    view: composeViews(raw.view, value),
    range: value.rangeOf(raw.range.start, raw.range.end),
    removal: value.rangeOf(raw.removal.start, raw.removal.end),
    hint: hint ?? raw.hint,
    image: raw.image,
  }));
