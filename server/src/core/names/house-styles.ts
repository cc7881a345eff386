/// <reference path="../text-files.d.ts" />
import aljazeera from './data/house-styles/aljazeera.tsv';
import asharqAlAwsat from './data/house-styles/asharq-al-awsat.tsv';
import bbc from './data/house-styles/bbc.tsv';
import france24 from './data/house-styles/france24.tsv';
import gAsJeem from './data/house-styles/g-as-jeem.tsv';
import skyNewsArabia from './data/house-styles/sky-news-arabia.tsv';
import { groupIndex, type NameGroup } from './groups.js';
import { lazy } from './lazy.js';

/** What a house writes for a name, and how that is known. */
export interface HouseEntry {
  readonly form: string;
  /** `published`: read in its copy; `counted`: most of its copy; `known`: professional knowledge; `rule`: follows. */
  readonly source: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export type HouseStyle = ReadonlyMap<NameGroup, readonly HouseEntry[]>;

const FILES: Readonly<Record<string, string>> = {
  aljazeera,
  bbc,
  france24,
  'sky-news-arabia': skyNewsArabia,
  'asharq-al-awsat': asharqAlAwsat,
  'g-as-jeem': gAsJeem,
};

export const HOUSE_STYLES: readonly string[] = Object.keys(FILES);

const STYLES: ReadonlyMap<string, () => HouseStyle> = new Map(
  Object.entries(FILES).map(([id, text]) => [id, lazy(() => parse(text))]),
);

/** A built-in house style by its id (`aljazeera`, `bbc`…); undefined for one that is not built in. */
export const houseStyle = (id: string | undefined): HouseStyle | undefined =>
  id === undefined ? undefined : STYLES.get(id)?.();

function parse(text: string): HouseStyle {
  const byLatin = new Map<string, NameGroup>();
  for (const group of groupIndex().groups) for (const latin of group.latin) byLatin.set(latin, group);
  const style = new Map<NameGroup, HouseEntry[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [latin = '', form = '', source = '', confidence = '0'] = line.split('\t');
    const group = byLatin.get(latin);
    if (group === undefined) continue;
    const entry = { form, source, confidence: Number(confidence) };
    const list = style.get(group);
    if (list === undefined) style.set(group, [entry]);
    else list.push(entry);
  }
  return style;
}
