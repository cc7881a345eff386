import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-protocol';
import { explainSentenceAt } from '../core/index.js';
import { nameHover } from './names.js';
import type { Present } from './present.js';
import { ruleLabel } from './rule-label.js';
import { isDraft, type Reading } from './session.js';
import type { WorkspaceIndexer } from './workspace/indexer.js';

const RULE = '\n\n---\n\n';

/**
 * The name under the pointer, if it is one, and who says the sentence it stands in.
 * @param rulePage address of a rule's page with `{rule}` in it.
 */
export function hover(
  reading: Reading,
  position: Position,
  indexer: WorkspaceIndexer,
  rulePage: string | undefined,
): Hover | null {
  const { convert, draft, language, analysis, present } = reading;
  if (!reading.watched || !isDraft(draft)) return null;
  const offset = convert.toOffset(position);
  const name = nameHover(reading, offset, indexer);
  const sentence = explainSentenceAt(analysis, offset, language, (id) => ruleLabel(id, language, rulePage));
  const parts = [name?.markdown, sentence?.markdown].filter((part) => part !== undefined);
  const range = name?.range ?? sentence?.range;
  if (parts.length === 0 || range === undefined) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.map(byLine(present)).join(RULE) },
    range: convert.toRange(range),
  };
}

/** Each line is a paragraph to the layout; two blanks at its end are a line break of Markdown. */
const byLine =
  (present: Present) =>
  (markdown: string): string =>
    markdown.split('  \n').map(present).join('  \n');
