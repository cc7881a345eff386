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
  const entries = new Map<string, GroupEntry[]>();
  const groups: NameGroup[] = [];
  for (const group of parsed) {
    const own = entriesOf(group);
    const joined = groups.find((other) => sharesStems(other, own, entries));
    const target = joined === undefined ? group : join(joined, group);
    if (joined === undefined) groups.push(group);
    else {
      groups[groups.indexOf(joined)] = target;
      for (const list of entries.values()) {
        list.forEach((entry, k) => {
          if (entry.group === joined) list[k] = { ...entry, group: target };
        });
      }
    }
    for (const [first, entry] of own) {
      const list = entries.get(first) ?? [];
      const twin = list.findIndex((e) => e.group === target && e.stem === entry.stem && e.rest.length === 0);
      if (entry.rest.length === 0 && twin >= 0) {
        list[twin] = { ...entry, group: target, endings: new Set([...(list[twin]?.endings ?? []), ...entry.endings]) };
      } else list.push({ ...entry, group: target });
      list.sort((a, b) => b.rest.length - a.rest.length);
      entries.set(first, list);
    }
  }
  return { groups, entries };
}

/** «أمريكا/أميركا» and «أمريكي/أميركي» share their stems: one name. */
function sharesStems(
  other: NameGroup,
  own: readonly (readonly [string, GroupEntry])[],
  entries: ReadonlyMap<string, readonly GroupEntry[]>,
): boolean {
  if (other.kind !== 'place') return false;
  const shared = own.filter(
    ([first, entry]) =>
      entry.rest.length === 0 && entries.get(first)?.some((e) => e.group === other && e.rest.length === 0),
  );
  return shared.length >= 2;
}

const join = (a: NameGroup, b: NameGroup): NameGroup => ({
  ...a,
  latin: [...a.latin, ...b.latin],
  forms: [...a.forms, ...b.forms],
});

const splitForm = (text: string): string[] => text.split(/[ -]+/);

function entriesOf(group: NameGroup): [string, GroupEntry][] {
  const single = group.forms.filter((form) => splitForm(form.text).length === 1).map((form) => form.text);
  const article = single.length > 0 && single.every((form) => form.startsWith('ال') && form.length > 5);
  const bare = article ? single.map((form) => form.slice(2)) : single;
  const inflection = inflectionOf(classOf(group.kind), bare);
  const result: [string, GroupEntry][] = [];
  for (const form of group.forms) {
    const words = splitForm(form.text);
    if (words.length === 1) {
      const word = article ? form.text.slice(2) : form.text;
      const stem = word.slice(0, word.length - inflection.tail.length);
      const rule = article ? 'required' : group.kind === 'person' ? 'none' : 'free';
      result.push([stem, { group, form: form.text, stem, rest: [], endings: inflection.endings, article: rule }]);
    } else {
      const [first = '', ...rest] = words;
      result.push([first, { group, form: form.text, stem: form.text, rest, endings: NO_ENDING, article: 'free' }]);
    }
  }
  return result;
}
