import { segmentations } from '../../lang/ar/clitics.js';
import { foldSpelling } from '../../lang/ar/normalize.js';
import type { Token } from '../../lang/ar/tokenize.js';
import type { TextRange } from '../../text/text-range.js';

/** Words that lead from what is seen to what is said to have caused it or come before it. */
const LEADS: ReadonlySet<string> = new Set(['جراء', 'بسبب', 'نتيجه', 'اثر', 'عقب', 'بعد', 'بفعل']);

/** Beginnings of folded stems that name acts of a conflict: control, attack, killing, flight. */
const ACTS: readonly string[] = [
  'سيطر',
  'استعاد',
  'استيلا',
  'تحرير',
  'انسحاب',
  'قصف',
  'غار',
  'هجوم',
  'هجمات',
  'استهداف',
  'تفجير',
  'اشتباك',
  'معارك',
  'مقتل',
  'اغتيال',
  'اقتحام',
  'توغل',
  'تهجير',
  'طرد',
  'اعتداء',
  'مجزره',
];

/** A caption that says whose word it is needs nothing more. */
const SOURCES: ReadonlySet<string> = new Set([
  'بحسب',
  'حسب',
  'وفق',
  'وفقا',
  'قال',
  'قالت',
  'اعلن',
  'اعلنت',
  'نقلا',
  'افاد',
  'افادت',
]);

/** Words between the lead and the act: «جراء تواصل القصف». */
const REACH = 3;

const stemsOf = (token: Token): string[] =>
  token.kind === 'word' ? segmentations(foldSpelling(token.norm)).map((cut) => cut.stem) : [];

/** The words of a caption that state an unseen act of a conflict; undefined where there are none or a source is given. */
export function findUnseenAction(tokens: readonly Token[]): TextRange | undefined {
  if (tokens.some((token) => stemsOf(token).some((stem) => SOURCES.has(stem)))) return undefined;
  for (let i = 0; i < tokens.length; i++) {
    const lead = tokens[i];
    if (lead === undefined || !stemsOf(lead).some((stem) => LEADS.has(stem))) continue;
    for (let j = i + 1; j <= i + REACH && j < tokens.length; j++) {
      const token = tokens[j];
      if (token === undefined || token.kind !== 'word') break;
      if (stemsOf(token).some((stem) => ACTS.some((act) => stem.startsWith(act))))
        return { start: lead.start, end: token.end };
    }
  }
  return undefined;
}
