import { CHAR_CLASS, CharClass } from './characters.js';

/**
 * The matching profile: what a word is compared by. Marks, tatweel and invisible characters go; presentation forms,
 * Persian kaf and yeh become the Arabic letters; digits become ASCII. Hamza, ta marbuta and alef maqsura stay, because
 * names are told apart by them; `foldSpelling` removes them for looking up verbs and particles.
 */
const MAP: Uint16Array = buildMap();

function buildMap(): Uint16Array {
  const map = new Uint16Array(0x10000);
  for (let c = 0; c < 0x10000; c++) map[c] = CHAR_CLASS[c] === CharClass.mark ? 0 : c;
  for (let d = 0; d < 10; d++) {
    map[0x660 + d] = 0x30 + d;
    map[0x6f0 + d] = 0x30 + d;
  }
  map[0x6a9] = 0x643; // keheh
  map[0x6aa] = 0x643;
  map[0x6cc] = 0x64a; // farsi yeh
  map[0x6c1] = 0x647; // heh goal
  map[0x6be] = 0x647; // heh doachashmee
  map[0x6d5] = 0x629;
  map[0x671] = 0x627; // alef wasla
  map[0xa0] = 0x20;
  map[0x202f] = 0x20;
  // Presentation forms stay here and are folded one by one when they show up: a table of them costs every start.
  return map;
}

/** Whether `normalizeWord` would change anything: most words pass without a new string. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (MAP[c] !== c || (c >= 0xfb50 && c <= 0xfefc) || c === 0x653 || c === 0x654 || c === 0x655) return false;
  }
  return true;
}

/** The word by the matching profile (see above). Total: lone surrogates pass through. */
export function normalizeWord(word: string): string {
  if (isPlain(word)) return word;
  // NFC first: it joins alef + combining hamza; NFKC of ligatures (ﻻ) gives two letters.
  const composed = word.normalize('NFC');
  let out = '';
  for (let i = 0; i < composed.length; i++) {
    const c = composed.charCodeAt(i);
    const mapped = MAP[c] ?? c;
    if (mapped === 0) continue;
    if (c >= 0xfb50 && c <= 0xfefc && mapped === c) {
      const folded = composed.charAt(i).normalize('NFKC');
      for (let j = 0; j < folded.length; j++) {
        const f = MAP[folded.charCodeAt(j)] ?? 0;
        if (f !== 0) out += String.fromCharCode(f);
      }
    } else out += String.fromCharCode(mapped);
  }
  return out;
}

/** What a letter is folded to, or 0. Asked for every letter of every word: comparisons, no table. */
function foldOf(c: number): number {
  if (c < 0x622 || c > 0x649) return 0;
  if (c === 0x622 || c === 0x623 || c === 0x625) return 0x627;
  if (c === 0x629) return 0x647;
  return c === 0x649 ? 0x64a : 0;
}

/**
 * Folds what drafts confuse: hamza on alef, alef maqsura and yeh, ta marbuta and heh. Only for looking up closed
 * lists (verbs, particles); never to decide about a name.
 * @param normalized a word as `normalizeWord` gives it.
 */
export function foldSpelling(normalized: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < normalized.length; i++) {
    const folded = foldOf(normalized.charCodeAt(i));
    if (folded === 0) continue;
    out += normalized.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return from === 0 ? normalized : out + normalized.slice(from);
}
