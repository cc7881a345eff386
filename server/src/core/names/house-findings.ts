import type { Applicability, Finding, RuleContext } from '../types.js';
import { bareText, type NameMention, type NameSpelling, respell, spellingsOf } from './cluster.js';
import { editOf } from './findings.js';
import { groupMentions } from './group-clusters.js';
import { groupIndex, type NameGroup } from './groups.js';
import { registeredMentions } from './register/registered-mentions.js';
import { differenceOf } from './spell.js';
import { houseEntries } from './stated.js';

/** Names that the draft spells in one way, but not in the one that the house style or the register asks for. */
export function houseFindings(context: RuleContext): Finding[] {
  const { analysis, config } = context;
  const findings: Finding[] = [];
  for (const [entry, mentions] of registeredMentions(analysis)) {
    for (const spelling of spellingsOf(mentions)) {
      if (spelling.key === entry.name || mentions.some((m) => m.key === entry.name)) continue;
      findings.push(findingOf(context, spelling, entry.name, { source: 'register', confidence: 1 }));
    }
  }
  if (config.houseStyle === undefined) return findings;
  const registered = new Set([...registeredMentions(analysis).values()].flatMap((list) => list.map(placeOf)));
  for (const [group, mentions] of groupMentions(analysis)) {
    const house = houseKey(context, group);
    // Where the house's form stands beside another one, the rule on two spellings speaks.
    if (house === undefined || mentions.some((m) => m.key === house.key)) continue;
    for (const spelling of spellingsOf(mentions.filter((m) => !registered.has(placeOf(m))))) {
      findings.push(findingOf(context, spelling, house.key, house));
    }
  }
  return findings;
}

const placeOf = (m: NameMention): string => `${m.block.index}:${m.firstToken}`;

/** What mentions of a group would be keyed by if the house had written them. */
function houseKey(
  { config }: RuleContext,
  group: NameGroup,
): { readonly key: string; readonly source: string; readonly confidence: number } | undefined {
  for (const entry of houseEntries(config, group)) {
    for (const list of groupIndex().entries.values()) {
      for (const item of list) {
        if (item.group !== group || item.form !== entry.form) continue;
        return { key: item.stem, source: entry.source, confidence: entry.confidence };
      }
    }
  }
  return undefined;
}

function findingOf(
  { analysis }: RuleContext,
  spelling: NameSpelling,
  key: string,
  house: { readonly source: string; readonly confidence: number },
): Finding {
  const first = spelling.mentions[0] as NameMention;
  const to = bareText({ ...first, key });
  const here = editOf(analysis, first, key);
  const edits = spelling.mentions.flatMap((m) => editOf(analysis, m, key) ?? []);
  const quoted = spelling.mentions.some((m) => m.quoted);
  // A hamza is orthography; another letter is a choice of the house that the reader hears.
  const automatic: Applicability = differenceOf(spelling.key, key) === 'letters' ? 'unsafe' : 'safe';
  return {
    messageId: 'found',
    params: { spelling: spelling.text, count: spelling.mentions.length, to },
    range: first.block.view.rangeOf(first.start, first.end),
    severity: house.confidence >= 0.8 ? 'warning' : 'information',
    related: spelling.mentions.slice(1).map((m) => ({
      range: m.block.view.rangeOf(m.start, m.end),
      messageId: 'other',
      params: { spelling: bareText(m), count: spelling.mentions.length },
    })),
    fixes: [
      ...(here === undefined
        ? []
        : [
            {
              titleId: 'useHere',
              params: { to: respell(first, key) },
              applicability: first.quoted ? ('suggestion' as const) : automatic,
              edits: [here],
            },
          ]),
      ...(edits.length > 1
        ? [
            {
              titleId: 'useEverywhere',
              params: { to },
              applicability: quoted ? ('suggestion' as const) : automatic,
              edits,
            },
          ]
        : []),
    ],
    data: { source: house.source, confidence: house.confidence, preferred: to },
  };
}
