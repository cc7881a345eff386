import type { FindingFix, RuleContext } from '../types.js';
import type { Verdict } from './verdicts.js';

/** Snippets that answer «من قال؟» with the draft's own sources. */
export function attributionFixes(_verdict: Verdict, _context: RuleContext): FindingFix[] {
  return [];
}
