import type { Cue } from './cues.js';
import type { VerbForm } from './lexicon.js';
import { contentAfter, isOpening, scopeEnd } from './reported-content.js';
import { readSource, type Source } from './sources.js';
import { subjectOf } from './subjects.js';
import { isComplementiser, type Word } from './words.js';

const NOUN_CONTEXT = new Set(
  'في من علي الي عن بعد قبل منذ خلال اثر عقب كل بدون دون غير عدم بين تحت فوق لدي اي هذا هذه ذلك مع لم لن'.split(' '),
);
const RELATIVES = new Set('الذي التي الذين ما بما مما حسبما كما وما'.split(' '));
/** Written like a noun or a number: a verb only at the start of its clause or with a conjunction. */
const NOUN_LIKE = new Set('رفض طلب جدد حمل شرح لخص ثمن وعد حث حض علق'.split(' '));
const TOPIC = /^(?:حول|بشان|بخصوص)$/;
const WHEN = /^(?:حين|عندما|بعدما|حينما)$/;
const SPEECH = new Set('قائلا قائله بالقول حديثه حديثها كلامه كلامها قوله قولها'.split(' '));

/** The reporting verb at `i`, or undefined. */
export function verbForm(
  verbs: ReadonlyMap<string, VerbForm>,
  words: readonly Word[],
  i: number,
): VerbForm | undefined {
  const word = words[i]!;
  if (word.definite) return undefined;
  const clear = isMadeClear(words, i) ? verbs.get('بينت') : undefined;
  if (clear !== undefined) return { ...clear, gender: 'm' };
  const own = verbs.get(word.folded) ?? (word.base === word.folded ? undefined : verbs.get(word.base));
  if (own !== undefined) {
    const previous = words[i - 1];
    if (NOUN_LIKE.has(word.folded) && previous?.kind === 'word' && previous.folded !== 'قد') return undefined;
    // «صرح الجنرال حين وردت تقارير»: when, not who says so.
    if (/^وردت?$/.test(word.folded) && WHEN.test(previous?.folded ?? '')) return undefined;
    // «ولم تعلن أي جهة»: nobody says it.
    const isNegated = previous?.base === 'لم' || previous?.base === 'لن';
    return previous !== undefined && (isNegated || NOUN_CONTEXT.has(previous.folded)) && own.tense !== 'participle'
      ? undefined
      : own;
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
    // «وحول ما ذكرته المواقع أكد أن»: what is being talked of, and by somebody else.
    if (previous.folded === 'ما' && TOPIC.test(words[i - 2]?.base ?? '')) return undefined;
    const bare = word.base.replace(/(?:ه|ها|تها|ته)$/, '');
    return verbs.get(bare) ?? verbs.get(`${bare}ت`);
  }
  return undefined;
}

const CLEAR_REACH = 9;

/** «وبيّن نوار أن»: «بين» at the start of a sentence with what is made clear behind it is no preposition. */
function isMadeClear(words: readonly Word[], i: number): boolean {
  if (words[i]!.base !== 'بين' || (i > 0 && words[i - 1]!.kind === 'word')) return false;
  for (let k = i + 1; k < words.length && k <= i + CLEAR_REACH; k++) {
    if (words[k]!.kind === 'mark' && words[k]!.folded !== '،') return false;
    if (/^(?:ان|انه|انها|انهم|بان)$/.test(words[k]!.folded)) return true;
  }
  return false;
}

export function participleCue(words: readonly Word[], i: number, limit: number, form: VerbForm): Cue | undefined {
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

export function verbCue(
  words: readonly Word[],
  first: number,
  i: number,
  limit: number,
  form: VerbForm,
): Cue | undefined {
  let content = contentAfter(words, i + 1, limit);
  let source: Source | undefined;
  if (form.need === 'source') {
    const marker = form.lemma === 'نقل' ? 'عن' : form.lemma === 'نسب' ? 'الي' : 'عن';
    let at = -1;
    for (let k = i + 1; k < limit && k <= i + 12 && at < 0; k++) if (words[k]!.folded === marker) at = k;
    if (at < 0 && (form.lemma !== 'نقل' || content < 0)) return undefined;
    // «ونقلت صحيفة كذا أن»: the outlet alone.
    if (at < 0 || (content >= 0 && content < at)) source = readSource(words, i + 1, limit);
    else source = form.lemma === 'تحدث' ? subjectOf(words, first, i, limit) : readSource(words, at + 1, limit);
    if (content < 0) content = at + 1;
  } else {
    if (form.need === 'that' && (content < 0 || content - i > 14)) return revealed(words, first, i, limit, form);
    // «سجلت الإحصاءات ارتفاعا»: measured, not told.
    if (form.lemma === 'سجل' && !isComplementiser(words[content]!)) return undefined;
    // «يعتبر المهرجان الأكبر» is the paper's own judgement, whoever reads the verb as active.
    if (form.lemma === 'اعتبر' && form.tense === 'present' && content < 0) return undefined;
    if (form.need === 'speech' && !isSpeech(words, i, limit)) return undefined;
    if (form.need === 'act' && (!isAct(words, i, limit, form) || isDescription(words, i, content))) return undefined;
    source = subjectOf(words, first, i, limit);
  }
  if (source?.kind === 'thing') return undefined;
  if (source === undefined && content < 0 && form.need !== 'act') return undefined;
  return cueOf(words, first, i, limit, form, source, content);
}

/** «كشف مصدر من الحزب وجود خلافات»: whoever «مصدر» is, he reports, by a noun as well. */
function revealed(words: readonly Word[], first: number, i: number, limit: number, form: VerbForm): Cue | undefined {
  const source = subjectOf(words, first, i, limit);
  if (source === undefined || source.start !== i + 1 || !/^مص(?:در|ادر)$/.test(source.head)) return undefined;
  return cueOf(words, first, i, limit, form, source, Math.min(source.end, limit - 1));
}

function cueOf(
  words: readonly Word[],
  first: number,
  i: number,
  limit: number,
  form: VerbForm,
  source: Source | undefined,
  content: number,
): Cue {
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
  // «وتابع أوجار، متحدثا لهسبريس، أن»
  for (let k = i + 1; k < limit && k <= i + 8; k++) if (isComplementiser(words[k]!)) return true;
  return false;
}

/** «ما يهدد البلاد», «الحراك الذي طالب بالإصلاح»: tells what somebody did, beside the point. */
function isDescription(words: readonly Word[], i: number, content: number): boolean {
  const previous = words[i - 1];
  if (previous === undefined || !/^(?:ما|مما|الذي|التي)$/.test(previous.folded)) return false;
  return (content < 0 || content - i > 6) && !/(?:ها|ه|هم)$/.test(words[i]!.folded);
}

function isAct(words: readonly Word[], i: number, limit: number, form: VerbForm): boolean {
  const has = (test: (word: Word) => boolean): boolean => {
    for (let k = i + 1; k < limit && k <= i + 8; k++) if (test(words[k]!)) return true;
    return false;
  };
  if (form.lemma === 'عبر' || form.lemma === 'أعرب') return has((w) => w.folded === 'عن' || isComplementiser(w));
  if (form.lemma === 'حمل') return has((w) => /^(?:ال)?مس[ؤئ]ولي/.test(w.folded));
  if (form.lemma === 'وعد' || form.lemma === 'رحب') return has((w) => w.base.startsWith('ب'));
  return i + 1 < limit;
}
