import { createLineIndex } from '../../text/line-index.js';
import { buildDraft } from '../build-draft.js';
import type { BlockKind, DraftFormat } from '../draft.js';
import { escapeMarkup } from './entities.js';
import { total } from './total.js';
import { readXml, type XmlDialect } from './xml-parts.js';

const INLINE_KIND: Readonly<Record<string, BlockKind | 'text'>> = {
  headline: 'headline',
  headLine: 'headline',
  hl1: 'headline',
  hedline: 'headline',
  hl2: 'subhead',
  slugline: 'kicker',
  by: 'byline',
  byline: 'byline',
  dateline: 'dateline',
  creditline: 'credit',
  p: 'text',
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  li: 'list-item',
  bq: 'quote',
  blockquote: 'quote',
  figcaption: 'caption',
};

/** IPTC NewsML-G2: `newsItem` with `contentMeta` and inline XHTML; pictures come as items with a description. */
const newsmlDialect: XmlDialect = {
  skipped: new Set([
    'catalogref',
    'rightsinfo',
    'subject',
    'genre',
    'located',
    'link',
    'itemclass',
    'provider',
    'service',
    'title',
    'script',
    'style',
    'altid',
    'language',
    'infosource',
    'audience',
  ]),
  kindOf(path, attributes) {
    const name = path.at(-1) ?? '';
    if (name === 'description')
      return /drol:(?:caption|summary)|:caption/.test(attributes.role ?? '') ? 'caption' : 'lead';
    if (name === 'p' && path.includes('figure')) return 'caption';
    return INLINE_KIND[name];
  },
  dateOf: (name, attributes) =>
    name === 'firstcreated' || name === 'versioncreated' ? isoDay(attributes.date) : undefined,
};

/** NITF 3.x: `body.head` with the headline, `body.content` with paragraphs, `media` with caption and producer. */
const nitfDialect: XmlDialect = {
  skipped: new Set(['head', 'media-metadata', 'media-reference', 'rights', 'distributor', 'notes']),
  kindOf(path) {
    const name = path.at(-1) ?? '';
    if (name === 'media-caption') return 'caption';
    if (name === 'media-producer') return 'credit';
    if (name === 'p' && path.includes('media-caption')) return undefined;
    if (name === 'tagline') return 'source-line';
    if (name === 'abstract') return path.includes('p') ? undefined : 'lead';
    if (name === 'p' && path.includes('abstract')) return undefined;
    return INLINE_KIND[name];
  },
  dateOf: (name, attributes) => (name === 'story.date' || name === 'date.issue' ? isoDay(attributes.norm) : undefined),
};

/** ISO day of `2026-01-05T…` or `20260105T…`. */
function isoDay(value: string | undefined): string | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(value ?? '');
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`;
}

const format = (id: 'newsml' | 'nitf'): DraftFormat => ({
  id,
  parse: (text, options) => {
    // Files named *.xml may be either: the root element decides.
    const dialect = /<(?:\w+:)?nitf[\s>]/i.test(text.slice(0, 4096)) ? nitfDialect : newsmlDialect;
    const parts = readXml(text, dialect);
    const lines = createLineIndex(text);
    return buildDraft({ text, format: id, lines, directives: [], escape: escapeMarkup, ...parts }, options);
  },
});

export const newsml: DraftFormat = total(format('newsml'));
export const nitf: DraftFormat = total(format('nitf'));
