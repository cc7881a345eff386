import type { Genre } from '../draft/draft.js';
import type { Statement } from './chains.js';
import type { Claim } from './claims.js';

/** Genres in which nobody is asked for the source of what the author argues or everybody saw. */
export const QUIET: ReadonlySet<Genre> = new Set<Genre>(['opinion', 'sport', 'weather', 'interview', 'timeline']);
const CONFLICT = new Set<Claim['type']>(['attack', 'control', 'casualty']);
const TODAY = new Set('اليوم امس حاليا'.split(' '));
/** The claim stands in the main clause, not at the end of a long background. */
const MAX_DEPTH = 8;

/**
 * Hand-set reasons to look at a sentence whatever its score: news of fighting that only a party or a witness can know.
 * @returns id of the reason, or undefined
 */
export function gateOf(statement: Statement, genre: Genre): string | undefined {
  const { standing, block, sentence, facts } = statement;
  if (block.kind === 'caption' || block.kind === 'subhead' || block.kind === 'kicker') return undefined;
  if (standing === 'distant') return distantGate(statement);
  if (standing === 'vague') {
    if (isNobody(statement)) return 'source-is-nobody';
    return !QUIET.has(genre) && isUnnamed(statement) ? 'source-unnamed' : undefined;
  }
  if (QUIET.has(genre)) return undefined;
  // A quotation of more than 25 words with nobody in sight (dossier, S8).
  if (standing === 'open' && isOrphan(statement)) return 'orphan-quote';
  const hard = sentence.claims.filter(
    (c) => c.finite && CONFLICT.has(c.type) && facts.words[c.start]?.quoted === false,
  );
  if (hard.length === 0) return undefined;
  if (standing === 'own' || standing === 'carried') {
    const end = statement.cue?.scopeEnd ?? sentence.limit;
    return hard.some((c) => c.start >= end && c.start - end <= 3 && c.weight >= 4 && c.type === 'attack')
      ? 'after-breaker'
      : undefined;
  }
  if (standing !== 'open' && standing !== 'near') return undefined;
  if (!hard.some((c) => c.type === 'attack' || c.type === 'control') || block.kind === 'headline') return undefined;
  for (let i = sentence.first; i < sentence.limit; i++) {
    if (TODAY.has(facts.words[i]!.base) && hard.some((c) => c.start - sentence.first <= MAX_DEPTH))
      return 'fighting-today';
  }
  return undefined;
}

const NOBODY = new Set(
  'مراقبون مراقبين متابعون متابعين متتبعون متتبعين مطلعون مطلعين عارفون عارفين كثيرون كثيرين البعض تكهنات اصداء'.split(
    ' ',
  ),
);
const SAYS_NOTHING = /^(?:مطلع|خاص|موثوق|مقرب|متطابق|متقاطع|رفيع|عليم|معني)(?:ه)?$/;

/** «مصادر مطلعة», «مراقبون»: words that stand where a source should and tell nothing of it. */
function isNobody({ cue, facts }: Statement): boolean {
  const source = cue?.source;
  if (source === undefined || source.anaphor || cue?.form?.lemma === 'نقل') return false;
  if (NOBODY.has(source.head)) return true;
  if (source.head !== 'مصدر' && source.head !== 'مصادر') return false;
  for (let i = source.start + 1; i < Math.max(source.end, source.start + 2); i++) {
    if (SAYS_NOTHING.test(facts.words[i]?.stem ?? '')) return true;
  }
  return false;
}

/** A source in the sentence itself that is a group or a rumour: «مختصون», «معلومات متقاطعة». «مصدر أمني» tells a little. */
function isUnnamed({ cue }: Statement): boolean {
  const source = cue?.source;
  if (source === undefined || source.anaphor || source.quality > 0 || cue?.form?.lemma === 'نقل') return false;
  return source.kind === 'vague' && source.head !== 'مسؤولون' && source.head !== 'مسؤولين';
}

/** Opens and closes with quotation marks, long, and without any sign of a speaker. */
function isOrphan({ sentence, facts }: Statement): boolean {
  return (
    sentence.cues.length === 0 &&
    sentence.quotedWords > 25 &&
    sentence.quotedWords > 0.9 * sentence.wordCount &&
    facts.words[sentence.first]!.kind === 'mark'
  );
}

/** A dropped speaker behind a subhead or caption. */
function distantGate({ cue, broken, sentence, facts }: Statement): string | undefined {
  if (cue === undefined || !cue.initial || cue.kind !== 'verb' || cue.content < 0) return undefined;
  if (cue.form?.tense !== 'past' || !facts.words[sentence.first]!.folded.startsWith('و')) return undefined;
  return broken === 'break' ? 'distant-break' : undefined;
}
