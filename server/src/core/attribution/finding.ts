import type { Finding, JsonObject, RuleContext } from '../types.js';
import { attributionFixes } from './fixes.js';
import { type AttributionRule, type Verdict, verdictsOf } from './verdicts.js';

/** Findings of one rule of the category, from the verdicts that all of them share. */
export function findingsOf(context: RuleContext, rule: AttributionRule): Finding[] {
  return verdictsOf(context.analysis)
    .filter((verdict) => verdict.rule === rule)
    .map((verdict) => toFinding(verdict, context));
}

function toFinding(verdict: Verdict, context: RuleContext): Finding {
  const { statement, claim, related } = verdict;
  const data: JsonObject = {
    type: claim?.type ?? 'other',
    weight: claim?.weight ?? 0,
    standing: statement.standing,
    confidence: Math.round(verdict.confidence * 1000) / 1000,
    reasons: verdict.reasons,
  };
  return {
    messageId: verdict.messageId,
    params: { words: context.draft.text.slice(verdict.range.start, verdict.range.end) },
    range: verdict.range,
    severity: verdict.severity,
    ...(related === undefined ? {} : { related: [{ range: related, messageId: 'related' }] }),
    fixes: attributionFixes(verdict, context),
    data,
  };
}
