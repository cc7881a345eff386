import type { Location } from 'vscode-languageserver-protocol';
import {
  type DraftAnalysis,
  isDifferent,
  type NameMention,
  nameEntities,
  type SpellingTotal,
} from '../../core/index.js';
import type { Named } from '../names.js';
import type { Reading } from '../session.js';
import type { WorkspaceIndexer } from './indexer.js';
import { canonicalUri } from './uris.js';

/** A name of a draft with all spellings that it has in the workspace. */
export interface NameEverywhere {
  readonly keys: ReadonlySet<string>;
  /** The one in most drafts first. */
  readonly totals: readonly SpellingTotal[];
}

/** The spellings that the workspace has of a name; what the newsroom told apart stays apart. */
export function nameEverywhere(
  { configuration }: Reading,
  { entity }: Named,
  { index }: WorkspaceIndexer,
): NameEverywhere {
  const config = configuration.settings.engine;
  const own = entity.spellings.map(({ key }) => key);
  const totals = index.spellings(own, (a, b) => isDifferent(config, a, b));
  return { keys: new Set([...own, ...totals.map(({ key }) => key)]), totals };
}

/** All places of the other drafts where a name stands, file by file. */
export function referencesElsewhere(reading: Reading, named: Named, indexer: WorkspaceIndexer): Location[] {
  const here = canonicalUri(reading.uri);
  const places = nameEverywhere(reading, named, indexer)
    .totals.flatMap((total) => total.places())
    .filter(({ path }) => path !== here)
    .flatMap(({ path, ranges }) => ranges.map((range) => ({ uri: indexer.openDocument(path)?.uri ?? path, range })));
  return places.sort(
    (a, b) =>
      (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character,
  );
}

/** Mentions of a draft whose spelling is one of these. */
export const mentionsSpelled = (analysis: DraftAnalysis, keys: ReadonlySet<string>): NameMention[] =>
  nameEntities(analysis)
    .flatMap(({ spellings }) => spellings)
    .filter(({ key }) => keys.has(key))
    .flatMap(({ mentions }) => mentions);
