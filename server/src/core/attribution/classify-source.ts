import { lexicon, type SourceHead } from './lexicon.js';
import { matchForm } from './phrase-table.js';
import {
  isAnonymous,
  isAtInstitution,
  isConstruct,
  isLocated,
  isOwnFind,
  isPolled,
  isServiceAtHome,
  isServiceOfState,
  isStateMedia,
  isWitnessHeard,
  namesInstitution,
  namesSome,
} from './source-location.js';
import type { Source, SourceKind } from './sources.js';
import { isComplementiser, isQuoteMark, type Word, withoutPreposition } from './words.js';

/** Words at which the noun phrase of a source is over. */
export const ENDS_SOURCE = new Set(
  'في من خلال عبر علي الي ل عن بعد قبل منذ اثناء عقب اثر لدي حول بشان امام ضد الذي التي الذين حين عندما اذ حيث وفق بحسب حسب ما مشيرا مؤكدا موضحا قائلا قائله لافتا مضيفا معتبرا'.split(
    ' ',
  ),
);

interface Head {
  readonly kind: SourceHead;
  readonly at: number;
  readonly stem: string;
  readonly definite: boolean;
}

function headAt(words: readonly Word[], at: number, limit: number): Head | undefined {
  const word = words[at]!;
  if (word.kind === 'latin') return { kind: 'agency', at, stem: word.folded, definite: true };
  const table = lexicon().sources;
  for (const form of [word.folded, word.base, word.stem, withoutPreposition(word)]) {
    if (form === undefined) continue;
    const match = matchForm(table, form, words, at, limit);
    if (match !== undefined && match.value !== 'sameness' && match.value !== 'place') {
      return { kind: match.value, at, stem: form, definite: word.definite };
    }
  }
  return undefined;
}

/** «خبيران», and no plural in ين. */
const isDual = ({ folded }: Word): boolean => /ان$/.test(folded);
const WITNESSES = /^(?:شهود|شاهد|شاهدان)$/;
const FIGURES = /^(?:ال)?(?:احصاءات|احصائيات|بيانات|ارقام)$/;
const PEOPLE = /(?:ون|ين)$/;
const PLURAL_VAGUE = /(?:ون|ين|ات)$/;
const BROKEN_PLURAL = new Set(
  'مصادر خبراء نشطاء شهود تقارير انباء رواد اوساط دوائر جهات وسائل مواقع اطباء علماء نقاد سكان اهالي صحف'.split(' '),
);

/**
 * What the noun phrase `[start, to)` is as a source.
 * @param some whether «بعض», «عدد من» stands before it.
 */
export function classifySource(
  words: readonly Word[],
  start: number,
  to: number,
  limit: number,
  some: boolean,
): Source {
  let end = to;
  let head = headAt(words, start, limit);
  if (head === undefined && end - start > 1 && words[start]!.stem.length > 1) {
    // «الجنرال السابق فلان», «أحد قادة…»: the second word may carry the kind.
    const second = headAt(words, start + 1, limit);
    if (second !== undefined && second.kind !== 'vague') head = second;
  }
  const same = hasSameness(words, start, limit);
  const make = (kind: SourceKind, quality: Source['quality'], anaphor = false): Source => ({
    start,
    end,
    kind,
    quality,
    head: head?.stem ?? words[start]!.stem,
    anaphor,
    same,
  });
  const length = to - start;
  if (head === undefined) {
    const { stem, definite } = words[start]!;
    const { things } = lexicon();
    // «موجة العنف», «الجمود»: speaks only in a manner of speaking. A name may be written like a thing, but not two of them.
    if (
      things.has(stem) &&
      (definite || to - start === 1 || words[start + 1]?.definite === true || things.has(words[start + 1]!.stem))
    ) {
      return make('thing', 0);
    }
    // «مصرفيون», «مزارعين محليين»: what they are, and no name.
    if (isUnnamedMany(words, start, to, limit)) return make('vague', 1);
    if (some && /(?:ون|ين)$/.test(words[start]!.folded) && !isLocated(words, to, limit)) return make('vague', 1);
    return make('person', 5, false);
  }
  const anaphor =
    same ||
    (head.definite && (length === 1 || (/^(?:مصدر|مصادر)$/.test(head.stem) && adjectivesEnd(words, start, to) === to)));
  switch (head.kind) {
    case 'own':
      return make('own', 4, anaphor);
    case 'agency':
      return isUnnamedOutlet(words, start, to) ? make('vague', 1) : make('agency', 4, anaphor);
    case 'document':
      return make('document', head.definite || length > 1 ? 4 : 2, anaphor);
    case 'states':
      return make('state', 4, anaphor);
    case 'institution':
      return make('institution', 4, anaphor);
    case 'role':
      if (head.definite || length > 2) return make('role', length > 2 ? 5 : 4, anaphor);
      return make('role', isLocated(words, end, limit) ? 3 : 2);
    case 'vague': {
      // The object may follow at once («ويعزو خبراء نفطيون سبب الهبوط»): only adjectives belong to the source.
      end = adjectivesEnd(words, start, end);
      // «طلب عدم ذكر اسمه»: the reader learns at least why there is no name.
      if (isAnonymous(words, end, limit)) return make('role', 2, anaphor);
      const plural = PLURAL_VAGUE.test(head.stem) || BROKEN_PLURAL.has(head.stem);
      const human = !plural && SINGULAR_HUMAN.has(head.stem.replace(/ه$/, ''));
      if (human && length > 2 && (head.definite || hasName(words, start + 1, to))) {
        end = to;
        return make('person', 5);
      }
      if (human && head.definite) return make('role', 4, anaphor);
      // «مسؤولون فرنسيون»: unnamed, but the reader knows whose.
      if (/^مس[ؤئ]ول(?:ون|ين)$/.test(head.stem)) return make('role', end - start > 1 ? 3 : 2, anaphor);
      // «خبيران اقتصاديان»: two are named where there is room.
      if (/^(?:خبير|محلل|باحث|مسؤول)(?:ان|ين)$/.test(head.stem) && isDual(words[start]!))
        return make('role', 2, anaphor);
      // «علماء»: the report is about what they found, and says of which institute further on.
      if (head.stem === 'علماء') return make('role', 3, anaphor);
      // «المتظاهرون», «البرلمانيون»: those of whom the draft tells.
      if (!some && head.definite && PEOPLE.test(head.stem) && !SAID_BY_NOBODY.has(head.stem.replace(/^ال/, '')))
        return make('role', 3, anaphor);
      // «شهود عيان», «الأهالي»: those of the place the draft tells of.
      if (!some && (WITNESSES.test(head.stem) || (head.definite && /^(?:ال)?(?:اهالي|سكان)$/.test(head.stem))))
        return make('role', 2, anaphor);
      // «الإحصاءات الرسمية»: a state's own figures.
      if (FIGURES.test(head.stem) && /^(?:ال)?رسمي(?:ه)?$/.test(words[start + 1]?.folded ?? '') && start + 1 < limit)
        return make('document', 3, anaphor);
      if (head.stem === 'بعض' || head.stem === 'بعضهم') return make('vague', 0);
      // «خبير علم الحيوان، منير خان»: the name stands in apposition.
      if (!plural && hasApposition(words, to, limit)) return make('person', 5);
      // «بعض الباحثين»: the article does not say which.
      if (some && plural && !isLocated(words, end, limit) && !isConstruct(words, start, to, head.stem))
        return make('vague', 0);
      // «الخبراء الذين أجروا الدراسة», «هؤلاء الأعضاء»: told who they are.
      if (/^(?:الذين|الذي|التي)$/.test(words[to]?.folded ?? '') && to < limit && !isOwnFind(words, to, limit))
        return make('role', 3, anaphor);
      if (head.stem === 'هؤلاء' && words[start + 1]?.definite === true) return make('role', 3, true);
      // «وسائل إعلام إسرائيلية، بينها هآرتس»
      if (namesSome(words, end, limit)) return make('agency', 4, anaphor);
      // «مصادر أمنية تركية», «شهود عيان لوكالة كذا»: a service of a state, or those whom an outlet heard itself.
      if (isServiceAtHome(words, start, to)) return make('role', 2, anaphor);
      if (isServiceOfState(words, start, to) || isWitnessHeard(words, end, limit, head.stem))
        return make('role', 3, anaphor);
      if (isStateMedia(words, start, limit) || isPolled(words, end)) return make('role', 3, anaphor);
      // «تقارير الأمم المتحدة», «مصادر المقاومة»: whose they are is said.
      if (isConstruct(words, start, to, head.stem)) return make('role', 3, anaphor);
      // «الباحثون», «العلماء»: those of the study that the draft tells of.
      if (head.definite && /^(?:باحثون|باحثين|علماء)$/.test(head.stem)) return make('role', 3, anaphor);
      if (
        ((!SAID_BY_NOBODY.has(head.stem) || isAtInstitution(words, end, limit)) && isLocated(words, end, limit)) ||
        namesInstitution(words, start + 1, Math.min(to, start + 4))
      )
        return make('role', 3, anaphor);
      return make('vague', head.stem === 'مصدر' || head.stem === 'مصادر' || head.stem === 'شهود' ? 1 : 0, anaphor);
    }
    default:
      return make('person', 5);
  }
}

/** A plural without article of a trade or a kind of people, alone or with adjectives: its ending is that of no name. */
function isUnnamedMany(words: readonly Word[], start: number, end: number, limit: number): boolean {
  const { kind, definite, folded } = words[start]!;
  if (kind !== 'word' || definite || !NISBA_PLURAL.test(folded) || isLocated(words, end, limit)) return false;
  for (let i = start + 1; i < end; i++) {
    const word = words[i]!;
    if (word.kind !== 'word' || word.definite || !/(?:ون|ين)$/.test(word.folded)) return false;
  }
  return true;
}

/** Six letters and more: «عيون» and «ليون» are none. */
const NISBA_PLURAL = /^..{3,}(?:يون|يين)$/;

/** «تقارير في غانا», «خبراء في الشأن الأفغاني»: a place or a field, and still nobody. */
const SAID_BY_NOBODY = new Set(
  'تقارير انباء معلومات وسائل صحف مواقع مراقبون مراقبين محللون محللين خبراء مختصون مختصين متخصصون متخصصين متابعون متابعين مهتمون مهتمين رواد اوساط دوائر تقديرات توقعات تسريبات'.split(
    ' ',
  ),
);

const OUTLETS = new Set('صحيفه قناه شبكه موقع اذاعه مجله جريده يوميه وكاله تلفزيون'.split(' '));

/** «صحيفة أميركية», «موقع إخباري»: an outlet with adjectives only. */
function isUnnamedOutlet(words: readonly Word[], start: number, end: number): boolean {
  const head = words[start]!;
  if (head.definite || head.kind !== 'word' || !OUTLETS.has(head.stem)) return false;
  for (let i = start + 1; i < end; i++) {
    const word = words[i]!;
    if (word.kind !== 'word' || word.definite || word.quoted || !/(?:ي|يه)$/.test(word.folded)) return false;
  }
  const after = words[end];
  return after === undefined || !isQuoteMark(after);
}

const SINGULAR_HUMAN = new Set('مراقب محلل خبير ناشط شاهد متابع مغرد مختص قانوني'.split(' '));

const SAMENESS = new Set('ذاته ذاتها نفسه نفسها عينه المذكور المذكوره'.split(' '));

function adjectivesEnd(words: readonly Word[], start: number, end: number): number {
  const { definite } = words[start]!;
  let at = start + 1;
  if (at < end && CONSTRUCT.has(words[start]!.stem)) at++;
  while (at < end && at - start < 4) {
    const word = words[at]!;
    if (word.kind !== 'word' || word.definite !== definite || !ADJECTIVE.test(word.folded)) break;
    at++;
  }
  return at;
}

/** Heads that want their second noun: «وسائل الإعلام», «رواد مواقع». */
const CONSTRUCT = new Set('وسائل مواقع رواد شهود بعض شاهد'.split(' '));
const ADJECTIVE =
  /(?:ي|يه|ون|ين|ه|ات|اخر|اخري)$|^(?:ال)?(?:مطلع|خاص|مسؤول|موثوق|مقرب|قريب|متطابق|متقاطع|رفيع|عليم|معني|مستقل|غير)$/;

function hasSameness(words: readonly Word[], start: number, limit: number): boolean {
  for (let i = start + 1; i < limit && i < start + 4; i++) if (SAMENESS.has(words[i]!.folded)) return true;
  return false;
}

function hasApposition(words: readonly Word[], at: number, limit: number): boolean {
  if (words[at]?.folded !== '،' || at + 2 >= limit) return false;
  const [name, surname] = [words[at + 1]!, words[at + 2]!];
  const plain = (word: Word): boolean =>
    word.kind === 'word' && !ENDS_SOURCE.has(word.folded) && !isComplementiser(word);
  return plain(name) && plain(surname) && !lexicon().verbs.has(name.folded) && !lexicon().verbs.has(name.base);
}

/** A personal name is two bare words that are no adjectives: enough to tell «خبير النفط محمد علي» from «خبراء نفطيون». */
function hasName(words: readonly Word[], from: number, end: number): boolean {
  let run = 0;
  for (let i = from; i < end; i++) {
    const word = words[i]!;
    run = word.kind === 'word' && !word.definite && !/(?:ين|ون|يه|ي)$/.test(word.folded) ? run + 1 : 0;
    if (run >= 2) return true;
  }
  return false;
}
