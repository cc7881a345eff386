import type { Cue } from './cues.js';
import type { BlockFacts, SentenceFacts } from './facts.js';
import { lexicon } from './lexicon.js';
import { matchForm } from './phrase-table.js';
import type { Word } from './words.js';

// How far a cue reaches in its sentence: what stands before it, in which clause it stands, and what it does not report.

/** Words before a cue that its source still covers. */
export const MAX_DEPTH = 14;
const MAX_ACT_DEPTH = 5;

/** A verb far into the sentence, or one inside a relative clause, does not cover what came before it. */
export function isLate(cue: Cue, sentence: SentenceFacts, facts: BlockFacts): boolean {
  if (cue.kind !== 'verb') return false;
  const { words } = facts;
  const depth = cue.start - sentence.first;
  const before = words[cue.start - 1];
  if (depth > 3 && before !== undefined && RELATIVES.has(before.folded)) return true;
  // «…، كما يقول المختصون»: a source behind what it covers, as good as «بحسب».
  if (before?.folded === 'كما' && cue.content < 0) return false;
  if (depth <= (cue.form?.need === 'act' ? MAX_ACT_DEPTH : MAX_DEPTH)) return false;
  // «وكان رئيس كذا وعضو كذا قد أكد», «وفي بيان … نشرته، قالت الوزارة»: nothing is told before the verb.
  if (before?.folded === 'قد' && /^(?:كان|كانت)$/.test(words[sentence.first]!.base)) return false;
  if (before?.kind === 'mark' && isComma(before) && OPENS_ADVERBIAL.test(words[sentence.first]!.base)) {
    return hasFiniteClaim(sentence, cue.start);
  }
  // «رئيس الاتحاد، وهو عضو …، أكد أن»: the sentence begins with its subject.
  return !(cue.source !== undefined && cue.source.start - sentence.first <= 1 && cue.source.start < cue.start);
}

const CLAUSE_OPENERS = new Set('بينما فيما حين لكن ولكن غير الا وقت حيث اذ فان وهو وهي'.split(' '));

/** «الإحصائية التي نشرتها وسائل إعلام»: whoever published it is not who says it. */
const PUBLISHING = new Set('نشر أورد أعلن كشف عرض'.split(' '));

/** Whether a verb begins a clause of its own behind «فيما», «لكن», «الذي» or a comma: at most a subject stands between. */
export function opensClause(cue: Cue, sentence: SentenceFacts, { words }: BlockFacts): boolean {
  if (cue.kind !== 'verb') return false;
  const before = words[cue.start - 1]!;
  if (RELATIVES.has(before.folded) || before.folded === 'ما') {
    // «الذي يرى البعض أنه», and no «بيان الحرس الذي أوضح».
    return (cue.source?.start ?? 0) > cue.start && !PUBLISHING.has(cue.form?.lemma ?? '');
  }
  if (isComma(before)) return true;
  const start = Math.min(cue.start, cue.source?.start ?? cue.start);
  for (let i = start - 1; i >= sentence.first && i >= start - 3; i--) {
    if (CLAUSE_OPENERS.has(words[i]!.folded)) return true;
  }
  return false;
}

/**
 * Whether all that `veiled` brings is told by whoever stands behind `cue`: «وبحسب المجلة، يعتقد بعض الاقتصاديين أن», «قالت
 * الصحيفة إن إسرائيل بدأت ما يرجح ناشطون أنه», «واختتمت بأن استطلاعات الرأي تشير إلى».
 */
export function answersFor(cue: Cue, veiled: Cue, facts: BlockFacts): boolean {
  if (veiled.start <= cue.end || veiled.start >= cue.scopeEnd) return false;
  // «…، وأكدت مصادر أن» goes on by itself.
  if (isJoined(facts.words, Math.min(veiled.start, veiled.source?.start ?? veiled.start))) return false;
  return cue.kind === 'according' || (cue.content >= 0 && cue.content < veiled.start);
}

/** Written with «و» or «ف», and no «وسائل» or «فريق». */
function isJoined(words: readonly Word[], at: number): boolean {
  const { folded, base } = words[at]!;
  return folded !== base && matchForm(lexicon().sources, folded, words, at, words.length) === undefined;
}

const isComma = (word: Word): boolean => word.folded === '،' || word.folded === ',';
const OPENS_ADVERBIAL =
  /^(?:في|من|علي|عن|مع|بعد|قبل|منذ|خلال|اثناء|عقب|اثر|غداه|لدي|عبر|حول|بخصوص|بشان|وفق|بحسب|رغم|ضمن|امام|تعليقا|ردا|تعقيبا|اعتبارا|سعيا|بمناسبه|بهذه|بصفته|باعتبار.*|لل.{2,}|بال.{2,})$/;

const hasFiniteClaim = (sentence: SentenceFacts, before: number): boolean =>
  sentence.claims.some((claim) => claim.finite && claim.weight >= 4 && claim.start < before);

/** «ندّد صحفيون بالجريمة»: an act that everybody could see, whoever they are. */
export const isPublicAct = (cue: Cue, { words }: BlockFacts): boolean =>
  // «ندد صحفيون بالجريمة، مؤكدين أنها…»: what follows the comma comes on top.
  (isMereAct(cue) || (cue.form?.need === 'act' && words.slice(cue.end, cue.content).some(isComma))) &&
  !JUDGEMENTS.has(cue.form?.lemma ?? '') &&
  !/^(?:مصدر|مصادر|مصدران|اوساط)$/.test(cue.source?.head ?? '');

/** «الحرب تهدد بتأجيج الغضب»: an act, and nothing reported. */
export const isMereAct = (cue: Cue): boolean => cue.form?.need === 'act' && cue.content < 0;

/** Acts of the mind: «عزا مراقبون الهبوط إلى…» is a claim, whatever stands as its object. */
const JUDGEMENTS = new Set('عزا أرجع استبعد رجح توقع اعتبر رأى وصف قدر شكك خشي'.split(' '));

const RELATIVES = new Set('الذي التي الذين'.split(' '));
