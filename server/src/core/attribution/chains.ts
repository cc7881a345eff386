import type { Block } from '../draft/draft.js';
import { answersFor, isLate, isMereAct, isPublicAct, MAX_DEPTH, opensClause } from './cue-reach.js';
import type { Cue } from './cues.js';
import type { BlockFacts, SentenceFacts } from './facts.js';
import type { Gender } from './lexicon.js';
import type { Source } from './sources.js';

/**
 * How a sentence stands to its source.
 * `own`: a source in the sentence; `carried`: a dropped or repeated speaker who is in sight; `distant`: a dropped speaker
 * who is not; `vague`: the source in or behind the sentence is unnamed; `hidden`: an impersonal form stands for a source;
 * `partial`: a source late in the sentence that leaves its first clause bare;
 * `loose`: nothing in the sentence, but its paragraph began with a source; `near`: nothing here, a source next door;
 * `open`: nothing in sight.
 */
export type Standing = 'own' | 'carried' | 'distant' | 'vague' | 'hidden' | 'partial' | 'loose' | 'near' | 'open';

/** A source with its place. */
export interface Speaker {
  readonly block: Block;
  readonly facts: BlockFacts;
  readonly source: Source;
  readonly gender: Gender | undefined;
  /** Quoted by an outlet that is named («نقلت الوكالة عن مصدر»). */
  readonly secondHand: boolean;
  /** Position in `Statement[]`. */
  readonly statement: number;
}

export interface Statement {
  readonly index: number;
  readonly block: Block;
  readonly facts: BlockFacts;
  readonly sentence: SentenceFacts;
  readonly standing: Standing;
  /** The cue that decided. */
  readonly cue: Cue | undefined;
  /** Who says it, where known. */
  readonly speaker: Speaker | undefined;
  /** Why a chain broke: `break` (subhead, caption), `gender`, `missing`, `other-speaker`, or undefined. */
  readonly broken: 'break' | 'gender' | 'missing' | undefined;
  /** First, second… sentence of its block. */
  readonly position: number;
}

const BREAKS = new Set<Block['kind']>(['subhead', 'caption', 'credit', 'alt-text', 'leftover', 'list-item']);
const SPOKEN = new Set<Block['kind']>([
  'headline',
  'kicker',
  'lead',
  'paragraph',
  'quote',
  'list-item',
  'subhead',
  'caption',
]);
/** A dropped speaker is in sight for this many blocks. */
const MAX_BLOCKS = 3;

interface State {
  speaker: Speaker | undefined;
  /** A subhead or caption came after the speaker. */
  broken: boolean;
}

/** Statements of a draft in order, each with its standing. `facts` gives a block's facts. */
export function chainStatements(blocks: readonly Block[], factsOf: (block: Block) => BlockFacts): Statement[] {
  const statements: Statement[] = [];
  const speakers: Speaker[] = [];
  const state: State = { speaker: undefined, broken: false };
  for (const block of blocks) {
    if (block.script !== 'arabic' || !SPOKEN.has(block.kind)) {
      if (BREAKS.has(block.kind) && state.speaker !== undefined) state.broken = true;
      continue;
    }
    if (BREAKS.has(block.kind) && block.kind !== 'list-item') state.broken = state.speaker !== undefined;
    const facts = factsOf(block);
    const aside =
      block.kind === 'subhead' || block.kind === 'caption' || block.kind === 'headline' || block.kind === 'kicker';
    let carried: Statement | undefined;
    facts.sentences.forEach((sentence, position) => {
      const statement = judge(statements.length, block, facts, sentence, position, state, speakers, carried);
      statements.push(statement);
      if (statement.standing === 'own' || statement.standing === 'carried' || statement.standing === 'vague')
        carried = statement;
      if (aside) return;
      const speaker = statement.speaker;
      if (speaker !== undefined && speaker.statement === statement.index) {
        speakers.push(speaker);
        state.speaker = speaker;
        state.broken = false;
      } else if (statement.standing === 'carried' || (statement.standing === 'vague' && speaker !== undefined)) {
        state.speaker = speaker === undefined ? undefined : { ...speaker, block, statement: statement.index };
        state.broken = false;
      }
    });
  }
  return statements.map((statement) => nextDoor(statement, statements));
}

/** «open» with a source in the sentence before or after becomes «near». */
function nextDoor(statement: Statement, statements: readonly Statement[]): Statement {
  if (statement.standing !== 'open') return statement;
  const sourced = (s: Statement | undefined): boolean =>
    s !== undefined && (s.standing === 'own' || s.standing === 'carried') && s.block.kind !== 'headline';
  const near = sourced(statements[statement.index - 1]) || sourced(statements[statement.index + 1]);
  return near ? { ...statement, standing: 'near' } : statement;
}

function judge(
  index: number,
  block: Block,
  facts: BlockFacts,
  sentence: SentenceFacts,
  position: number,
  state: State,
  speakers: readonly Speaker[],
  carried: Statement | undefined,
): Statement {
  const make = (standing: Standing, cue?: Cue, speaker?: Speaker, broken?: Statement['broken']): Statement => ({
    index,
    block,
    facts,
    sentence,
    standing,
    cue,
    speaker,
    broken,
    position,
  });
  const at = (cue: Cue, source: Source): Speaker => ({
    block,
    facts,
    source,
    gender: cue.form?.gender,
    secondHand: cue.form?.lemma === 'نقل',
    statement: index,
  });

  let vague: Cue | undefined;
  let hidden: Cue | undefined;
  let dropped: Cue | undefined;
  let good: Cue | undefined;
  let late: Cue | undefined;
  let inner: Cue | undefined;
  let aside: Cue | undefined;
  let veiledClause: Cue | undefined;
  let closing: Cue | undefined;
  for (const cue of sentence.cues) {
    if (cue.kind === 'hidden') {
      if (cue.source === undefined) hidden ??= cue;
      else good ??= cue;
      continue;
    }
    if (cue.kind === 'participle') {
      aside ??= cue;
      continue;
    }
    if (!carriesSource(cue)) continue;
    if (cue.source === undefined) {
      // Only a verb that opens the sentence leaves its subject to the sentence before.
      if (cue.kind === 'verb' && cue.initial) dropped ??= cue;
      else if (cue.kind === 'verb' && !isLate(cue, sentence, facts) && !isMereAct(cue)) inner ??= cue;
      else if (cue.kind === 'verb') late ??= cue;
      else if (cue.kind === 'document' || cue.kind === 'retro') good ??= cue;
      else if (cue.kind === 'according') dropped ??= cue;
      continue;
    }
    // «نقلت الوكالة عن مصدر»: the outlet answers for its source.
    const veiled = cue.source.quality <= 1 && cue.form?.lemma !== 'نقل' && !isPublicAct(cue, facts);
    if (veiled && cue.start > sentence.first && opensClause(cue, sentence, facts)) veiledClause ??= cue;
    if (isLate(cue, sentence, facts)) {
      late ??= cue;
      continue;
    }
    if (cue.kind === 'according' && cue.source.quality >= 3) closing = cue;
    if (veiled) vague ??= cue;
    else good ??= cue;
  }
  // «أفادت تقارير بأنه …، بحسب الغارديان»: who closes the sentence answers for it.
  const veiledBefore = vague ?? veiledClause ?? hidden;
  if (closing !== undefined && veiledBefore !== undefined && closing.start > veiledBefore.start)
    return make('own', closing, at(closing, closing.source!));
  if (vague !== undefined && (good === undefined || good.start > vague.start)) {
    // «واختتمت بأن استطلاعات الرأي تشير إلى»: the paper that is being told of.
    if (good === undefined && dropped !== undefined && dropped.kind === 'verb' && answersFor(dropped, vague, facts)) {
      const carriedOn = droppedSpeaker(dropped, make, state, block, carried);
      if (carriedOn.standing === 'carried') return carriedOn;
    }
    // «المصادر» takes up sources named before: as good as they were.
    if (isKnown(vague.source!, speakers)) return make('carried', vague, antecedentOf(vague.source!, speakers));
    return make('vague', vague, at(vague, vague.source!));
  }
  // «صوّت المجلس على القرار، فيما أكدت مصادر أن…»: the clause has a source of its own, and it is nobody.
  if (
    veiledClause !== undefined &&
    !isKnown(veiledClause.source!, speakers) &&
    !(good?.initial === true && good.source !== undefined && answersFor(good, veiledClause, facts))
  )
    return make('vague', veiledClause, at(veiledClause, veiledClause.source!));
  if (hidden?.initial && good !== undefined && good.start > hidden.start && good.kind === 'verb')
    return make('hidden', hidden);
  if (good !== undefined) {
    const source = good.source;
    if (source === undefined) return make('own', good);
    if (source.anaphor) {
      const antecedent = antecedentOf(source, speakers);
      if (antecedent !== undefined && antecedent.source.quality <= 1 && !antecedent.secondHand)
        return make('vague', good, antecedent);
      if (antecedent !== undefined)
        return make('carried', good, { ...antecedent, gender: good.form?.gender ?? antecedent.gender });
    }
    return make('own', good, at(good, source));
  }
  if (dropped !== undefined) return droppedSpeaker(dropped, make, state, block, carried);
  if (inner !== undefined) return make('own', inner);
  if (hidden !== undefined) return make('hidden', hidden);
  if (aside !== undefined && aside.start - sentence.first <= MAX_DEPTH) return make('own', aside);
  if (late !== undefined) return make('partial', late, late.source === undefined ? undefined : at(late, late.source));
  if (aside !== undefined) return make('partial', aside);
  if (goesOnQuoting(sentence, block, state, position)) return make('carried', undefined, state.speaker);
  if (carried !== undefined && position > 0) {
    return make('loose', undefined, carried.speaker);
  }
  return make('open');
}

/** A sentence inside a quotation whose speaker was named just before: the quotation goes on. */
function goesOnQuoting(sentence: SentenceFacts, block: Block, state: State, position: number): boolean {
  const { speaker } = state;
  if (speaker === undefined || state.broken || sentence.quotedWords < 0.8 * sentence.wordCount) return false;
  const blocks = block.index - speaker.block.index;
  return position > 0 ? blocks === 0 : blocks <= 2 && sentence.wordCount > 0;
}

const carriesSource = (cue: Cue): boolean =>
  cue.kind === 'verb' ||
  cue.kind === 'colon' ||
  cue.kind === 'according' ||
  cue.kind === 'document' ||
  cue.kind === 'retro';

function droppedSpeaker(
  cue: Cue,
  make: (standing: Standing, cue?: Cue, speaker?: Speaker, broken?: Statement['broken']) => Statement,
  state: State,
  block: Block,
  carried: Statement | undefined,
): Statement {
  const speaker = state.speaker;
  if (speaker === undefined) return make('distant', cue, undefined, 'missing');
  if (state.broken) return make('distant', cue, speaker, 'break');
  if (block.index - speaker.block.index > MAX_BLOCKS && carried === undefined)
    return make('distant', cue, speaker, 'missing');
  if (clashes(cue.form?.gender, speaker)) return make('distant', cue, speaker, 'gender');
  return make(speaker.source.quality <= 1 && !speaker.secondHand ? 'vague' : 'carried', cue, speaker);
}

/** Only a masculine person taken up by a feminine verb, or the reverse, is certain: institutions go both ways. */
function clashes(gender: Gender | undefined, speaker: Speaker): boolean {
  if (gender === undefined || speaker.gender === undefined || gender === 'p' || speaker.gender === 'p') return false;
  const { kind } = speaker.source;
  return gender !== speaker.gender && (kind === 'person' || kind === 'role');
}

/** «الخبراء», «المصادر» after those very ones were named. */
function isKnown(source: Source, speakers: readonly Speaker[]): boolean {
  if (!source.anaphor) return false;
  const antecedent = antecedentOf(source, speakers);
  return antecedent !== undefined && (antecedent.source.quality > 1 || antecedent.secondHand);
}

/** The last source with the same head noun; «المصدر» also takes up «مصادر». */
function antecedentOf(source: Source, speakers: readonly Speaker[]): Speaker | undefined {
  for (let k = speakers.length - 1; k >= 0 && k >= speakers.length - 12; k--) {
    const speaker = speakers[k]!;
    if (speaker.source.anaphor) continue;
    // «المصدر ذاته», «المتحدث ذاته»: whoever spoke last, a document included.
    if (source.same && /^(?:مصدر|متحدث)$/.test(source.head)) return speaker;
    const { head } = speaker.source;
    if (head === source.head || (/^مص(?:در|ادر)$/.test(head) && /^مص(?:در|ادر)$/.test(source.head))) return speaker;
  }
  // «وأكد المصدر» with no «مصدر» before it means the last speaker.
  return source.head === 'مصدر' ? speakers.findLast((s) => !s.source.anaphor) : undefined;
}
