import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver-protocol';
import { bareText } from '../../core/index.js';
import type { ClientAbilities } from '../abilities.js';
import { nameUnder } from '../names.js';
import type { Reading } from '../session.js';
import { say } from '../strings.js';
import type { WorkspaceIndexer } from './indexer.js';
import { nameEverywhere } from './names-everywhere.js';
import { type RenameScene, renameEverywhere } from './rename-everywhere.js';

/** «Use this spelling everywhere». */
export const SPELLING_KIND = CodeActionKind.RefactorRewrite;

/** What the client sends back when the action is chosen. */
interface SpellingData {
  readonly spelling: 'draft' | 'workspace';
  readonly uri: string;
  readonly position: Position;
}

const dataOf = ({ data }: CodeAction): SpellingData | undefined => {
  const { spelling, uri, position } = (data ?? {}) as Partial<SpellingData>;
  const known = (spelling === 'draft' || spelling === 'workspace') && typeof uri === 'string' && position !== undefined;
  return known ? { spelling, uri, position } : undefined;
};

/**
 * Offers to write the name under the caret everywhere as it is written there: in the draft if that spells it in another
 * way too, in the workspace if another draft does. The edits are worked out once one is chosen.
 */
export function spellingActions(
  reading: Reading,
  position: Position,
  { resolveActions, annotations }: ClientAbilities,
  indexer: WorkspaceIndexer,
): CodeAction[] {
  const named = resolveActions ? nameUnder(reading, position) : undefined;
  if (named === undefined) return [];
  const { key } = named.mention;
  const differs = (spelling: { readonly key: string }): boolean => spelling.key !== key;
  const offer = (spelling: SpellingData['spelling'], title: 'spellDraft' | 'spellWorkspace'): CodeAction => ({
    title: reading.present(say(title, reading.language, bareText(named.mention))),
    kind: SPELLING_KIND,
    data: { spelling, uri: reading.uri, position } satisfies SpellingData,
  });
  const actions: CodeAction[] = [];
  if (named.entity.spellings.some(differs)) actions.push(offer('draft', 'spellDraft'));
  if (annotations && nameEverywhere(reading, named, indexer).totals.some(differs)) {
    actions.push(offer('workspace', 'spellWorkspace'));
  }
  return actions;
}

/** The chosen action with its edits. */
export async function resolveSpellingAction(
  action: CodeAction,
  reading: (uri: string) => Promise<Reading | undefined>,
  scene: RenameScene,
): Promise<CodeAction> {
  const data = dataOf(action);
  const read = data === undefined ? undefined : await reading(data.uri);
  const named = data === undefined || read === undefined ? undefined : nameUnder(read, data.position);
  if (data === undefined || read === undefined || named === undefined) return action;
  return { ...action, edit: await renameEverywhere(read, named, bareText(named.mention), scene, data.spelling) };
}
