import type { Applicability, Finding, RuleContext } from '../types.js';
import { bareText, type NameMention, type NameSpelling, respell, spellingsOf } from './cluster.js';
import { editOf } from './findings.js';
import { groupMentions } from './group-clusters.js';
import { type GroupEntry, groupIndex, type NameGroup } from './groups.js';
import { lazy } from './lazy.js';
import { registeredMentions } from './register/registered-mentions.js';
import { differenceOf } from './spell.js';
import { isDifferent, type StatedForm, statedForms, withoutArticle } from './stated.js';

/** Names that the draft spells in one way, but not in the one that the register or the house style asks for. */
export function houseFindings(context: RuleContext): Finding[] {
  const { analysis, config } = context;
  const findings: Finding[] = [];
  if (config.houseStyle === undefined && config.registers.length === 0) return findings;
  const registered = new Set<string>();
  for (const [entry, mentions] of registeredMentions(analysis)) {
    for (const mention of mentions) for (const place of placesOf(mention)) registered.add(place);
    for (const spelling of spellingsOf(mentions)) {
      if (spelling.key === entry.name || mentions.some((m) => m.key === entry.name)) continue;
      findings.push(findingOf(context, spelling, entry.name, { source: 'register', confidence: 1 }));
    }
  }
  for (const [group, mentions] of groupMentions(analysis)) {
    for (const spelling of spellingsOf(mentions.filter((m) => !placesOf(m).some((place) => registered.has(place))))) {
      const asked = keyOf(group, statedForms(config, [spelling.text], group));
      // Where the newsroom's form stands beside another one, the rule on two spellings speaks.
      if (asked === undefined || mentions.some((m) => m.key === asked.key)) continue;
      if (isDifferent(config, spelling.text, asked.by.form) || isDifferent(config, spelling.key, asked.key)) continue;
      findings.push(findingOf(context, spelling, asked.key, asked.by));
    }
  }
  return findings;
}

/** Every word of a mention: a surname inside a registered full name is the register's too. */
const placesOf = ({ block, firstToken, lastToken }: NameMention): readonly string[] =>
  Array.from({ length: lastToken - firstToken + 1 }, (_, i) => `${block.index}:${firstToken + i}`);

const entriesByGroup: () => ReadonlyMap<NameGroup, readonly GroupEntry[]> = lazy(() => {
  const byGroup = new Map<NameGroup, GroupEntry[]>();
  for (const entry of [...groupIndex().entries.values()].flat()) {
    const entries = byGroup.get(entry.group);
    if (entries === undefined) byGroup.set(entry.group, [entry]);
    else entries.push(entry);
  }
  return byGroup;
});

/** What mentions of a group would be keyed by if they were written as stated. */
function keyOf(
  group: NameGroup,
  stated: readonly StatedForm[],
): { readonly key: string; readonly by: StatedForm } | undefined {
  const entries = entriesByGroup().get(group) ?? [];
  for (const by of stated) {
    const bare = withoutArticle(by.form);
    // A stem is listed with one of its forms only: «أمريكا» is written with that of «أمريكي».
    const written =
      entries.find(({ form }) => form === by.form) ??
      entries.find(({ stem, endings }) => bare.startsWith(stem) && endings.has(bare.slice(stem.length)));
    if (written !== undefined) return { key: written.stem, by };
  }
  return undefined;
}

function findingOf(
  { analysis }: RuleContext,
  spelling: NameSpelling,
  key: string,
  by: Pick<StatedForm, 'source' | 'confidence'>,
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
    severity: by.confidence >= 0.8 ? 'warning' : 'information',
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
    data: { source: by.source, confidence: by.confidence, preferred: to },
  };
}
