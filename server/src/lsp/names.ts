import {
  type CompletionItem,
  CompletionItemKind,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver-protocol';
import {
  bareText,
  mentionRange,
  mentionsOf,
  type NameEntity,
  type NameMention,
  nameAt,
  nameEntities,
  statedForm,
  type TextRange,
} from '../core/index.js';
import { isDraft, type Reading } from './session.js';
import { nameWords } from './strings.js';
import type { WorkspaceIndexer } from './workspace/indexer.js';
import { nameEverywhere } from './workspace/names-everywhere.js';

/** A name of a draft and the mention of it at hand. */
export interface Named {
  readonly entity: NameEntity;
  readonly mention: NameMention;
}

export function nameUnder(reading: Reading, position: Position): Named | undefined {
  if (!reading.watched || !isDraft(reading.draft)) return undefined;
  return nameAt(reading.analysis, reading.convert.toOffset(position));
}

/** All mentions of the name under the caret, however spelled. */
export function references(reading: Reading, position: Position): Location[] | null {
  const named = nameUnder(reading, position);
  return named === undefined ? null : mentionsOf(named.entity).map((mention) => placeOf(reading, mention));
}

/** The first mention of the name under the caret. */
export function firstMention(reading: Reading, position: Position): Location | null {
  const first = references(reading, position)?.[0];
  return first ?? null;
}

export function highlights(reading: Reading, position: Position): DocumentHighlight[] | null {
  return references(reading, position)?.map(({ range }) => ({ range, kind: DocumentHighlightKind.Text })) ?? null;
}

const placeOf = ({ uri, convert }: Reading, mention: NameMention): Location => ({
  uri,
  range: convert.toRange(mentionRange(mention)),
});

/** The name to type anew, without the clitics it stands with; null where no name stands. */
export function prepareRename(reading: Reading, position: Position): { range: Range; placeholder: string } | null {
  const named = nameUnder(reading, position);
  if (named === undefined) return null;
  return { range: reading.convert.toRange(mentionRange(named.mention)), placeholder: bareText(named.mention) };
}

/** What is known of the name at an offset: its spellings here and in the workspace, the house's form, the register's entry. */
export function nameHover(
  reading: Reading,
  offset: number,
  indexer: WorkspaceIndexer,
): { markdown: string; range: TextRange } | undefined {
  const named = nameAt(reading.analysis, offset);
  if (named === undefined) return undefined;
  const { entity, mention } = named;
  const words = nameWords(reading.language);
  const { registered } = entity;
  const lines: string[] = [`**${isolated(registered?.name ?? bareText(mention))}**`];
  const latin = registered?.latin ?? entity.latin;
  if (latin !== undefined) lines.push(`${words.latin}: ${isolated(latin)}`);
  if (registered?.role !== undefined) lines.push(`${words.role}: ${isolated(registered.role)}`);
  const counts = entity.spellings.map(({ text, mentions }) => `${isolated(text)} (${mentions.length})`);
  lines.push(`${words.spellings}: ${counts.join(words.comma)}`);
  const { totals } = nameEverywhere(reading, named, indexer);
  if (totals.some(({ drafts }) => drafts > 1) || totals.length > entity.spellings.length) {
    const elsewhere = totals.map(
      ({ text, mentions, drafts }) => `${isolated(text)} (${mentions}${words.semicolon}${words.inDrafts(drafts)})`,
    );
    const note = indexer.complete ? '' : ` (${words.incomplete})`;
    lines.push(`${words.workspace}: ${elsewhere.join(words.comma)}${note}`);
  }
  // The entry that the name has in the register is its heading already.
  const stated =
    registered === undefined
      ? statedForm(
          reading.configuration.settings.engine,
          entity.spellings.map(({ text }) => text),
        )
      : undefined;
  if (stated !== undefined) {
    lines.push(`${stated.source === 'register' ? words.register : words.house}: ${isolated(stated.form)}`);
  }
  if (registered !== undefined) {
    lines.push(
      registered.verifiedBy === undefined ? words.unverified : `${words.verified}: ${isolated(registered.verifiedBy)}`,
    );
  }
  return { markdown: lines.join('  \n'), range: mentionRange(mention) };
}

const isolated = (text: string): string => `\u2068${text.replace(/[\\`*_[\]<>#|]/g, '\\$&')}\u2069`;

const MOST_ITEMS = 100;
const WORD = /[\p{L}\p{M}\p{N}\u0640]+$/u;

/** Names of the draft and of the registers that begin with what is being typed, behind the clitics it has. */
export function completeNames(reading: Reading, position: Position): CompletionItem[] {
  const { convert, draft, analysis, configuration } = reading;
  if (!reading.watched || !isDraft(draft)) return [];
  const end = convert.toOffset(position);
  const line = draft.text.slice(draft.lines.startOf(position.line), end);
  const typed = WORD.exec(line)?.[0] ?? '';
  if (typed.length < 2) return [];
  const known = new Map<string, { latin: string | undefined; rank: string }>();
  for (const { spellings, latin } of nameEntities(analysis)) {
    for (const { text, mentions } of spellings) {
      // The word being typed is in the draft too.
      const others = mentions.some((mention) => mentionRange(mention).end !== end);
      if (others && !known.has(text)) known.set(text, { latin, rank: '0' });
    }
  }
  for (const { register } of configuration.newsroom?.registers ?? []) {
    for (const { name, latin } of register.names) {
      if (!known.has(name)) known.set(name, { latin, rank: '1' });
    }
  }
  const range = convert.toRange({ start: end - typed.length, end });
  const items: CompletionItem[] = [];
  for (const [name, { latin, rank }] of known) {
    const clitics = cliticsBefore(typed, name);
    if (clitics === undefined) continue;
    const text = clitics + name;
    items.push({
      label: text,
      kind: CompletionItemKind.Reference,
      filterText: text,
      sortText: rank + name,
      textEdit: { range, newText: text },
      ...(latin === undefined ? {} : { detail: latin }),
    });
    if (items.length === MOST_ITEMS) break;
  }
  return items;
}

/** The clitics that stand before the beginning of a name in what is typed; undefined where the name does not fit. */
function cliticsBefore(typed: string, name: string): string | undefined {
  for (const clitics of ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']) {
    const rest = typed.slice(clitics.length);
    if (typed.startsWith(clitics) && rest.length >= 2 && name.startsWith(rest) && name !== rest) return clitics;
  }
  return undefined;
}
