import { lexicon } from './lexicon.js';
import { matchForm } from './phrase-table.js';
import { isComplementiser, type Word, withoutPreposition } from './words.js';

// What tells a reader where to look for a source that has no name.

export const isVagueHead = (words: readonly Word[], at: number, limit: number): boolean => {
  const { sources } = lexicon();
  const { base, stem } = words[at]!;
  return [base, stem].some((form) => matchForm(sources, form, words, at, limit)?.value === 'vague');
};

/** «في وزارة الدفاع», «من الحركة», «بمكتب…» right after the noun phrase: whoever reads knows where to look. */
export function isLocated(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || at + 1 >= limit) return false;
  if (word.folded !== 'في' && word.folded !== 'من' && word.folded !== 'لدي' && word.folded !== 'داخل') return false;
  // «مصدر مقرب من الملف», «مصادر قريبة من المفاوضات»: near to what it tells of, whoever that is.
  if (word.folded === 'من' && CLOSE.test(words[at - 1]?.stem ?? '') && MATTER.test(next.stem)) return false;
  // «البعض من المراقبين»
  if (word.folded === 'من' && isVagueHead(words, at + 1, limit)) return false;
  // «قالت مصادر في بيان», «في المساء»: how and when, not where.
  if (/^(?:بيان|تصريح|حديث|اتصال|وقت|ان|مساء|صباح|ليل|ظهر|يوم|ساع|اسبوع|شهر|نهايه|بدايه)/.test(next.stem)) return false;
  if (/^(?:هذا|هذه)$/.test(next.folded) && /^(?:سياق|شان|اطار|صدد|خصوص|اثناء)$/.test(words[at + 2]?.stem ?? ''))
    return false;
  return true;
}

/** «الخبراء في المركز الروسي», «محللون لدى بنك كذا»: a house with a door, and no field like «في الشأن الأفغاني». */
export const isAtInstitution = (words: readonly Word[], at: number, limit: number): boolean =>
  at + 1 < limit &&
  /^(?:في|من|لدي)$/.test(words[at]!.folded) &&
  /^(?:مركز|معهد|جامعه|بنك|مصرف|وزاره|منظمه|هيئه|مؤسسه|شركه|وكاله|مجموعه|كليه|مستشفي|نادي|مجلس)$/.test(
    words[at + 1]!.stem,
  );

/** «المعطيات التي حصلت عليها هسبريس»: the paper says that it has them, not from whom. */
export const isOwnFind = (words: readonly Word[], at: number, limit: number): boolean =>
  at + 1 < limit && /^(?:حصل|حصلت|توفر|توفرت|استقت|استقتها|توصل|توصلت)$/.test(words[at + 1]!.folded);

const CLOSE = /^(?:مقرب|مقربه|قريب|قريبه|مقربون|مقربين)$/;
const MATTER = /^(?:ملف|قضيه|مفاوضات|محادثات|مباحثات|تحقيق|تحقيقات|موضوع|مساله|صفقه|عمليه|اجتماع|لقاء|دوائر|صناع)$/;

/** «، بينها هآرتس», «، منها جريدة كذا», «، ومنهم الخبير كذا» within `reach` words of `end`. */
export function namesSome(words: readonly Word[], end: number, limit: number, reach = 4): boolean {
  for (let i = end; i + 1 < limit && i < end + reach; i++) {
    if (/^(?:بينها|منها|بينهم|منهم|ابرزها|ابرزهم|اهمها)$/.test(words[i]!.base)) return true;
    if (isComplementiser(words[i]!)) return false;
  }
  return false;
}

const SERVICE = /^(?:ال)?(?:امني|عسكري|حكومي|طبي|دبلوماسي|ديبلوماسي|قضائي|رسمي|استخباراتي|مخابراتي|برلماني)(?:ه)?$/;
/** Adjectives that look like those of a state, and say nothing of where. */
const ANYWHERE = /^(?:ال)?(?:رسمي|محلي|دولي|غربي|اعلامي|صحفي|صحافي|اجنبي|عربي|اخري)(?:ه)?$/;

/** «مصدر قضائي فرنسي», «مصادر تركية رسمية»: the reader knows at which door to knock. */
export function isServiceOfState(words: readonly Word[], start: number, end: number): boolean {
  const [head, first, second] = [words[start], words[start + 1], words[start + 2]];
  if (head === undefined || first === undefined || second === undefined || start + 2 >= end) return false;
  if (!/^مص(?:در|ادر)$/.test(head.stem)) return false;
  return (SERVICE.test(first.folded) && isOfState(second)) || (SERVICE.test(second.folded) && isOfState(first));
}

const AT_HOME = /^(?:ال)?(?:امني|طبي|قضائي|برلماني|شرطي)(?:ه)?$/;

/** «مصدر أمني», «مصدر طبي»: those of the place the draft tells of (466 of 483 left alone in the labelled articles). */
export const isServiceAtHome = (words: readonly Word[], start: number, end: number): boolean =>
  start + 1 < end && /^مص(?:در|ادر)$/.test(words[start]!.stem) && AT_HOME.test(words[start + 1]!.folded);

/** «تركية», no «محلية» and no «أمنية». */
const isOfState = ({ base, folded }: Word): boolean =>
  base === folded && /(?:ي|يه)$/.test(folded) && !ANYWHERE.test(folded) && !SERVICE.test(folded);

/** «وسائل إعلام رسمية سورية», «وسائل الإعلام الحكومية»: a state's own outlets. */
export function isStateMedia(words: readonly Word[], start: number, limit: number): boolean {
  if (words[start]!.folded !== 'وسائل') return false;
  for (let i = start + 2; i < limit && i < start + 4; i++)
    if (/^(?:ال)?(?:رسمي|حكومي)ه$/.test(words[i]!.folded)) return true;
  return false;
}

/** «خبراء في استطلاع لرويترز»: polled by somebody who is named. */
export function isPolled(words: readonly Word[], end: number): boolean {
  // The verb may stand between: «خبراء قد توقعوا في استطلاع لرويترز».
  for (let i = end; i + 1 < words.length && i < end + 6 && words[i]!.folded !== '.'; i++) {
    if (words[i]!.stem !== 'استطلاع') continue;
    return /^(?:ل.*|اجرته|اجراه|نظمته)$/.test(words[i + 1]!.folded) || words[i + 1]!.kind === 'latin';
  }
  return false;
}

/** «شهود عيان لرويترز», «قال سكان لمراسلنا»: told to somebody who is named. */
export const isWitnessHeard = (words: readonly Word[], end: number, limit: number, head: string): boolean =>
  /^(?:شهود|شاهد|سكان|اهالي)$/.test(head) && end < limit && /^ل(?!ل)/.test(words[end]!.folded);

const OWNED = new Set('مصدر مصادر تقارير خبراء احصاءات احصائيات بيانات معلومات تقديرات توقعات'.split(' '));

/** «تقارير الأمم المتحدة»: whose they are follows at once. */
export function isConstruct(words: readonly Word[], start: number, end: number, head: string): boolean {
  const next = words[start + 1];
  if (next === undefined || start + 1 >= end || words[start]!.definite || !OWNED.has(head)) return false;
  if (next.kind === 'latin') return true;
  const kind = matchForm(lexicon().sources, next.stem, words, start + 1, end)?.value;
  if (kind === 'institution' || kind === 'states' || kind === 'agency') return true;
  // «خبراء الصحة» names a field, «تقديرات الخبراء» nobody.
  return next.kind === 'word' && next.definite && (head !== 'خبراء' || next.stem === 'امم') && kind !== 'vague';
}

/** «طلب عدم ذكر اسمه», «رفض الإفصاح عن اسمه», «طلبوا التكتم على أسمائهم» within reach. */
export function isAnonymous(words: readonly Word[], from: number, limit: number): boolean {
  for (let i = from; i < limit && i < from + 8; i++) {
    if (words[i]!.folded === 'عدم' && /^(?:ذكر|نشر|الكشف|كشف|الافصاح)$/.test(words[i + 1]?.folded ?? '')) return true;
    if (/^(?:رفض|رفضت|رفضوا|طلب|طلبت|طلبوا|فضل|فضلت|فضلوا)$/.test(words[i]!.base) && hidesName(words, i, limit))
      return true;
  }
  return false;
}

const NAME = /^(?:اسم|هويت)(?:ه|ها|هم|هما)$|^اسمائ(?:هم|هن|هما)$/;

const hidesName = (words: readonly Word[], from: number, limit: number): boolean =>
  words.slice(from + 1, Math.min(limit, from + 6)).some(({ stem }) => NAME.test(stem));

/** «خبراء في وزارة كذا», «باحث بمركز كذا». */
export const namesInstitution = (words: readonly Word[], from: number, end: number): boolean => {
  for (let i = from; i < end; i++) {
    const prefixed = withoutPreposition(words[i]!);
    if (prefixed === undefined) continue;
    const match = matchForm(lexicon().sources, prefixed.replace(/^ال/, ''), words, i, end);
    if (match?.value === 'institution') return true;
  }
  return false;
};
