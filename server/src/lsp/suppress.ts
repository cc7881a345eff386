import type { Position } from 'vscode-languageserver-protocol';
import type { Draft } from '../core/index.js';
import type { CarriedEdit } from './diagnostics.js';
import type { Reading } from './session.js';

const WORDS = {
  ar: { head: 'مدقق: تجاهل', reason: 'السبب' },
  en: { head: 'mudaqqiq-disable-next-line', reason: 'reason' },
};

/**
 * The edit that tells the linter to leave a place alone for one rule: a line above it in text and Markdown, a comment
 * before the element's text in HTML and XML. Undefined where the format has no comments.
 * @param snippets whether the client lets the user fill the reason in; without it there is none.
 */
export function suppressionFor(
  reading: Reading,
  at: Position,
  rule: string,
  snippets: boolean,
): CarriedEdit | undefined {
  const { draft, convert, language } = reading;
  const place = placeOf(draft, convert.toOffset(at));
  if (place === undefined) return undefined;
  const { head, reason } = WORDS[language];
  const directive = `${head} ${rule} -- ${snippets ? `\${1:${reason}}` : reason}`;
  const text = draft.format === 'plain-text' ? `// ${directive}` : `<!-- ${directive} -->`;
  const range = convert.toRange({ start: place.offset, end: place.offset });
  return { range, newText: text + place.after, snippet: snippets };
}

function placeOf(draft: Draft, offset: number): { offset: number; after: string } | undefined {
  switch (draft.format) {
    case 'plain-text':
    case 'markdown': {
      const start = draft.lines.startOf(draft.lines.positionAt(offset).line);
      return { offset: start, after: draft.text.includes('\r\n') ? '\r\n' : '\n' };
    }
    case 'html':
    case 'newsml':
    case 'nitf': {
      const block = draft.blocks.find(({ range }) => range.start <= offset && offset <= range.end);
      return block === undefined ? undefined : { offset: block.range.start, after: '' };
    }
    default:
      return undefined;
  }
}
