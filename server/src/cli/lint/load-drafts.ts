import type { FileSettings } from '../../core/config/resolve-config.js';
import type { Draft, DraftItem, FormatId, ParseOptions } from '../../core/draft/draft.js';
import { formatOf, loadDocx, loadFormat, parseDraft } from '../../core/draft/parse-draft.js';
import type { LinePosition } from '../../core/text/line-index.js';

/** A text that is better not held whole. */
export interface LargeText {
  chunks(): Iterable<string>;
  whole(): string;
}

/** The text, the bytes of a Word document, or a text in chunks (`isStreamable` formats only). */
export type Source = string | Uint8Array | LargeText;

/** A draft of a file. */
export interface FileDraft {
  /** Only where the file holds several. */
  readonly item: string | undefined;
  readonly draft: Draft;
  /** Where the draft's text starts in the file, if that is not held whole. */
  readonly at: LinePosition | undefined;
}

/** Format of a file: what the configuration says, else what its name says. */
export const formatFor = (path: string, settings: FileSettings): FormatId => settings.format ?? formatOf(path);

/** Whether a file is read as bytes rather than as text. */
export const isBinaryFormat = (path: string, settings: FileSettings): boolean => formatFor(path, settings) === 'docx';

/** Whether a file may be read in chunks: one draft of it after another. */
export const isStreamable = (path: string, settings: FileSettings): boolean => formatFor(path, settings) === 'json';

/** How the drafts of a file are read, one at a time; a file holds one unless its format says otherwise. */
export async function loadDrafts(
  path: string,
  settings: FileSettings,
): Promise<(source: Source) => Iterable<FileDraft>> {
  const id = formatFor(path, settings);
  const options: ParseOptions = { genre: settings.engine.genre, fields: settings.fields };
  if (id === 'docx') {
    const parse = await loadDocx();
    return (source) => [
      single(source instanceof Uint8Array ? parse(source, options) : parseDraft('', undefined, options)),
    ];
  }
  const format = id === 'plain-text' ? undefined : await loadFormat(id);
  return (source) => {
    const whole = (): Draft => parseDraft(textOf(source), format, options);
    if (isLarge(source) && format?.stream !== undefined) {
      return severalOrOne(format.stream(source.chunks(), options), (one) =>
        one === undefined ? single(whole()) : { ...one, item: undefined },
      );
    }
    return severalOrOne(format?.items?.(textOf(source), options) ?? [], () => single(whole()));
  };
}

const single = (draft: Draft): FileDraft => ({ item: undefined, draft, at: undefined });

const isLarge = (source: Source): source is LargeText => typeof source === 'object' && 'chunks' in source;

function textOf(source: Source): string {
  if (typeof source === 'string') return source;
  return isLarge(source) ? source.whole() : '';
}

/** The items of a file that holds several; one item or none is a file that is one draft. */
function* severalOrOne(
  found: Iterable<DraftItem & { readonly at?: LinePosition }>,
  one: (item: FileDraft | undefined) => FileDraft,
): Generator<FileDraft> {
  const items = found[Symbol.iterator]();
  const next = (): FileDraft | undefined => {
    const { done, value } = items.next();
    return done === true ? undefined : { item: value.item, draft: value.draft, at: value.at };
  };
  const first = next();
  const second = first === undefined ? undefined : next();
  if (first === undefined || second === undefined) {
    yield one(first);
    return;
  }
  yield first;
  for (let item: FileDraft | undefined = second; item !== undefined; item = next()) yield item;
}
