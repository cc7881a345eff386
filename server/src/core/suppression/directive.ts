import type { Directive } from '../draft/draft.js';

const ENGLISH = /^mudaqqiq-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/;

/** The Arabic forms, longest first: «مدقق: تجاهل …» stands for disable-next-line, what a desk needs most. */
const ARABIC: readonly (readonly [RegExp, Directive['kind']])[] = [
  [/^مدق+ق\s*:\s*تجاهل الملف(?!\p{L})/u, 'disable-file'],
  [/^مدق+ق\s*:\s*تجاهل السطر(?!\p{L})/u, 'disable-line'],
  [/^مدق+ق\s*:\s*تجاهل(?!\p{L})/u, 'disable-next-line'],
  [/^مدق+ق\s*:\s*أوقف(?!\p{L})/u, 'disable'],
  [/^مدق+ق\s*:\s*استأنف(?!\p{L})/u, 'enable'],
];

/** What a directive may stand in: a line comment, an HTML, Markdown or XML comment, a WebVTT note. */
const OPENERS = [
  { open: '//', close: '' },
  { open: '<!--', close: '-->' },
  { open: 'NOTE ', close: '' },
] as const;

const MARKS = /[\u064B-\u0652\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Reads an inline suppression, such as `// mudaqqiq-disable-next-line duplicate-caption -- the agency sent both` or
 * `<!-- مدقق: تجاهل duplicate-caption -- أرسلتهما الوكالة -->`.
 * @param text a whole line, or a whole comment with its delimiters; blanks around it are fine.
 * @param start where `text` stands in the original, in UTF-16 units.
 * @returns undefined for anything that is no suppression.
 */
export function parseDirective(text: string, start: number): Directive | undefined {
  const trimmed = text.trim();
  const opener = OPENERS.find(({ open }) => trimmed.startsWith(open));
  if (opener === undefined) return undefined;
  if (opener.close !== '' && !trimmed.endsWith(opener.close)) return undefined;
  const inside = trimmed
    .slice(opener.open.length, trimmed.length - opener.close.length)
    .replace(MARKS, '')
    .trim();
  const head = headOf(inside);
  if (head === undefined) return undefined;
  const rest = inside.slice(head.length).trim();
  const dashes = /(?:^|\s)(?:--|\u2013|\u2014)(?:\s|$)/.exec(rest);
  const names = dashes === null ? rest : rest.slice(0, dashes.index);
  const reason = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim();
  const at = start + text.indexOf(trimmed);
  return {
    kind: head.kind,
    rules: names.split(/[\s,\u060C]+/).filter((name) => name !== ''),
    reason: reason === '' ? undefined : reason,
    range: { start: at, end: at + trimmed.length },
  };
}

function headOf(inside: string): { kind: Directive['kind']; length: number } | undefined {
  const english = ENGLISH.exec(inside);
  if (english !== null) return { kind: english[1] as Directive['kind'], length: english[0].length };
  for (const [pattern, kind] of ARABIC) {
    const match = pattern.exec(inside);
    if (match !== null) return { kind, length: match[0].length };
  }
  return undefined;
}
