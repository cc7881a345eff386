import {
  type Draft,
  type DraftAnalysis,
  type DraftSummary,
  decodeText,
  EMPTY_SUMMARY,
  type Encoding,
  formatOf,
  loadDocx,
  loadFormat,
  MIN_ARABIC_SHARE,
  parseDraft,
  summarizeDraft,
} from '../../core/index.js';
import { type Converter, converterFor } from '../convert.js';
import type { FileAccess } from '../file-access.js';
import type { Reading, Session } from '../session.js';
import { fileName } from './uris.js';

/** A draft that no editor has open. Larger files are left out: reading one must not be felt. */
const MAX_BYTES = 512 * 1024;

/** The drafts of a file as the index takes them, or undefined where the file is gone, too large or unreadable. */
export async function summariesOfFile(
  uri: string,
  files: FileAccess,
  session: Session,
): Promise<readonly DraftSummary[] | undefined> {
  const read = await readFile(uri, files, session);
  if (read === undefined) return undefined;
  return read.drafts().map((draft) => summarize(draft, read.analyze(draft)));
}

/** The drafts of an open document, from what linting computed of it. */
export function summariesOfReading({ draft, format, options, analysis, linter, watched }: Reading): DraftSummary[] {
  if (!watched) return [];
  const items = format.items === undefined ? [] : [...format.items(draft.text, options)];
  if (items.length <= 1) return [summarize(draft, analysis)];
  return items.map((item) => summarize(item.draft, linter.analyze(item.draft)));
}

const summarize = (draft: Draft, analysis: DraftAnalysis): DraftSummary =>
  draft.arabicShare < MIN_ARABIC_SHARE ? EMPTY_SUMMARY : summarizeDraft(analysis);

/** A closed file read whole, for edits: its text is what stands on disk now. */
export interface ClosedDraft {
  readonly draft: Draft;
  readonly analysis: DraftAnalysis;
  readonly convert: Converter;
}

/**
 * A closed file to be edited; `undefined` where it is gone, and `locked` where an editor could not write it back as it
 * was: another encoding than UTF-8, a Word document.
 */
export async function openClosed(
  uri: string,
  files: FileAccess,
  session: Session,
): Promise<ClosedDraft | 'locked' | undefined> {
  const read = await readFile(uri, files, session);
  if (read === undefined) return undefined;
  if (read.encoding !== 'utf-8') return 'locked';
  const draft = read.whole();
  return { draft, analysis: read.analyze(draft), convert: converterFor(draft, draft.text) };
}

interface ReadFile {
  /** Undefined for a Word document. */
  readonly encoding: Encoding | undefined;
  /** One, or one for each draft of the file. */
  drafts(): readonly Draft[];
  whole(): Draft;
  analyze(draft: Draft): DraftAnalysis;
}

async function readFile(uri: string, files: FileAccess, session: Session): Promise<ReadFile | undefined> {
  const bytes = await files.read(uri);
  if (bytes === undefined || bytes.byteLength > MAX_BYTES) return undefined;
  const configuration = await session.configurations.resolve(uri);
  const { settings, ignored } = configuration;
  if (ignored) return undefined;
  const linter = await session.linterFor(settings.engine, session.language());
  const options = { genre: settings.engine.genre, fields: settings.fields };
  const analyze = (draft: Draft): DraftAnalysis => linter.analyze(draft);
  const id = settings.format ?? formatOf(fileName(uri));
  if (id === 'docx') {
    const draft = (await loadDocx())(bytes, options);
    return { encoding: undefined, drafts: () => [draft], whole: () => draft, analyze };
  }
  const decoded = decodeText(bytes, settings.encoding);
  if (!decoded.ok) return undefined;
  const format = await loadFormat(id);
  const whole = (): Draft => parseDraft(decoded.text, format, options);
  const drafts = (): readonly Draft[] => {
    const items = format.items === undefined ? [] : [...format.items(decoded.text, options)];
    return items.length > 1 ? items.map((item) => item.draft) : [whole()];
  };
  return { encoding: decoded.encoding, drafts, whole, analyze };
}
