// Writes one mention of a foreign name in an article another way, by the classes that newsrooms vary in (section 3.2 of
// the language dossier), at random but the same on every machine: the names part of the tests that no list can hold.
import { readdirSync, readFileSync } from 'node:fs';
import { loadEngine } from '../../test/bench/load-engine.mjs';
import { seeded } from './lexicon-data.mjs';

const pick = (list, random) => list[Math.floor(random() * list.length)];
const VOWEL = /[اويىةهءأإآئؤ]/;
const isConsonant = (letter) => letter !== '' && letter !== undefined && !VOWEL.test(letter);

/** Replaces one occurrence, drawn at random, of what `from` matches inside the word. */
function change(word, from, to, random) {
  const places = [...word.matchAll(new RegExp(from, 'g'))];
  const match = pick(places, random);
  if (match === undefined) return undefined;
  return word.slice(0, match.index) + to + word.slice(match.index + match[0].length);
}

/** One way out of several, the first that changes the word. */
function oneOf(word, ways, random) {
  const order = [...ways].sort(() => random() - 0.5);
  for (const [from, to] of order) {
    const out = change(word, from, to, random);
    if (out !== undefined && out !== word) return out;
  }
  return undefined;
}

/** Adds a long vowel between two consonants. */
function addVowel(word, random) {
  const between = (i) => i > 0 && i < word.length - 1 && isConsonant(word[i]) && isConsonant(word[i - 1]);
  const at = pick([...word].map((_, i) => i).filter(between), random);
  return at === undefined ? undefined : word.slice(0, at) + pick(['ي', 'ا', 'و', 'ي'], random) + word.slice(at);
}

/** Swaps two letters inside the word, as a hurried hand does. */
function swapLetters(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 3));
  if (word[at] === word[at + 1]) return undefined;
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

/** The change inside the word alone: its first and last letters stay. */
const inside = (apply) => (word, random) => {
  const out = apply(word.slice(1, -1), random);
  return out === undefined ? undefined : word[0] + out + word.at(-1);
};
const ways = (text) => {
  const list = text.split(' ').map((way) => way.split('>'));
  return (word, random) => oneOf(word, list, random);
};

/** Class of change, its share of the draws, and what it does. The shares follow how often newsrooms mix each. */
export const CLASSES = [
  ['V out', 20, inside(ways('(?<=[^اويىةهءأإآئؤ])[اوي](?=[^اويىةهءأإآئؤ])>'))],
  ['V in', 20, addVowel],
  ['V change', 8, inside(ways('ا>و و>ا ي>ا ا>ي'))],
  ['G', 12, ways('غ>ج غ>ق ج>غ')],
  ['BG', 3, ways('برغ$>بورغ بورغ$>برغ بيرغ$>برغ برغ$>بيرغ بيرغ$>بيرج')],
  ['C', 4, ways('تش>ش (?<!ت)ش>تش')],
  ['J', 2, ways('دج>ج (?<!د)ج>دج ^ي>ج')],
  ['S', 7, ways('س$>ز ز$>س س$>ش (?<=.)س(?=[اوي])>ز (?<=.)ز(?=[اوي])>س (?<!ت)س>ص')],
  ['T', 5, ways('ت>ط ط>ت')],
  ['TH', 2, ways('ث>ت ث>س')],
  ['K', 4, ways('ك>ق ق>ك خ>ك')],
  ['W', 1, ways('^و>ف ^ف(?=[اي])>و')],
  ['HS', 2, ways('(?<=[اوي])ه(?=.)> ^ها>آ ^هو>أو')],
  ['TM', 5, ways('ا$>ة ة$>ا ة$>ه')],
  ['O/Y', 2, ways('و$>ا يه$>ي ي$>ه')],
  ['GEM', 4, ways('لل>ل نن>ن رر>ر (?<=.)ل(?=.)>لل (?<=.)ن(?=[اوي])>نن')],
  ['swap', 10, swapLetters],
];

/** Another spelling of a name by a class drawn by share; undefined where the class has nothing to change. */
export function respellName(name, random) {
  let draw = random() * CLASSES.reduce((n, [, share]) => n + share, 0);
  const [code, , apply] = CLASSES.find(([, share]) => {
    draw -= share;
    return draw < 0;
  });
  const text = apply(name, random);
  return text === undefined || text === name || text.length < 3 ? undefined : { code, text };
}

export const loadNames = async () => ({
  ...(await loadEngine(`
    export * from './server/src/core/index.js';
    export { createAnalysis } from './server/src/core/analysis.js';
    export { nameForms, lexiconOf } from './server/src/core/names/name-forms.js';
    export { candidatePairs } from './server/src/core/names/candidates.js';
    export { evidenceFeatures, weighPair } from './server/src/core/names/pair-evidence.js';
    export { areFalseFriends } from './server/src/core/names/false-friends.js';
    export { neighbourLookup } from './server/src/core/names/model-clusters.js';
  `)),
  names: new Uint8Array(readFileSync('server/src/core/names/data/names.bin')),
});

/** [{ file, text }] of a folder, sorted by name. */
export const readArticles = (folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }));

export function analyse(engine, text) {
  const draft = engine.parseDraft(text);
  return engine.createAnalysis(
    draft,
    engine.DEFAULT_ENGINE_CONFIG,
    { names: engine.names },
    new engine.AnalysisCache(),
  );
}

/** Names of the Latin and Slavic kind: no letter that only Arabic names have. */
const isForeign = (form) => !/[عحصضظذء]|^ال/.test(form.core) && form.core.length >= 5;

/**
 * Up to `most` plantings of one article: { code, name, variant, text }. Each takes a name that the article writes at
 * least twice and in no list of the engine's own groups, and respells one of its mentions, clitics kept.
 */
export function plantings(engine, { file, text }, seed, most = 2) {
  let mix = seed;
  for (const c of file) mix = Math.imul(mix ^ c.charCodeAt(0), 0x01000193);
  const random = seeded(mix);
  const analysis = analyse(engine, text);
  const forms = [...engine.nameForms(analysis).values()].filter(
    (f) =>
      isForeign(f) &&
      !f.anchored &&
      (f.known || f.score >= 2) &&
      f.frequency <= 5 &&
      f.places.length >= 2 &&
      f.places.every((p) => p.word.group === undefined && p.word.core === f.core),
  );
  const out = [];
  for (let tries = 0; tries < 20 && out.length < most && forms.length > 0; tries++) {
    const form = pick(forms, random);
    const variant = respellName(form.core, random);
    if (variant === undefined || out.some((o) => o.name === form.core)) continue;
    // Another word of the draft is no new spelling.
    if (text.includes(variant.text)) continue;
    const place = pick(form.places, random);
    const { view } = place.block;
    if (!view.isVerbatim(place.word.start, place.word.end)) continue;
    const range = view.rangeOf(place.word.start, place.word.end);
    const offset = range.end - form.core.length;
    if (text.slice(offset, range.end) !== form.core) continue;
    out.push({
      code: variant.code,
      name: form.core,
      variant: variant.text,
      text: text.slice(0, offset) + variant.text + text.slice(range.end),
    });
  }
  return out;
}
