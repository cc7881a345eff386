/// <reference path="../text-files.d.ts" />
import groupsText from './data/groups.tsv';
import { type EndingClass, inflectionOf } from './endings.js';
import { lazy } from './lazy.js';

export type NameKind = 'person' | 'place' | 'organisation' | 'people' | 'loanword' | 'unknown';

/** One way to write a name. */
export interface GroupForm {
  /** As written: words with single spaces. */
  readonly text: string;
  /** How often it stood in the counted articles; 0 for a form that is known but was not met. */
  readonly count: number;
}

/** A name whose spellings are known. */
export interface NameGroup {
  readonly id: number;
  /** Latin names of the rows that were joined: «America» and «American» are one. */
  readonly latin: readonly string[];
  readonly kind: NameKind;
  /** Two bearers in one draft may each have a spelling of their own. */
  readonly shared: boolean;
  /** A form is another word too: a link needs evidence in the draft. */
  readonly contextual: boolean;
  /** Two names rather than two spellings. */
  readonly synonym: boolean;
  readonly forms: readonly GroupForm[];
}

/** What a word may begin: a form of a group. */
export interface GroupEntry {
  readonly group: NameGroup;
  /** The form as the list has it. */
  readonly form: string;
  /** The spelling: stem of a one-word form, words of a longer one. Equal stems are one spelling. */
  readonly stem: string;
  /** Further words of the form. */
  readonly rest: readonly string[];
  /** Endings that may follow the stem; only for one-word forms. */
  readonly endings: ReadonlySet<string>;
  /** The form has its article inside («الكونغرس»): the bare stem is another word. */
  readonly article: 'required' | 'free' | 'none';
}

const NO_ENDING: ReadonlySet<string> = new Set(['']);

const classOf = (kind: NameKind): EndingClass =>
  kind === 'place' ? 'place' : kind === 'loanword' || kind === 'people' ? 'loanword' : 'fixed';

export interface GroupIndex {
  readonly groups: readonly NameGroup[];
  /** By first word of a form, or by stem. Entries with more words first. */
  readonly entries: ReadonlyMap<string, readonly GroupEntry[]>;
  /** Whether a name may begin with the letters of a word from `at` on: tells most words at one look that they are none. */
  readonly mayBegin: (word: string, at: number) => boolean;
}

/** The curated groups, indexed by stem. Origin and licence: first line of `data/groups.tsv`. */
export const groupIndex: () => GroupIndex = lazy(() => buildIndex(parseGroups(groupsText)));

function parseGroups(text: string): NameGroup[] {
  const groups: NameGroup[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [latin = '', kind = 'unknown', flags = '', forms = ''] = line.split('\t');
    groups.push({
      id: groups.length,
      latin: [latin],
      kind: kind as NameKind,
      shared: flags.includes('shared'),
      contextual: flags.includes('contextual'),
      synonym: flags.includes('synonym'),
      forms: forms.split('|').map((form) => {
        const [words = '', count = '0'] = form.split(':');
        return { text: words, count: Number(count) };
      }),
    });
  }
  return groups;
}

function buildIndex(parsed: readonly NameGroup[]): GroupIndex {
  const own = parsed.map(entriesOf);
  const joined = joinRows(parsed, own);
  const entries = new Map<string, GroupEntry[]>();
  parsed.forEach((group, i) => {
    const target = joined.get(group) ?? group;
    for (const [first, draft] of own[i] ?? []) {
      const entry = target === group ? draft : { ...draft, group: target };
      const list = entries.get(first);
      if (list === undefined) {
        entries.set(first, [entry]);
        continue;
      }
      const twin = list.findIndex((e) => e.group === target && e.stem === entry.stem && e.rest.length === 0);
      if (entry.rest.length > 0) list.unshift(entry);
      else if (twin < 0) list.push(entry);
      else list[twin] = { ...entry, endings: new Set([...(list[twin]?.endings ?? []), ...entry.endings]) };
    }
  });
  for (const list of entries.values()) if (list.length > 1) list.sort((x, y) => y.rest.length - x.rest.length);
  return {
    groups: [...new Set(parsed.map((group) => joined.get(group) ?? group))],
    entries,
    mayBegin: openingsOf(entries.keys()),
  };
}

const OPENING = 3;

function openingsOf(stems: Iterable<string>): GroupIndex['mayBegin'] {
  const openings = new Set<number>();
  // A stem shorter than an opening may be the beginning of any word.
  const short: string[] = [];
  for (const stem of stems) {
    if (stem.length < OPENING) short.push(stem);
    else openings.add(openingOf(stem, 0));
  }
  return (word, at) => openings.has(openingOf(word, at)) || short.some((stem) => word.startsWith(stem, at));
}

/** The first three letters as one number; Arabic letters differ in their low bits. */
const openingOf = (word: string, at: number): number =>
  (word.charCodeAt(at) & 0x3ff) | ((word.charCodeAt(at + 1) & 0x3ff) << 10) | ((word.charCodeAt(at + 2) & 0x3ff) << 20);

/** «أمريكا/أميركا» and «أمريكي/أميركي» share two stems: one name. Gives the joined group of each row that has one. */
function joinRows(
  parsed: readonly NameGroup[],
  own: readonly (readonly (readonly [string, GroupEntry])[])[],
): ReadonlyMap<NameGroup, NameGroup> {
  const rows = new Map<string, number>();
  const joined = new Map<NameGroup, NameGroup>();
  parsed.forEach((group, i) => {
    if (group.kind !== 'place') return;
    const stems = (own[i] ?? []).filter(([, entry]) => entry.rest.length === 0).map(([stem]) => stem);
    const others = stems.flatMap((stem) => rows.get(stem) ?? []);
    const partner = others.find((row, k) => others.indexOf(row) !== k);
    for (const stem of stems) if (!rows.has(stem)) rows.set(stem, i);
    const first = partner === undefined ? undefined : parsed[partner];
    if (first === undefined) return;
    const both = joined.get(first) ?? first;
    const target = { ...both, latin: [...both.latin, ...group.latin], forms: [...both.forms, ...group.forms] };
    for (const [row, was] of joined) if (was === both) joined.set(row, target);
    joined.set(first, target);
    joined.set(group, target);
  });
  return joined;
}

const splitForm = (text: string): string[] => text.split(/[ -]+/);

/** «التشيك» and «تشيكيا» are two ways to name the country, and «تشيكي» is the adjective of both. */
function shareNisba(forms: readonly string[]): boolean {
  const nisba = forms.map((form) => form.replace(/^ال(?=.{4})/, '').replace(/(?:يا|ا|ة)$/, ''));
  return new Set(nisba).size < new Set(forms).size && new Set(forms.map((f) => f.startsWith('ال'))).size > 1;
}

function entriesOf(group: NameGroup): [string, GroupEntry][] {
  const single = group.forms.filter((form) => splitForm(form.text).length === 1).map((form) => form.text);
  const article = single.length > 0 && single.every((form) => form.startsWith('ال') && form.length > 5);
  const bare = article ? single.map((form) => form.slice(2)) : single;
  const inflection = inflectionOf(classOf(group.kind), bare);
  const endings = shareNisba(single) ? NO_ENDING : inflection.endings;
  const result: [string, GroupEntry][] = [];
  for (const form of group.forms) {
    const words = splitForm(form.text);
    if (words.length === 1) {
      const word = article ? form.text.slice(2) : form.text;
      const stem = word.slice(0, word.length - inflection.tail.length);
      const rule = article ? 'required' : group.kind === 'person' ? 'none' : 'free';
      result.push([stem, { group, form: form.text, stem, rest: [], endings, article: rule }]);
    } else {
      const [first = '', ...rest] = words;
      result.push([first, { group, form: form.text, stem: form.text, rest, endings: NO_ENDING, article: 'free' }]);
    }
  }
  return result;
}
