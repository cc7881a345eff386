import type { DraftAnalysis } from '../../analysis.js';
import { segmentations } from '../../lang/ar/clitics.js';
import { normalizeWord } from '../../lang/ar/normalize.js';
import type { Token } from '../../lang/ar/tokenize.js';
import type { NameMention } from '../cluster.js';
import type { NameRegister, RegisteredName } from './register.js';

/** One spelling of a register, word by word. */
interface Spelling {
  readonly words: readonly string[];
  readonly text: string;
  readonly entry: RegisteredName;
}

/** By first word, longest spelling first. A register holds tens of thousands of names and outlives many drafts. */
const INDEXES = new WeakMap<NameRegister, ReadonlyMap<string, readonly Spelling[]>>();

function indexOf(register: NameRegister): ReadonlyMap<string, readonly Spelling[]> {
  const known = INDEXES.get(register);
  if (known !== undefined) return known;
  const index = new Map<string, Spelling[]>();
  for (const entry of register.names) {
    for (const text of [entry.name, ...entry.variants]) {
      const words = text.split(/[\s\u00A0]+/).map(normalizeWord);
      const first = words[0];
      if (first === undefined || first === '') continue;
      const list = index.get(first);
      if (list === undefined) index.set(first, [{ words, text, entry }]);
      else list.push({ words, text, entry });
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  INDEXES.set(register, index);
  return index;
}

/** Mentions of the names of the newsroom's registers, by entry. */
export function registeredMentions(analysis: DraftAnalysis): ReadonlyMap<RegisteredName, readonly NameMention[]> {
  return analysis.once('names/registered', () => {
    const found = new Map<RegisteredName, NameMention[]>();
    const indexes = analysis.config.registers.map(indexOf);
    if (indexes.length === 0) return found;
    for (const block of analysis.draft.blocks) {
      const { tokens } = analysis.textOf(block);
      for (let i = 0; i < tokens.length; i++) {
        const match = matchAt(tokens, i, indexes);
        const first = tokens[i];
        const last = match === undefined ? undefined : tokens[i + match.spelling.words.length - 1];
        if (match === undefined || first === undefined || last === undefined) continue;
        const { spelling, lead, article } = match;
        const list = found.get(spelling.entry) ?? [];
        found.set(spelling.entry, list);
        list.push({
          block,
          start: first.start,
          end: last.end,
          firstToken: i,
          lastToken: i + spelling.words.length - 1,
          key: spelling.text,
          lead,
          article,
          ending: '',
          quoted: false,
        });
        i += spelling.words.length - 1;
      }
    }
    return found;
  });
}

function matchAt(
  tokens: readonly Token[],
  at: number,
  indexes: readonly ReadonlyMap<string, readonly Spelling[]>[],
): { spelling: Spelling; lead: string; article: boolean } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  for (const { stem, article, conjunction, preposition } of segmentations(token.norm)) {
    for (const index of indexes) {
      const spelling = index
        .get(stem)
        ?.find(({ words }) => words.every((word, k) => k === 0 || tokens[at + k]?.norm === word));
      if (spelling !== undefined) return { spelling, lead: conjunction + preposition, article };
    }
  }
  return undefined;
}
