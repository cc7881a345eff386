import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-protocol';
import { explainSentenceAt } from '../core/index.js';
import { nameHover } from './names.js';
import { isDraft, type Reading } from './session.js';

const RULE = '\n\n---\n\n';

/** The name under the pointer, if it is one, and who says the sentence it stands in. */
export function hover(reading: Reading, position: Position): Hover | null {
  const { convert, draft, language, analysis } = reading;
  if (!reading.watched || !isDraft(draft)) return null;
  const offset = convert.toOffset(position);
  const name = nameHover(reading, offset);
  const sentence = explainSentenceAt(analysis, offset, language);
  const parts = [name?.markdown, sentence?.markdown].filter((part) => part !== undefined);
  const range = name?.range ?? sentence?.range;
  if (parts.length === 0 || range === undefined) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.map(rightToLeft(language)).join(RULE) },
    range: convert.toRange(range),
  };
}

/** Every line of a hover is laid out by its first strong character: an Arabic one gets a mark of its direction. */
const rightToLeft =
  (language: 'ar' | 'en') =>
  (markdown: string): string =>
    language === 'ar' ? markdown.replace(/^/gm, '\u200F') : markdown;
