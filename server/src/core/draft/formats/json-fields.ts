import type { Node } from 'jsonc-parser';
import type { BlockKind } from '../draft.js';

/** Which parts a field map may name; `body` is text or HTML, `date` and `genre` describe the draft. */
export type FieldRole =
  | 'headline'
  | 'kicker'
  | 'byline'
  | 'dateline'
  | 'lead'
  | 'body'
  | 'caption'
  | 'credit'
  | 'alt'
  | 'source'
  | 'date'
  | 'genre';

/** A role's paths, best first. Every path of a list-like role is read; of `body` and `headline` only the first found. */
export type FieldMap = Readonly<Record<FieldRole, readonly string[]>>;

/**
 * IPTC ninjs 1.x and 2.x, and what home-made exports mostly call the same things.
 * `[*]` stands for every element of a list, `*` for every property.
 */
export const DEFAULT_FIELDS: FieldMap = {
  headline: ['headline', 'headlines[*].value', 'title.rendered', 'title'],
  kicker: ['kicker', 'overline'],
  byline: ['byline'],
  dateline: ['located', 'dateline'],
  lead: ['description_text', 'descriptions[*].value', 'summary', 'excerpt'],
  body: ['body_html', 'body_xhtml', 'body_text', 'bodies[*].value', 'content.rendered', 'content', 'body', 'text'],
  caption: [
    'associations.*.description_text',
    'associations.*.caption',
    'associations[*].descriptions[*].value',
    'images[*].caption',
    'image.caption',
    'caption',
  ],
  credit: ['associations.*.creditline', 'associations.*.copyrightholder', 'images[*].credit', 'image.credit'],
  alt: ['associations.*.alt_text', 'images[*].alt', 'image.alt'],
  source: ['source'],
  date: ['versioncreated', 'versionCreated', 'firstcreated', 'firstCreated', 'published', 'date'],
  genre: ['mudaqqiq_genre'],
};

/** Only the first path that holds something is read: they are renderings of one thing. */
export const SINGLE: ReadonlySet<FieldRole> = new Set(['headline', 'lead', 'body', 'date', 'genre']);

export const KIND_OF_ROLE: Readonly<Partial<Record<FieldRole, BlockKind>>> = {
  headline: 'headline',
  kicker: 'kicker',
  byline: 'byline',
  dateline: 'dateline',
  lead: 'lead',
  caption: 'caption',
  credit: 'credit',
  alt: 'alt-text',
  source: 'source-line',
};

/** Reading order of the parts of an item. */
export const ROLES: readonly FieldRole[] = [
  'kicker',
  'headline',
  'byline',
  'dateline',
  'lead',
  'caption',
  'alt',
  'credit',
  'body',
  'source',
];

/** The default map with a configuration's paths put before it; several paths of a role are separated by commas. */
export function fieldMap(configured: Readonly<Record<string, string>> | undefined): FieldMap {
  if (configured === undefined) return DEFAULT_FIELDS;
  const map: Record<FieldRole, readonly string[]> = { ...DEFAULT_FIELDS };
  for (const role of Object.keys(map) as FieldRole[]) {
    const own = configured[role];
    if (own !== undefined)
      map[role] = own
        .split(',')
        .map((path) => path.trim())
        .filter((path) => path !== '');
  }
  return map;
}

/** The string nodes at a path. */
export function nodesAt(root: Node, path: string): Node[] {
  let nodes: Node[] = [root];
  for (const step of path.split(/\.|(?=\[)/)) {
    nodes = nodes.flatMap((node) => childrenAt(node, step));
    if (nodes.length === 0) return [];
  }
  return nodes.filter((node) => node.type === 'string');
}

function childrenAt(node: Node, step: string): Node[] {
  const children = node.children ?? [];
  const index = /^\[(\*|\d+)\]$/.exec(step)?.[1];
  if (index !== undefined) {
    if (node.type !== 'array') return [];
    return index === '*' ? children : children.slice(Number(index), Number(index) + 1);
  }
  if (node.type !== 'object') return [];
  return children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    return value !== undefined && (step === '*' || key?.value === step) ? [value] : [];
  });
}
