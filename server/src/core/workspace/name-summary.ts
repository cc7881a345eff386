import type { DraftAnalysis } from '../analysis.js';
import type { NameMention } from '../names/cluster.js';
import { nameClusters } from '../names/clusters.js';
import { mentionRange, nameEntities } from '../names/entity.js';
import { neighbours } from '../names/evidence.js';
import { groupIndex } from '../names/groups.js';
import { neighbourLookup } from '../names/model-clusters.js';
import { lexiconOf } from '../names/name-forms.js';
import type { NameSummary, SpellingSummary } from './draft-summary.js';
import { packRange } from './place.js';

/** What a draft is not this sure of is no reason to join two spellings in all drafts. */
const SURE = 0.9;

/** The names of a draft, for the workspace. */
export function summarizeNames(analysis: DraftAnalysis): NameSummary[] {
  const lines = analysis.draft.lines;
  const beside = besideOf(analysis);
  const unsure = unsureKeys(analysis);
  const summarize = (key: string, mentions: readonly NameMention[]): SpellingSummary => {
    const forms = new Map<string, number>();
    const places: number[] = [];
    const names = new Set<string>();
    for (const mention of mentions) {
      const text = formOf(mention);
      forms.set(text, (forms.get(text) ?? 0) + 1);
      places.push(...packRange(lines, mentionRange(mention)));
      for (const name of beside(mention)) names.add(name);
    }
    return {
      key,
      places,
      ...(forms.size === 1 && forms.has(key) ? {} : { forms: [...forms] }),
      ...(names.size === 0 ? {} : { beside: [...names].sort() }),
    };
  };
  return nameEntities(analysis).flatMap(({ spellings, kind, latin, registered }): NameSummary[] => {
    const summaries = spellings.map(({ key, mentions }) => summarize(key, mentions));
    const original = registered?.latin ?? latin;
    const facts = {
      kind,
      ...(original === undefined ? {} : { latin: original }),
      ...(registered === undefined ? {} : { registered: registered.name }),
    };
    const apart = registered === undefined && spellings.some(({ key }) => unsure.has(key));
    return apart
      ? summaries.map((summary) => ({ ...facts, spellings: [summary] }))
      : [{ ...facts, spellings: summaries }];
  });
}

/** «الأمريكي» and «أمريكي» are one form; «الكونغرس» is never without its article. */
const formOf = ({ key, ending }: NameMention): string => (ending === '' && hasArticle(key) ? `ال${key}` : key + ending);

const hasArticle = (key: string): boolean =>
  groupIndex()
    .entries.get(key)
    ?.some(({ stem, article }) => stem === key && article === 'required') === true;

/** Spellings that the draft joins by a guess. */
function unsureKeys(analysis: DraftAnalysis): ReadonlySet<string> {
  const keys = nameClusters(analysis).flatMap(({ confidence, synonym, spellings }) =>
    confidence < SURE && !synonym ? spellings.map(({ key }) => key) : [],
  );
  return new Set(keys);
}

/** Names that stand beside a mention with only a space between: first name, family name. */
function besideOf(analysis: DraftAnalysis): (mention: NameMention) => readonly string[] {
  const lexicon = lexiconOf(analysis);
  if (lexicon === undefined) return () => [];
  const lookUp = neighbourLookup(lexicon);
  return (mention) => {
    const { before, after } = neighbours(analysis, mention);
    const names: string[] = [];
    // «ريبر وبرفوت» are two people: what a conjunction parts is no full name.
    const previous = before === undefined || mention.lead !== '' ? undefined : lookUp(before).name;
    const next = after === undefined ? undefined : lookUp(after);
    if (previous !== undefined) names.push(`<${previous}`);
    if (next?.name !== undefined && next.lead === '') names.push(`>${next.name}`);
    return names;
  };
}
