import { type CuePhraseKind, lexicon, type VerbForm } from './lexicon.js';
import { matchWord } from './phrase-table.js';
import { isComplementiser, readSource, type Source } from './sources.js';
import type { Word } from './words.js';

/** One sign of attribution in a sentence. Word indices count in the block. */
export interface Cue {
  readonly kind: 'verb' | 'participle' | 'colon' | CuePhraseKind;
  readonly start: number;
  readonly end: number;
  readonly form: VerbForm | undefined;
  /** Who is named with the cue; undefined where the subject is dropped. */
  readonly source: Source | undefined;
  /** First word of what is reported, or -1. */
  readonly content: number;
  /** Words it covers, `[scopeStart, scopeEnd)`. */
  readonly scopeStart: number;
  readonly scopeEnd: number;
  /** Stands among the first words of its sentence. */
  readonly initial: boolean;
}

const NOUN_CONTEXT = new Set(
  'في من علي الي عن بعد قبل منذ خلال اثر عقب كل بدون دون غير عدم بين تحت فوق لدي اي هذا هذه ذلك مع لم لن'.split(' '),
);
const RELATIVES = new Set('الذي التي الذين ما بما مما حسبما كما وما'.split(' '));
const CONTENT_WINDOW = 25;
const SPEECH = new Set('قائلا قائله بالقول حديثه حديثها كلامه كلامها قوله قولها'.split(' '));

const isOpening = (word: Word, words: readonly Word[], index: number): boolean =>
  word.kind === 'mark' && /^["«“„”»]$/.test(word.folded) && words[index + 1]?.quoted === true;

/**
 * First word of what a verb at `from` reports, by أن/إن/بأن, a colon or a quotation; -1 where the sentence has none near.
 */
function contentAfter(words: readonly Word[], from: number, limit: number): number {
  for (let i = from; i < limit && i < from + CONTENT_WINDOW; i++) {
    const word = words[i]!;
    if (isComplementiser(word)) return i;
    if (word.folded === ':') return i + 1;
    if (isOpening(word, words, i)) return i;
  }
  return -1;
}

/** Where the paper's own voice takes over again: «، بينما», «، فيما», «؛», «علما أن» outside quotations. */
function scopeEnd(words: readonly Word[], from: number, limit: number): number {
  for (let i = from + 1; i < limit; i++) {
    const word = words[i]!;
    if (word.quoted) continue;
    if (word.kind === 'mark') {
      if (word.folded === '؛') return i;
      continue;
    }
    const previous = words[i - 1]!;
    const breaker = matchWord(lexicon().cues, words, i, limit);
    if (breaker?.value === 'breaker' && (previous.folded === '،' || previous.folded === ',')) return i;
    if (breaker?.value === 'breaker' && word.folded !== 'وسط' && word.folded !== 'فيما') return i;
  }
  return limit;
}

/** All cues of a sentence `[first, limit)`, in order. */
export function findCues(words: readonly Word[], first: number, limit: number): Cue[] {
  const cues: Cue[] = [];
  const { verbs, cues: phrases } = lexicon();
  for (let i = first; i < limit; i++) {
    const word = words[i]!;
    if (word.kind === 'mark') {
      if (word.folded === ':' && cues.length === 0 && i - first <= 8 && i > first) {
        const colon = colonCue(words, first, i, limit);
        if (colon !== undefined) cues.push(colon);
      }
      continue;
    }
    if (word.quoted || word.kind !== 'word') continue;
    const phrase = matchWord(phrases, words, i, limit);
    if (phrase !== undefined && phrase.value !== 'breaker' && phrase.value !== 'public') {
      const cue = phraseCue(words, first, i, phrase.end, limit, phrase.value);
      if (cue !== undefined) {
        cues.push(cue);
        if (phrase.value !== 'masdar' && phrase.value !== 'venue' && phrase.value !== 'switch') {
          i = phrase.end - 1;
        }
        continue;
      }
    }
    const form = verbForm(verbs, words, i);
    if (form === undefined) continue;
    const cue =
      form.tense === 'participle' ? participleCue(words, i, limit, form) : verbCue(words, first, i, limit, form);
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

function verbForm(verbs: ReadonlyMap<string, VerbForm>, words: readonly Word[], i: number): VerbForm | undefined {
  const word = words[i]!;
  if (word.definite) return undefined;
  const own = verbs.get(word.folded) ?? (word.base === word.folded ? undefined : verbs.get(word.base));
  if (own !== undefined) {
    const previous = words[i - 1];
    return previous !== undefined && NOUN_CONTEXT.has(previous.folded) && own.tense !== 'participle' ? undefined : own;
  }
  if (/^[سل]/.test(word.base) && word.base.length > 4) {
    const future = verbs.get(word.base.slice(1));
    if (future?.tense === 'present') return future;
  }
  // «ويعزوها الخبراء»: an object pronoun on the verb.
  if (/(?:ها|ه|هم)$/.test(word.base) && word.base.length > 4) {
    const bare = verbs.get(word.base.replace(/(?:ها|ه|هم)$/, ''));
    if (bare !== undefined && bare.tense !== 'participle' && bare.need === 'act') return bare;
  }
  // «ما ذكره», «وهو ما أكدته»: an object pronoun after a relative.
  const previous = words[i - 1];
  if (previous !== undefined && RELATIVES.has(previous.folded)) {
    const bare = word.base.replace(/(?:ه|ها|تها|ته)$/, '');
    return verbs.get(bare) ?? verbs.get(`${bare}ت`);
  }
  return undefined;
}

function colonCue(words: readonly Word[], first: number, at: number, limit: number): Cue | undefined {
  const source = readSource(words, first, at);
  // «سوريا: …» names the topic, not the speaker.
  if (source === undefined || source.end < at || source.kind === 'state') return undefined;
  return {
    kind: 'colon',
    start: first,
    end: at + 1,
    form: undefined,
    source,
    content: at + 1,
    scopeStart: at + 1,
    scopeEnd: limit,
    initial: true,
  };
}

function phraseCue(
  words: readonly Word[],
  first: number,
  at: number,
  end: number,
  limit: number,
  kind: CuePhraseKind,
): Cue | undefined {
  let source: Source | undefined;
  let scopeStart = first;
  let to = limit;
  if (kind === 'according') {
    if (words[at]!.folded === 'فحسب') return undefined;
    // «حسب» after «ف» is "only"; a source must follow, or the phrase holds its own pronoun (على حد قوله).
    source = readSource(words, afterVerb(words, end), limit);
    if (source === undefined && !/(?:ه|ها|هم)$/.test(words[end - 1]!.folded)) return undefined;
    scopeStart = clauseStart(words, first, at);
    to = scopeEnd(words, at, limit);
  } else if (kind === 'document') {
    source = readSource(words, end, limit);
  } else if (kind === 'masdar') {
    if (words[at]!.definite) return undefined;
    source = readSource(words, end, limit);
  } else if (kind === 'hidden') {
    // «كان من المتوقع أن ينطلق» tells what did not happen.
    if (/^(?:كان|كانت)$/.test(words[at - 1]?.base ?? '')) return undefined;
    // «أقوى من المتوقع» compares.
    if (
      words[at]!.folded === 'من' &&
      /^(?:اقل|اكثر|اقوي|اسرع|ابطا|افضل|اسوا|اعلي|ادني|اكبر)$/.test(words[at - 1]?.stem ?? '')
    )
      return undefined;
    // «المحافظ يتوقع نموا»: the subject stands before the verb.
    if (
      PRESENT.test(words[at]!.base) &&
      !startsClause(words, first, at) &&
      (end === at + 1 || words[at - 1]!.definite)
    ) {
      return undefined;
    }
    if (MEASURE.test(words[at]!.base) && !startsClause(words, first, at)) return undefined;
    // «ويرجح مربو الدواجن أن»: the subject stands before أن.
    if (end === at + 1 && PRESENT.test(words[at]!.base)) {
      for (let k = end + 1; k < limit && k <= end + 6; k++) if (isComplementiser(words[k]!)) return undefined;
    }
    const next = words[end];
    // «ويتوقع الصندوق أن», «تشير تقديرات المنظمة»: the subject is there after all.
    if (next !== undefined && end < limit && OPEN_HIDDEN.test(words[end - 1]!.base)) {
      const subject = readSource(words, end, limit);
      if (subject !== undefined && subject.quality >= 4 && (next.definite || subject.kind !== 'person'))
        source = subject;
    }
    to = scopeEnd(words, at, limit);
    scopeStart = at;
  }
  return {
    kind,
    start: at,
    end,
    form: undefined,
    source,
    content: kind === 'document' || kind === 'hidden' ? contentAfter(words, end - 1, limit) : -1,
    scopeStart,
    scopeEnd: to,
    initial: at - first <= 2,
  };
}

const PRESENT = /^(?:يتوقع|يرجح|يتردد|يعتقد|يخشي)$/;
/** «بتكلفة تقدر بنحو…» is part of another sentence; only at the start of a clause it stands for a source. */
const MEASURE = /^[يت]قدر$/;

const startsClause = (words: readonly Word[], first: number, at: number): boolean =>
  at === first ||
  words[at]!.base !== words[at]!.folded ||
  words[at - 1]!.kind === 'mark' ||
  words[at - 1]!.folded === 'كما';

const OPEN_HIDDEN = /^(?:يتوقع|يرجح|تقديرات|التقديرات|التوقعات)$/;

/** «بحسب ما أفادت مصادر»: the source stands after the verb. */
function afterVerb(words: readonly Word[], index: number): number {
  const word = words[index];
  if (word === undefined || word.definite) return index;
  if (!lexicon().verbs.has(word.folded) && !/^(?:تناقلت|نشرت|نشره|تداولت)$/.test(word.folded)) return index;
  return /^(?:به|بها|له|عنه|عنها|اليه|اليها)$/.test(words[index + 1]?.folded ?? '') ? index + 2 : index + 1;
}

function clauseStart(words: readonly Word[], first: number, at: number): number {
  for (let i = at - 1; i >= first; i--) if (words[i]!.folded === '؛') return i + 1;
  return first;
}

function participleCue(words: readonly Word[], i: number, limit: number, form: VerbForm): Cue | undefined {
  const near = contentAfter(words, i + 1, Math.min(limit, i + 12));
  if (near < 0 && form.need !== 'act') return undefined;
  if (form.need === 'act' && near < 0 && words[i - 1]?.kind === 'word' && words[i - 1]!.definite) return undefined;
  return {
    kind: 'participle',
    start: i,
    end: i + 1,
    form,
    source: undefined,
    content: near < 0 ? i + 1 : near,
    scopeStart: i,
    scopeEnd: scopeEnd(words, i, limit),
    initial: false,
  };
}

function verbCue(words: readonly Word[], first: number, i: number, limit: number, form: VerbForm): Cue | undefined {
  let content = contentAfter(words, i + 1, limit);
  let source: Source | undefined;
  if (form.need === 'source') {
    const marker = form.lemma === 'نقل' ? 'عن' : form.lemma === 'نسب' ? 'الي' : 'عن';
    let at = -1;
    for (let k = i + 1; k < limit && k <= i + 7; k++) if (words[k]!.folded === marker) at = k;
    if (at < 0) return undefined;
    source = form.lemma === 'تحدث' ? readSource(words, i + 1, limit) : readSource(words, at + 1, limit);
    if (content < 0) content = at + 1;
  } else {
    if (form.need === 'that' && (content < 0 || content - i > 14)) return undefined;
    // «يعتبر المهرجان الأكبر» is the paper's own judgement, whoever reads the verb as active.
    if (form.lemma === 'اعتبر' && form.tense === 'present' && content < 0) return undefined;
    if (form.need === 'speech' && !isSpeech(words, i, limit)) return undefined;
    if (form.need === 'act' && !isAct(words, i, limit, form)) return undefined;
    source = subjectOf(words, first, i, limit);
  }
  if (source === undefined && content < 0 && form.need !== 'act') return undefined;
  return {
    kind: 'verb',
    start: i,
    end: i + 1,
    form,
    source,
    content,
    scopeStart: i - first <= 6 ? first : i,
    scopeEnd: scopeEnd(words, i, limit),
    initial: i - first <= 2,
  };
}

function isSpeech(words: readonly Word[], i: number, limit: number): boolean {
  for (let k = i + 1; k < limit && k <= i + 8; k++) {
    const word = words[k]!;
    if (word.folded === ':' || isOpening(word, words, k) || SPEECH.has(word.folded)) return true;
  }
  return words[i + 1] !== undefined && isComplementiser(words[i + 1]!);
}

function isAct(words: readonly Word[], i: number, limit: number, form: VerbForm): boolean {
  const has = (test: (word: Word) => boolean): boolean => {
    for (let k = i + 1; k < limit && k <= i + 8; k++) if (test(words[k]!)) return true;
    return false;
  };
  if (form.lemma === 'عبر' || form.lemma === 'اعرب' || form.lemma === 'أعرب') return has((w) => w.folded === 'عن');
  if (form.lemma === 'حمل') return has((w) => /^(?:ال)?مس[ؤئ]ولي/.test(w.folded));
  if (form.lemma === 'وعد' || form.lemma === 'رحب') return has((w) => w.base.startsWith('ب'));
  return i + 1 < limit;
}

/** Last three letters of verbs whose object comes with ب: طالب، ندد، رحب، أشاد، هدد، توعد، تعهد، اعترف. */
const TAKES_BI = new Set('الب ددت ددو ندد حبت شاد هدد وعد عهد ترف البت رحب'.split(' '));

const OPENERS = new Set('كان كانت قد وقد لكن غير ان كما حيث فيما بينما حين اما هذا وهو وهي الي ذلك لقد فقد'.split(' '));

/** The subject: after the verb (the default order), else the noun phrase that opens the clause before it. */
function subjectOf(words: readonly Word[], first: number, i: number, limit: number): Source | undefined {
  const pluperfect = pluperfectSubject(words, first, i);
  if (pluperfect !== undefined) return pluperfect;
  const after = words[i + 1];
  let from = i + 1;
  // «قال لرويترز المتحدث…», «قال في بيان المتحدث…» are read as dropped: the addressee is no subject.
  if (after !== undefined && from < limit && !isComplementiser(after) && after.folded !== ':') {
    if (after.folded === 'له' || after.folded === 'لها') from++;
    if (TAKES_BI.has(words[i]!.stem.slice(-3)) && after.base.startsWith('ب') && after.base.length > 4) return undefined;
    if (after.base.startsWith('بال')) return undefined;
    if (
      !/^(?:الي|علي|في|خلال|عن|من|عبر|ل.{3,})$/.test(after.folded) ||
      after.folded.startsWith('لج') ||
      isNameWithLam(after)
    ) {
      const subject = readSource(words, from, limit);
      if (subject !== undefined && subject.end > from) return subject;
    }
  }
  const previous = words[i - 1];
  if (previous === undefined || i === first || words[i]!.base !== words[i]!.folded) {
    // A conjunction on the verb after a comma goes on with the subject before it; at the start it is dropped.
    if (i === first || previous === undefined) return undefined;
    if (words[i]!.base !== words[i]!.folded) return undefined;
  }
  let start = i;
  while (start > first && i - start < 14 && !isBoundary(words[start - 1]!)) start--;
  while (start < i && OPENERS.has(words[start]!.folded)) start++;
  if (start >= i) return undefined;
  const head = words[start]!;
  if (head.kind === 'word' && /^(?:في|من|علي|الي|عن|بعد|قبل|منذ|خلال|اثر|عقب|لم|لا|لن)$/.test(head.base))
    return undefined;
  const subject = readSource(words, start, i);
  return subject;
}

/** «وكان المراسل قد أفاد»: the subject stands between كان and قد. */
function pluperfectSubject(words: readonly Word[], first: number, i: number): Source | undefined {
  if (words[i - 1]?.folded !== 'قد') return undefined;
  for (let k = i - 2; k >= first && k >= i - 12; k--) {
    if (words[k]!.base === 'كان' || words[k]!.base === 'كانت')
      return k + 1 < i - 1 ? readSource(words, k + 1, i - 1) : undefined;
  }
  return undefined;
}

const isNameWithLam = (word: Word): boolean =>
  /^(?:لافروف|لوكاشينكو|ليبرمان|لبيد|لوبان|لجنه|لاعب|لواء|ليندركينغ)/.test(word.folded);
const isBoundary = (word: Word): boolean => word.kind === 'mark' && /^[،,؛;:."«»“”()]$/.test(word.folded);
