import { isScalar, parseDocument } from 'yaml';
import { sliceView } from '../../text/mapped-text.js';
import type { BlockKind, Genre } from '../draft.js';
import type { RawBlock } from '../raw-block.js';

/** What a draft's YAML front matter says of it. */
export interface FrontMatter {
  readonly raws: readonly RawBlock[];
  readonly date: string | undefined;
  readonly genre: Genre | undefined;
}

const KIND_OF_KEY: Readonly<Record<string, BlockKind>> = {
  title: 'headline',
  headline: 'headline',
  kicker: 'kicker',
  author: 'byline',
  byline: 'byline',
  description: 'lead',
  caption: 'caption',
};

const GENRES: ReadonlySet<string> = new Set([
  'news',
  'sport',
  'markets',
  'weather',
  'opinion',
  'interview',
  'explainer',
  'timeline',
]);

/**
 * Reads YAML front matter. Broken YAML gives what can be read of it.
 * @param start offset of `yaml` in the original
 */
export function readFrontMatter(yaml: string, start: number): FrontMatter {
  const raws: RawBlock[] = [];
  let date: string | undefined;
  let genre: Genre | undefined;
  const { contents } = parseDocument(yaml, { schema: 'core' });
  const items = contents !== null && 'items' in contents ? contents.items : [];
  for (const item of items) {
    if (!('key' in item) || !isScalar(item.key) || !isScalar(item.value)) continue;
    const key = String(item.key.value).toLowerCase();
    const value = String(item.value.value ?? '').trim();
    const kind = KIND_OF_KEY[key];
    if (key === 'date') date = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
    else if (key === 'genre' && GENRES.has(value)) genre = value as Genre;
    else if (kind !== undefined && value !== '' && item.value.range) {
      const [from, to] = item.value.range;
      // A scalar that is written with escapes or folded over lines is no slice of the source: it is left out.
      const at = yaml.slice(from, to).indexOf(value);
      if (at < 0) continue;
      const range = { start: start + from + at, end: start + from + at + value.length };
      const hint = { kind, signal: `front-matter-${key}`, certain: true };
      raws.push({ view: sliceView(value, range.start), range, removal: range, hint, image: undefined });
    }
  }
  return { raws, date, genre };
}
