import type { DraftAnalysis } from '../analysis.js';
import type { Finding, FindingFix, RelatedPlace, RuleContext, Severity, TextEdit } from '../types.js';
import { bareText, type NameCluster, type NameMention, type NameSpelling, respell } from './cluster.js';
import { nameClusters } from './clusters.js';
import { writingHabits } from './habits.js';
import { preferredSpelling } from './preferred.js';
import { type Difference, differenceOf, isFinalLetter, isFinalYa, isHamzaDropped } from './spell.js';
import { statedSpelling } from './stated.js';

/** Findings of one of the rules that compare spellings: those whose spellings differ in `difference`. */
export function spellingFindings(context: RuleContext, difference: Difference): Finding[] {
  const findings: Finding[] = [];
  for (const cluster of nameClusters(context.analysis)) {
    if (cluster.synonym && context.options.synonyms !== true) continue;
    const preferred = preferredSpelling(cluster, statedSpelling(context.config, cluster));
    for (const spelling of cluster.spellings) {
      if (spelling === preferred || differenceOf(spelling.key, preferred.key) !== difference) continue;
      if (isHabit(context, spelling.key, preferred.key)) continue;
      // Orthography, a space or a second name is said once; a second spelling wherever it stands.
      const once = difference !== 'letters' || cluster.synonym || isFinalLetter(spelling.key, preferred.key);
      for (const mention of once ? spelling.mentions.slice(0, 1) : spelling.mentions) {
        findings.push(findingOf(context.analysis, cluster, { spelling, preferred, mention, difference, once }));
      }
    }
  }
  return findings;
}

/**
 * Whether the writer spells ordinary words like that too: who drops every hamza or writes every final «ي» as «ى» has
 * not spelled a name two ways. That is for the spelling checker, unless the newsroom wants to hear it here.
 */
function isHabit({ analysis, options }: RuleContext, spelling: string, preferred: string): boolean {
  if (options.always === true) return false;
  if (isHamzaDropped(spelling, preferred)) return writingHabits(analysis).dropsHamza;
  return isFinalYa(spelling, preferred) && writingHabits(analysis).mixesFinalYa;
}

/** Exonyms are a choice of words; a link that only the model makes and is not sure of is worth a look, no more. */
function severityOf(cluster: NameCluster, { difference, spelling, preferred }: Reported): Severity {
  if (cluster.synonym) return 'hint';
  if (difference === 'hamza' || isFinalLetter(spelling.key, preferred.key)) return 'information';
  return cluster.confidence >= SURE ? 'warning' : 'information';
}

/** From this confidence on nine in ten were right on published articles (scripts/names/evidence-model.md). */
const SURE = 0.9;
/** A finding that stands for all places of a spelling shows no more of them than an editor would walk through. */
const MAX_PLACES = 20;

interface Reported {
  readonly spelling: NameSpelling;
  readonly preferred: NameSpelling;
  readonly mention: NameMention;
  readonly difference: Difference;
  /** It is the only finding about this spelling. */
  readonly once: boolean;
}

function findingOf(analysis: DraftAnalysis, cluster: NameCluster, reported: Reported): Finding {
  const { spelling, preferred, mention, difference, once } = reported;
  const related: RelatedPlace[] = cluster.spellings.flatMap((other) => {
    // The place that shows the same form of the name, if there is one.
    const place =
      other === spelling ? undefined : (other.mentions.find((m) => m.ending === mention.ending) ?? other.mentions[0]);
    if (place === undefined) return [];
    return [
      {
        range: place.block.view.rangeOf(place.start, place.end),
        messageId: 'other',
        params: { spelling: other.text, count: other.mentions.length },
      },
    ];
  });
  const further = once ? spelling.mentions.slice(1, 1 + MAX_PLACES) : [];
  for (const place of further) {
    related.push({
      range: place.block.view.rangeOf(place.start, place.end),
      messageId: 'other',
      params: { spelling: bareText(place), count: spelling.mentions.length },
    });
  }
  return {
    messageId: cluster.synonym ? 'synonym' : 'found',
    params: {
      spelling: spelling.text,
      count: spelling.mentions.length,
      other: preferred.text,
      otherCount: preferred.mentions.length,
    },
    range: mention.block.view.rangeOf(mention.start, mention.end),
    severity: severityOf(cluster, reported),
    related,
    fixes: fixesOf(analysis, cluster, preferred, mention),
    data: {
      kind: cluster.kind,
      difference,
      source: cluster.source,
      confidence: Math.round(cluster.confidence * 100) / 100,
      evidence: [...cluster.evidence],
      preferred: preferred.text,
      ...(cluster.latin === undefined ? {} : { latin: cluster.latin }),
    },
  };
}

function fixesOf(
  analysis: DraftAnalysis,
  cluster: NameCluster,
  preferred: NameSpelling,
  mention: NameMention,
): FindingFix[] {
  if (cluster.synonym) return [];
  const here = editOf(analysis, mention, preferred.key);
  if (here === undefined) return [];
  const sure = cluster.source === 'model' ? 'unsafe' : 'safe';
  const params = { from: bareText(mention), to: preferred.text };
  const fixes: FindingFix[] = [
    {
      titleId: 'useHere',
      params: { ...params, to: here.newText },
      applicability: mention.quoted ? 'suggestion' : sure,
      edits: [here],
    },
  ];
  const others = cluster.spellings.filter((s) => s !== preferred).flatMap((s) => s.mentions);
  if (others.length > 1) {
    const edits = others.flatMap((m) => editOf(analysis, m, preferred.key) ?? []);
    const quoted = others.some((m) => m.quoted);
    fixes.push({ titleId: 'useEverywhere', params, applicability: quoted ? 'suggestion' : sure, edits });
  }
  return fixes;
}

/** The edit that writes a mention with another spelling; undefined where markup runs through the word. */
export function editOf(analysis: DraftAnalysis, mention: NameMention, key: string): TextEdit | undefined {
  const { view } = mention.block;
  if (!view.isVerbatim(mention.start, mention.end)) return undefined;
  const range = view.rangeOf(mention.start, mention.end);
  return { range, newText: analysis.draft.escape(respell(mention, key), range.start) };
}
