import type { Cue } from './cues.js';
import { type CuePhraseKind, lexicon } from './lexicon.js';
import { contentAfter, scopeEnd } from './reported-content.js';
import { namesSome } from './source-location.js';
import { readSource, type Source } from './sources.js';
import { isComplementiser, type Word } from './words.js';

/** A cue from a phrase of kind `kind` at `[at, end)`, or undefined where the phrase means something else here. */
export function phraseCue(
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
    // «على ما أوضح بيدج», and no other «على ما».
    if (words[at]!.folded === 'علي' && end === at + 2 && !lexicon().verbs.has(words[end]?.folded ?? ''))
      return undefined;
    // «وفق ما يتداول», «بحسب ما رشح», «بحسب من يتابعون الوضع»: nobody.
    if (isHearsay(words, end)) return phraseCue(words, first, at, end + 1, limit, 'hidden');
    // «حسب» after «ف» is "only"; a source must follow, or the phrase holds its own pronoun (على حد قوله).
    source = readSource(words, afterVerb(words, end), limit);
    if (source === undefined && !/(?:ه|ها|هم)$/.test(words[end - 1]!.folded)) return undefined;
    if (source?.kind === 'thing') return undefined;
    scopeStart = clauseStart(words, first, at);
    to = scopeEnd(words, at, limit);
  } else if (kind === 'retro') {
    if (!takesUp(words, at, end, limit)) return undefined;
  } else if (kind === 'document') {
    source = readSource(words, end, limit);
  } else if (kind === 'masdar') {
    if (words[at]!.definite) return undefined;
    // «نفى وزير الخارجية» is written like the noun once ى and ي are one.
    if (words[at]!.base === 'نفي' && startsClause(words, first, at)) return undefined;
    source = readSource(words, end, limit);
  } else if (kind === 'hidden') {
    // «كان من المتوقع أن ينطلق» tells what did not happen.
    if (/^(?:كان|كانت)$/.test(words[at - 1]?.base ?? '')) return undefined;
    // «وهو يشتبه في»: somebody does.
    if (/^(?:هو|هي|هم)$/.test(words[at - 1]?.base ?? '')) return undefined;
    // «أقوى من المتوقع» compares.
    if (
      words[at]!.folded === 'من' &&
      /^(?:اقل|اكثر|اقوي|اسرع|ابطا|افضل|اسوا|اعلي|ادني|اكبر)$/.test(words[at - 1]?.stem ?? '')
    )
      return undefined;
    // «لأنه يعتقد أن», «الكاتب لا يتوقع أن»: somebody does.
    if (MENTAL.test(words[at]!.base) && !startsClause(words, first, at) && hasSubjectBefore(words, first, at))
      return undefined;
    // «تناقلت بعض وسائل الإعلام الفرنسية، منها لي إيكو», «هناك من يرى، ومنهم الخبير كذا»: the noun phrase is not read yet.
    if (namesSome(words, end, limit, 8)) return undefined;
    // «تداولت مواقع التواصل مقطع فيديو»: whoever looks sees it.
    if (/^ت(?:داول|ناقل)ت?$/.test(words[at]!.base) && passesOnPictures(words, end, limit)) return undefined;
    // «الانتخابات التي توصف بأنها الأهم»: in passing.
    if (/^[يت]وصف$/.test(words[at]!.base) && /^(?:الذي|التي|الذين)$/.test(words[at - 1]?.folded ?? ''))
      return undefined;
    // «سفينة يفترض أن تنضم إلى الأسطول»: a plan.
    if (words[at]!.base === 'يفترض' && !startsClause(words, first, at)) return undefined;
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

/**
 * Whether «هذا ما», «جاء ذلك في» takes up what was said: «هذا ما أكده», and no «هذا ما جعل الأسعار ترتفع»; «جاء هذا في بيان», and
 * no «جاء هذا في وقت…».
 */
function takesUp(words: readonly Word[], at: number, end: number, limit: number): boolean {
  const last = words[end - 1]!.folded;
  if (last === 'ما') {
    const verb = words[end]?.folded ?? '';
    const { verbs } = lexicon();
    return end < limit && (verbs.has(verb) || verbs.has(verb.replace(/(?:ه|ها)$/, '')));
  }
  for (let i = at + 1; i < limit && i <= end + 4; i++) {
    if (/^(?:وقت|الوقت|حين)$/.test(words[i]!.folded) && words[i - 1]!.folded === 'في') return false;
  }
  return true;
}

const HEARSAY =
  /^(?:يتداول|تتداوله|يتداوله|تداولته|تناقلته|تناقله|تتناقله|يتناقله|يتردد|تردد|يتسرب|تسرب|رشح|يرشح|يدور|دار|يشاع|اشيع|يقال|قيل|يتم|يروج|شاع)$/;

/** After «بحسب ما», «وفق ما», «حسب»: a verb of hearsay, or «من» with whoever it is. */
function isHearsay(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (words[at - 1]?.folded === 'ما' || /ما$/.test(words[at - 1]?.folded ?? '')) return HEARSAY.test(word.folded);
  return word.folded === 'من' && /^(?:ي.+ون|.+وا|.+وها|.+وه)$/.test(words[at + 1]?.folded ?? '');
}

function passesOnPictures(words: readonly Word[], end: number, limit: number): boolean {
  for (let i = end; i < limit && i < end + 8; i++) {
    if (isComplementiser(words[i]!)) return false;
    if (/^(?:مقطع|مقاطع|فيديو|فيديوهات|صوره|صور|صورا|تسجيل|تسجيلا|شريط|مشاهد|لقطات)$/.test(words[i]!.stem)) return true;
  }
  return false;
}

const MENTAL = /^[يت](?:توقع|رجح|عتقد|خشي|عتبر|ظن)$/;

/** «لأنه», «المخرج», «الكاتب لا» before a verb of the mind: its subject; «هجمات يعتقد أن» has none. */
function hasSubjectBefore(words: readonly Word[], first: number, at: number): boolean {
  const isNegated = /^(?:لا|لم|قد)$/.test(words[at - 1]?.folded ?? '');
  const subject = isNegated ? words[at - 2] : words[at - 1];
  if (subject === undefined || at - (isNegated ? 2 : 1) < first || subject.kind !== 'word') return false;
  return isNegated || subject.definite || /^(?:ل|ف|ك)?(?:انه|انها|انهم)$/.test(subject.base);
}

const PRESENT = /^(?:يتوقع|يرجح|يتردد|يعتقد|يخشي)$/;
/** «بتكلفة تقدر بنحو…» is part of another sentence; only at the start of a clause it stands for a source. */
const MEASURE = /^[يت]قدر$/;

const startsClause = (words: readonly Word[], first: number, at: number): boolean =>
  at === first ||
  words[at]!.base !== words[at]!.folded ||
  words[at - 1]!.kind === 'mark' ||
  words[at - 1]!.folded === 'كما';

const OPEN_HIDDEN = /^(?:تناقلت|تداولت|تناقل|تداول|يتوقع|يرجح|تقديرات|التقديرات|التوقعات)$/;

/** «بحسب ما أفادت مصادر»: the source stands after the verb. */
function afterVerb(words: readonly Word[], index: number): number {
  const word = words[index];
  if (word === undefined || word.definite) return index;
  if (!isTelling(word.folded)) return index;
  return /^(?:به|بها|له|عنه|عنها|اليه|اليها)$/.test(words[index + 1]?.folded ?? '') ? index + 2 : index + 1;
}

/** «أفادت», «أكدته», «ذكرها»: a verb of telling, with or without its object. */
function isTelling(form: string): boolean {
  if (/^(?:تناقلت|نشرت|نشره|نشرته|تداولت|اورده|اوردته|اوردت)$/.test(form)) return true;
  const { verbs } = lexicon();
  if (verbs.has(form)) return true;
  const bare = form.replace(/(?:ه|ها)$/, '');
  return bare !== form && bare.length >= 3 && verbs.get(bare)?.tense === 'past';
}

function clauseStart(words: readonly Word[], first: number, at: number): number {
  for (let i = at - 1; i >= first; i--) if (words[i]!.folded === '؛') return i + 1;
  return first;
}
