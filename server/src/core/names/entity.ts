import type { DraftAnalysis } from '../analysis.js';
import type { Block, Draft } from '../draft/draft.js';
import type { TextRange } from '../text/text-range.js';
import type { TextEdit } from '../types.js';
import { type NameMention, type NameSpelling, respell, spellingsOf } from './cluster.js';
import { nameClusters } from './clusters.js';
import { groupMentions } from './group-clusters.js';
import type { NameKind } from './groups.js';
import { nameForms } from './name-forms.js';
import type { RegisteredName } from './register/register.js';
import { registeredMentions } from './register/registered-mentions.js';

/** A name of the draft with all its mentions, however they are spelled. */
export interface NameEntity {
  /** In the order of their first mention. */
  readonly spellings: readonly NameSpelling[];
  readonly kind: NameKind;
  readonly latin: string | undefined;
  /** Its entry in the newsroom's register, if it has one. */
  readonly registered: RegisteredName | undefined;
}

/** From these log odds on a form that no list holds is taken for a name. */
const NAME_SCORE = 1;

/** The names of a draft: those spelled in two ways, those of the register, and those that a list or lexicon knows. */
export function nameEntities(analysis: DraftAnalysis): readonly NameEntity[] {
  return analysis.once('names/entities', () => {
    const entities: NameEntity[] = [];
    const claimed = new Map<Block, Set<number>>();
    const isFree = ({ block, firstToken }: NameMention): boolean => claimed.get(block)?.has(firstToken) !== true;
    const add = (
      mentions: readonly NameMention[],
      facts: Omit<NameEntity, 'spellings' | 'registered'>,
      registered?: RegisteredName,
    ): void => {
      const free = mentions.filter(isFree);
      if (free.length === 0) return;
      for (const { block, firstToken, lastToken } of free) {
        const tokens = claimed.get(block) ?? new Set();
        claimed.set(block, tokens);
        for (let token = firstToken; token <= lastToken; token++) tokens.add(token);
      }
      entities.push({ ...facts, spellings: spellingsOf(free), registered });
    };
    for (const [entry, mentions] of registeredMentions(analysis)) {
      const kind = entry.kind === undefined || entry.kind === 'other' ? 'unknown' : entry.kind;
      add(mentions, { kind, latin: entry.latin }, entry);
    }
    for (const { spellings, kind, latin, synonym } of nameClusters(analysis)) {
      // Two names of one thing are not renamed together.
      if (synonym) continue;
      add(
        spellings.flatMap(({ mentions }) => mentions),
        { kind, latin },
      );
    }
    for (const [group, mentions] of groupMentions(analysis)) {
      // Two spellings that no evidence joins are two names.
      for (const { mentions: same } of spellingsOf(mentions)) add(same, { kind: group.kind, latin: group.latin[0] });
    }
    for (const { core, known, score, places } of nameForms(analysis).values()) {
      if (!known && score < NAME_SCORE) continue;
      const mentions = places.map(
        ({ block, word, lead }): NameMention => ({
          block,
          start: word.start,
          end: word.end,
          firstToken: word.token,
          lastToken: word.token,
          key: core,
          lead,
          article: word.article,
          ending: '',
          quoted: false,
        }),
      );
      add(mentions, { kind: 'unknown', latin: places.find(({ word }) => word.gloss !== undefined)?.word.gloss });
    }
    return entities;
  });
}

/** Where a mention stands in the original text, clitics included. */
export const mentionRange = ({ block, start, end }: NameMention): TextRange => block.view.rangeOf(start, end);

/** All mentions of a name, in the order of the draft. */
export const mentionsOf = (entity: NameEntity): readonly NameMention[] =>
  entity.spellings
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start);

/** The name that stands at an offset of the original text. */
export function nameAt(
  analysis: DraftAnalysis,
  offset: number,
): { readonly entity: NameEntity; readonly mention: NameMention } | undefined {
  for (const entity of nameEntities(analysis)) {
    for (const mention of mentionsOf(entity)) {
      const { start, end } = mentionRange(mention);
      if (start <= offset && offset <= end) return { entity, mention };
    }
  }
  return undefined;
}

/** What runs through a word that can't be replaced as one: tags, emphasis, links. */
const MARKUP = /[<>*_`[\]]/;

/**
 * Edits that write mentions of a name in another spelling; clitics, article and endings stay as they stand.
 * @param origin the mention that the new text was typed over.
 * @param text its new form without clitics, as `bareText` gives the old one.
 * @returns the edits that change something, and the mentions that can't be edited because markup runs through them.
 */
export function renameMentions(
  draft: Draft,
  mentions: readonly NameMention[],
  origin: NameMention,
  text: string,
): { readonly edits: readonly TextEdit[]; readonly blocked: readonly NameMention[] } {
  const withoutArticle = origin.article && text.startsWith('ال') ? text.slice(2) : text;
  const { ending } = origin;
  const inflects = ending !== '' && withoutArticle.endsWith(ending) && withoutArticle.length > ending.length;
  const key = inflects ? withoutArticle.slice(0, -ending.length) : withoutArticle;
  const edits: TextEdit[] = [];
  const blocked: NameMention[] = [];
  for (const mention of mentions) {
    const { view } = mention.block;
    const same = !inflects && mention.ending === ending;
    const newText = same ? respell({ ...mention, ending: '' }, key) : respell(mention, key);
    if (newText === view.text.slice(mention.start, mention.end)) continue;
    const range = mentionRange(mention);
    // Entities and escapes inside the word go with it.
    const whole = view.isVerbatim(mention.start, mention.end) || !MARKUP.test(draft.text.slice(range.start, range.end));
    if (whole) edits.push({ range, newText: draft.escape(newText, range.start) });
    else blocked.push(mention);
  }
  return { edits, blocked };
}
