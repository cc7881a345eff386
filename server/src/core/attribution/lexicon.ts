import { foldSpelling } from '../lang/ar/normalize.js';
import cuePhrases from './data/cue-phrases.json';
import sources from './data/sources.json';
import things from './data/things.txt';
import triggers from './data/triggers.json';
import verbs from './data/verbs.json';
import { type PhraseTable, phraseTable } from './phrase-table.js';

export type Gender = 'm' | 'f' | 'p';
export type Tense = 'past' | 'present' | 'participle';
/** What must follow a verb before it counts as attribution. */
export type Need = 'none' | 'that' | 'speech' | 'act' | 'source';

export interface VerbForm {
  readonly lemma: string;
  readonly load: string;
  readonly need: Need;
  readonly tense: Tense;
  readonly gender: Gender;
}

export type CuePhraseKind = keyof typeof cuePhrases;
export type SourceHead = keyof typeof sources;
export type ClaimType = Exclude<keyof typeof triggers, 'exclude'>;

export interface Trigger {
  readonly type: ClaimType | 'exclude';
  readonly finite: boolean;
  readonly weight: number;
}

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, VerbForm>;
  readonly cues: PhraseTable<CuePhraseKind>;
  readonly sources: PhraseTable<SourceHead>;
  readonly triggers: PhraseTable<readonly Trigger[]>;
  /** What happens or is felt, and so says nothing: هجوم، جمود، موجة. */
  readonly things: ReadonlySet<string>;
}

let built: Lexicon | undefined;

/** The lexicons, built on first use (a constant in effect: the same value for every caller). */
export function lexicon(): Lexicon {
  built ??= {
    verbs: buildVerbs(),
    cues: buildCues(),
    sources: buildSources(),
    triggers: buildTriggers(),
    things: new Set(things.trim().split('\n')),
  };
  return built;
}

const TENSES: readonly Tense[] = ['past', 'present', 'participle'];
const GENDERS: readonly Gender[] = ['m', 'f', 'p'];

function buildVerbs(): Map<string, VerbForm> {
  const map = new Map<string, VerbForm>();
  for (const row of verbs) {
    const [lemma, load, need, ...tenses] = row as [string, string, Need, string, string, string];
    tenses.forEach((forms, t) => {
      forms.split('|').forEach((list, g) => {
        for (const form of list.split(' ')) {
          const key = foldSpelling(form);
          // The first lemma keeps a shared form: the lexicon lists the frequent reading first.
          if (key !== '' && !map.has(key)) {
            map.set(key, { lemma, load, need, tense: TENSES[t]!, gender: GENDERS[g]! });
          }
        }
      });
    });
  }
  return map;
}

const THAT = 'انه انها انهم انهما بان بانه بانها بانهم'.split(' ');

function buildCues(): PhraseTable<CuePhraseKind> {
  const entries: [string, CuePhraseKind][] = [];
  for (const kind of Object.keys(cuePhrases) as CuePhraseKind[]) {
    for (const phrase of cuePhrases[kind]) {
      entries.push([phrase, kind]);
      // «يُعتقد أن», «يُعتقد أنها», «يُعتقد بأنهم»: one entry stands for all.
      if (kind === 'hidden' && phrase.endsWith(' ان')) {
        for (const word of THAT) entries.push([`${phrase.slice(0, -2)}${word}`, kind]);
      }
    }
  }
  return phraseTable(entries);
}

function buildSources(): PhraseTable<SourceHead> {
  const entries: [string, SourceHead][] = [];
  for (const kind of Object.keys(sources) as SourceHead[]) for (const head of sources[kind]) entries.push([head, kind]);
  return phraseTable(entries);
}

function buildTriggers(): PhraseTable<readonly Trigger[]> {
  const byPhrase = new Map<string, Trigger[]>();
  for (const [type, lists] of Object.entries(triggers)) {
    for (const finite of [true, false]) {
      for (const phrase of finite ? lists.finite : lists.noun) {
        const trigger = { type: type as Trigger['type'], finite, weight: lists.weight };
        const known = byPhrase.get(phrase);
        if (known === undefined) byPhrase.set(phrase, [trigger]);
        else known.push(trigger);
      }
    }
  }
  return phraseTable(byPhrase);
}
