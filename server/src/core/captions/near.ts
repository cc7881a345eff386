import { type ContentWord, stemOf } from '../lang/ar/content-words.js';
import lists from '../lang/ar/data/content-words.json';
import { foldSpelling } from '../lang/ar/normalize.js';
import type { Token } from '../lang/ar/tokenize.js';
import { lazy } from '../text/lazy.js';
import { type Alignment, align, type Gap, synonyms } from './align.js';
import type { CaptionContent } from './caption-facts.js';
import groups from './data/opposites.json';

/** Shared content below this (in weights of words) is too little to tell a caption by. */
const MIN_SHARED = 2.5;
/** Dice coefficient of weights from which two captions without an exchanged word say the same. */
const SAME = 0.72;
/** With one word exchanged for another that is no known synonym, a long caption has to agree in all the rest. */
const SAME_WITH_EXCHANGE = 0.9;
const MIN_SHARED_WITH_EXCHANGE = 8;
/** Two agencies sell pictures of one event: their captions have to agree nearly whole. */
const SAME_ACROSS_AGENCIES = 0.92;

const frames = lazy(() => ({
  places: new Set(lists.placeHeads.map(foldSpelling)),
  persons: new Set(lists.personHeads.map(foldSpelling)),
}));

/**
 * Likeness of two captions in one language, 0 to 1, or undefined where they show different pictures: another number,
 * day, person, place or subject, one says no where the other says yes.
 */
export function nearLikeness(a: CaptionContent, b: CaptionContent): number | undefined {
  if (differ(a.content.numbers, b.content.numbers) || differ(a.content.days, b.content.days)) return undefined;
  if (a.content.negations !== b.content.negations) return undefined;
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return undefined;
  if (subjectsDiffer(a, b) || exclude(a, b)) return undefined;
  const alignment = align(a.content, b.content);
  if (alignment.shared < MIN_SHARED || alignment.swapped) return undefined;
  const likeness = (2 * alignment.shared) / (2 * alignment.shared + alignment.onlyA + alignment.onlyB);
  const agencies = a.agency !== undefined && b.agency !== undefined && a.agency !== b.agency;
  if (agencies) return likeness >= SAME_ACROSS_AGENCIES && alignment.gaps.length <= 1 ? likeness : undefined;
  const exchanges = alignment.gaps.filter((gap) => gap.a.length > 0 && gap.b.length > 0);
  if (exchanges.length === 0) return likeness >= SAME && !addsPerson(alignment, a, b) ? likeness : undefined;
  const tolerated = exchanges.length === 1 && exchanges.every((gap) => mayExchange(gap, a, b));
  const long = alignment.shared >= MIN_SHARED_WITH_EXCHANGE;
  return tolerated && long && likeness >= SAME_WITH_EXCHANGE ? likeness : undefined;
}

/** Both name something of the kind, and not the same. What only one names is an omission. */
function differ<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.some((value) => !many.includes(value));
}

const FEMININE = /(?:ات|ة|ه)$/u;

/** «ليبيون» and «ليبيات», «طفل» and «طفلة»: one stem, two pictures. */
function subjectsDiffer(a: CaptionContent, b: CaptionContent): boolean {
  const first = a.content.words[0];
  const second = b.content.words[0];
  if (first === undefined || second === undefined) return false;
  // «تلاميذ» and «تلميذات» don't share a stem, but an ending that is feminine and plural says enough.
  if (first.stem !== second.stem) return synonyms(first, second) && /ات$/.test(first.norm) !== /ات$/.test(second.norm);
  return FEMININE.test(first.norm) !== FEMININE.test(second.norm);
}

const opposites = lazy(() => groups.map((group) => new Set(group.split(' ').map((w) => stemOf(foldSpelling(w))))));

/** One says «قبل», the other «بعد»; one «الأول», the other «الثاني»; one «عام», the other «عامين». */
function exclude(a: CaptionContent, b: CaptionContent): boolean {
  const ours = new Set(a.stems);
  const theirs = new Set(b.stems);
  for (const group of opposites()) {
    const onlyOurs = a.stems.some((stem) => group.has(stem) && !theirs.has(stem));
    if (onlyOurs && b.stems.some((stem) => group.has(stem) && !ours.has(stem))) return true;
  }
  return a.content.words.some((word) =>
    b.content.words.some(
      (other) => word.stem === other.stem && MANY.test(word.norm) !== MANY.test(other.norm) && counts(word, other),
    ),
  );
}

const MANY = /(?:ان|ين|ون|ات)$/u;
/** Nouns alone: «يحتفل» and «يحتفلون» is grammar. Without its ending the plural has to be the singular. */
const counts = (a: ContentWord, b: ContentWord): boolean => {
  const single = MANY.test(a.norm) ? b : a;
  const many = single === a ? b : a;
  if (/^[يت]/u.test(many.norm) || !many.norm.replace(MANY, '').endsWith(many.stem)) return false;
  return (
    /^(?:[وبلفك]?ال|لل|[وبلك])?/u.test(single.norm) &&
    /[^ا]$/u.test(single.norm) &&
    single.norm.replace(/ه$/u, '').endsWith(single.stem)
  );
};

/** A word may be exchanged for another where neither opens the caption, closes it, or names a person or a place. */
function mayExchange(gap: Gap, a: CaptionContent, b: CaptionContent): boolean {
  if (gap.place !== 'middle' || gap.a.length > 1 || gap.b.length > 1) return false;
  return [[gap.a[0], a.tokens] as const, [gap.b[0], b.tokens] as const].every(
    ([word, tokens]) => word !== undefined && !maybeName(word, tokens),
  );
}

/** Whether a word stands where a person's or a place's name stands. */
function maybeName(word: ContentWord, tokens: readonly Token[]): boolean {
  const before = foldSpelling(tokens[word.token - 1]?.norm ?? '');
  const after = tokens[word.token + 1];
  const bare = before.replace(/^(?:ال|لل|بال|وال|ب|ل|و)/u, '');
  if (frames().persons.has(bare)) return true;
  if (!frames().places.has(before) && !frames().places.has(bare)) return false;
  // «في معبد الغريبة»: a noun that governs the next one is no place name; «في حلب شمالي…», «في حلب السورية» are.
  const governs = after?.kind === 'word' && /^ال/u.test(after.norm) && !/ي[ةه]?$/u.test(after.norm);
  return !(before === 'في' && governs);
}

/** «… ونظيره الكوري يون سيوك يول»: who is added after «و» is another person in the picture. */
function addsPerson(alignment: Alignment, a: CaptionContent, b: CaptionContent): boolean {
  return alignment.gaps.some((gap) => {
    const [words, tokens] = gap.a.length > 0 ? [gap.a, a.tokens] : [gap.b, b.tokens];
    const first = words[0];
    if (first === undefined || words.length < 2 || gap.place !== 'middle') return false;
    return (tokens[first.token]?.norm ?? '').startsWith('و') && words.length >= 2 && weight(words) >= 2;
  });
}

const weight = (words: readonly ContentWord[]): number => words.reduce((sum, word) => sum + word.weight, 0);
