import type { DraftAnalysis } from '../../analysis.js';
import { segmentations } from '../../lang/ar/clitics.js';
import { normalizeWord } from '../../lang/ar/normalize.js';
import type { Token } from '../../lang/ar/tokenize.js';
import type { NameMention } from '../cluster.js';
import type { NameRegister, RegisteredName } from './register.js';

/** One spelling of a register. */
interface Spelling {
  /** Its words after the first one, by the matching profile. */
  readonly rest: readonly string[];
  readonly text: string;
  readonly entry: RegisteredName;
}

/** By first word; where several begin with one word, the longest first. */
type Index = ReadonlyMap<string, Spelling | readonly Spelling[]>;

/** A register holds tens of thousands of names and outlives many drafts. */
const INDEXES = new WeakMap<NameRegister, Index>();

const SPACE = /[\s\u00A0]/;
const NO_WORDS: readonly string[] = [];

function indexOf(register: NameRegister): Index {
  const known = INDEXES.get(register);
  if (known !== undefined) return known;
  const index = new Map<string, Spelling | Spelling[]>();
  const shared: Spelling[][] = [];
  const add = (text: string, entry: RegisteredName): void => {
    let first = normalizeWord(text);
    let rest = NO_WORDS;
    if (SPACE.test(text)) [first = '', ...rest] = text.split(/[\s\u00A0]+/).map(normalizeWord);
    if (first === '') return;
    const spelling = { rest, text, entry };
    const others = index.get(first);
    if (others === undefined) index.set(first, spelling);
    else if (Array.isArray(others)) others.push(spelling);
    else {
      const list = [others, spelling];
      shared.push(list);
      index.set(first, list);
    }
  };
  for (const entry of register.names) {
    add(entry.name, entry);
    for (const variant of entry.variants) add(variant, entry);
  }
  for (const list of shared) list.sort((a, b) => b.rest.length - a.rest.length);
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
      const { tokens, quotes } = analysis.textOf(block);
      for (let i = 0; i < tokens.length; i++) {
        const match = matchAt(tokens, i, indexes);
        const first = tokens[i];
        const last = match === undefined ? undefined : tokens[i + match.spelling.rest.length];
        if (match === undefined || first === undefined || last === undefined) continue;
        const { spelling, lead, article } = match;
        const list = found.get(spelling.entry) ?? [];
        found.set(spelling.entry, list);
        list.push({
          block,
          start: first.start,
          end: last.end,
          firstToken: i,
          lastToken: i + spelling.rest.length,
          key: spelling.text,
          lead,
          article,
          ending: '',
          quoted: quotes.some((q) => q.start <= first.start && last.end <= q.end),
        });
        i += spelling.rest.length;
      }
    }
    return found;
  });
}

function matchAt(
  tokens: readonly Token[],
  at: number,
  indexes: readonly Index[],
): { spelling: Spelling; lead: string; article: boolean } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  for (const { stem, article, conjunction, preposition } of segmentations(token.norm)) {
    for (const index of indexes) {
      const found = index.get(stem);
      if (found === undefined) continue;
      const follows = ({ rest }: Spelling): boolean => rest.every((word, k) => tokens[at + 1 + k]?.norm === word);
      const spelling = isList(found) ? found.find(follows) : follows(found) ? found : undefined;
      if (spelling !== undefined) return { spelling, lead: conjunction + preposition, article };
    }
  }
  return undefined;
}

const isList = (found: Spelling | readonly Spelling[]): found is readonly Spelling[] => Array.isArray(found);
