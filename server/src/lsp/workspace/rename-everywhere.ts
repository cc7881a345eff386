import {
  LSPErrorCodes,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { mentionsOf, type NameMention, renameMentions } from '../../core/index.js';
import type { ClientAbilities } from '../abilities.js';
import type { FileAccess } from '../file-access.js';
import type { Named } from '../names.js';
import { isDraft, type Reading, type Session } from '../session.js';
import { say } from '../strings.js';
import { type ClosedDraft, openClosed } from './closed-drafts.js';
import type { WorkspaceIndexer } from './indexer.js';
import { mentionsSpelled, nameEverywhere } from './names-everywhere.js';
import { canonicalUri, fileName } from './uris.js';

/** More drafts than this nobody looks through in a preview. */
const MAX_FILES = 1_000;

export interface RenameScene {
  readonly session: Session;
  readonly files: FileAccess;
  readonly abilities: ClientAbilities;
  readonly indexer: WorkspaceIndexer;
  /** Says something to the user beside the edit. */
  tell(message: string): void;
}

/** The edits of one file. */
interface FileEdits {
  readonly uri: string;
  /** Null for a file that no editor has open: what stands on disk. */
  readonly version: number | null;
  readonly edits: readonly QuotedEdit[];
}

interface QuotedEdit extends TextEdit {
  readonly quoted: boolean;
}

/**
 * Writes a name in a new spelling: in its draft, and in all drafts of the workspace where the client can have each
 * place confirmed. What can't be done whole is not begun.
 * @param text the new form without clitics, as if typed over the mention at hand.
 * @throws ResponseError worded for the user, where nothing may be changed.
 */
export async function renameEverywhere(
  reading: Reading,
  named: Named,
  text: string,
  scene: RenameScene,
  scope: 'draft' | 'workspace',
): Promise<WorkspaceEdit> {
  const words = (key: Parameters<typeof say>[0], value?: string): string =>
    reading.present(say(key, reading.language, value));
  const { uri, version } = reading;
  const here: FileEdits = { uri, version, edits: editsIn(reading, uri, mentionsOf(named.entity), named, text, words) };
  const { documentChanges, annotations } = scene.abilities;
  if (!documentChanges) return { changes: { [uri]: here.edits.map(plain) } };
  const others = scope === 'workspace' && annotations ? await editsElsewhere(reading, named, text, scene, words) : [];
  if (others.length === 0) return { documentChanges: [toDocumentEdit(here)] };
  const confirm = { needsConfirmation: true, description: words('confirmElsewhere') };
  return {
    documentChanges: [
      ...(here.edits.length === 0 ? [] : [toDocumentEdit(here)]),
      ...others.map((file) => toDocumentEdit(file, true)),
    ],
    changeAnnotations: {
      elsewhere: { label: words('elsewhere'), ...confirm },
      quoted: { label: words('quotedElsewhere'), ...confirm },
    },
  };
}

type Words = (key: Parameters<typeof say>[0], value?: string) => string;

function fail(message: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, message);
}

async function editsElsewhere(
  reading: Reading,
  named: Named,
  text: string,
  scene: RenameScene,
  words: Words,
): Promise<FileEdits[]> {
  const { session, files, indexer } = scene;
  const { keys } = nameEverywhere(reading, named, indexer);
  const paths = indexer.index.pathsWith([...keys]).filter((path) => path !== canonicalUri(reading.uri));
  if (paths.length > MAX_FILES) fail(words('tooManyFiles', String(paths.length)));
  const found: FileEdits[] = [];
  const locked: string[] = [];
  for (const path of paths) {
    const document = indexer.openDocument(path);
    const open = document === undefined ? undefined : await session.read(document);
    const draft = open ?? (await openClosed(path, files, session));
    // Gone since it was read: nothing to change.
    if (draft === undefined) continue;
    if (draft === 'locked') {
      locked.push(fileName(path));
      continue;
    }
    if (!isDraft(draft.draft)) continue;
    const uri = open?.uri ?? path;
    const edits = editsIn(draft, uri, mentionsSpelled(draft.analysis, keys), named, text, words);
    if (edits.length > 0) found.push({ uri, version: open?.version ?? null, edits });
  }
  // Files were read meanwhile: what somebody typed in between would be overwritten in the wrong place.
  const isCurrent = ({ uri, version }: Pick<FileEdits, 'uri' | 'version'>): boolean =>
    (indexer.openDocument(canonicalUri(uri))?.version ?? null) === version;
  if (![reading, ...found].every(isCurrent)) fail(words('movedOn'));
  if (locked.length > 0) scene.tell(words('lockedFiles', locked.join('، ')));
  return found;
}

function editsIn(
  { draft, analysis, convert }: Reading | ClosedDraft,
  uri: string,
  mentions: readonly NameMention[],
  { mention: origin }: Named,
  text: string,
  words: Words,
): QuotedEdit[] {
  const quoted = new Set(
    mentions.filter(({ block, start, end }) =>
      analysis.textOf(block).quotes.some((quote) => quote.start <= start && end <= quote.end),
    ),
  );
  return mentions.flatMap((mention): QuotedEdit[] => {
    const { edits, blocked } = renameMentions(draft, [mention], origin, text);
    if (blocked.length > 0) fail(words('markupInside', fileName(uri)));
    return edits.map(({ range, newText }) => ({ range: convert.toRange(range), newText, quoted: quoted.has(mention) }));
  });
}

const plain = ({ range, newText }: QuotedEdit): TextEdit => ({ range, newText });

const toDocumentEdit = ({ uri, version, edits }: FileEdits, confirm = false): TextDocumentEdit => ({
  textDocument: { uri, version },
  edits: edits.map((edit) =>
    confirm ? { ...plain(edit), annotationId: edit.quoted ? 'quoted' : 'elsewhere' } : plain(edit),
  ),
});
