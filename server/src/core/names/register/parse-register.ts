import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { createLineIndex } from '../../text/line-index.js';
import { EMPTY_REGISTER, NAME_KINDS, type NameKind, type NameRegister, type RegisteredName } from './register.js';

/** What is wrong with a register file and where; the entry is left out, the others are used. */
export interface RegisterProblem {
  /** Zero-based, UTF-16 columns. */
  readonly line: number;
  readonly character: number;
  readonly kind: 'syntax' | 'expected';
  /** Where in the file: `names[3].variants`. */
  readonly at: string;
  /** What was expected there, in English; for `syntax` the parser's word for it. */
  readonly expected: string;
}

export interface ParsedRegister {
  readonly register: NameRegister;
  readonly problems: readonly RegisterProblem[];
}

type Path = readonly (string | number)[];
interface Complaint {
  readonly path: Path;
  readonly expected: string;
}

const show = (path: Path): string =>
  path.reduce<string>(
    (out, key) => (typeof key === 'number' ? `${out}[${key}]` : out === '' ? key : `${out}.${key}`),
    '',
  );

/**
 * Reads `mudaqqiq.names.json`. Never throws: what is broken is reported with line and column, the rest is used.
 * Plain JSON takes the fast road (50,000 entries in tens of milliseconds); comments and errors take the slow one.
 */
export function parseRegister(text: string): ParsedRegister {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const complaints: Complaint[] = [];
  let value: unknown;
  let tree: Node | undefined;
  const problems: RegisterProblem[] = [];
  try {
    value = JSON.parse(source);
  } catch {
    const errors: ParseError[] = [];
    tree = parseTree(source, errors, { allowTrailingComma: true });
    value = tree === undefined ? undefined : (getNodeValue(tree) as unknown);
    const lines = createLineIndex(source);
    for (const error of errors) {
      problems.push({
        ...lines.positionAt(error.offset),
        kind: 'syntax',
        at: '',
        expected: printParseErrorCode(error.error),
      });
    }
  }
  const register = readRegister(value, complaints, problems.length > 0);
  if (complaints.length > 0) {
    tree ??= parseTree(source, [], { allowTrailingComma: true });
    const lines = createLineIndex(source);
    for (const { path, expected } of complaints) {
      problems.push({
        ...lines.positionAt(nodeAt(tree, path)?.offset ?? 0),
        kind: 'expected',
        at: show(path),
        expected,
      });
    }
  }
  return { register, problems };
}

/** The node at a path, or the nearest one above it that exists. */
function nodeAt(tree: Node | undefined, path: Path): Node | undefined {
  let node = tree;
  for (const key of path) {
    const next =
      typeof key === 'number'
        ? node?.children?.[key]
        : node?.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1];
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const FIELDS = new Set(['name', 'variants', 'latin', 'kind', 'role', 'note', 'verifiedBy', 'verifiedOn']);

function readRegister(value: unknown, complaints: Complaint[], broken: boolean): NameRegister {
  if (!isObject(value)) {
    if (!broken || value !== undefined) complaints.push({ path: [], expected: 'an object with "names"' });
    return EMPTY_REGISTER;
  }
  const version = value.version;
  if (version !== undefined && version !== 1) complaints.push({ path: ['version'], expected: 'the number 1' });
  const list = value.names ?? [];
  if (!Array.isArray(list)) complaints.push({ path: ['names'], expected: 'a list of names' });
  const names = Array.isArray(list) ? list.flatMap((entry, i) => readName(entry, ['names', i], complaints) ?? []) : [];
  const pairs = value.different ?? [];
  if (!Array.isArray(pairs)) complaints.push({ path: ['different'], expected: 'a list of pairs of spellings' });
  const different = Array.isArray(pairs)
    ? pairs.flatMap((pair: unknown, i): (readonly [string, string])[] => {
        if (Array.isArray(pair) && pair.length === 2 && pair.every((x) => typeof x === 'string' && x.trim() !== '')) {
          return [[String(pair[0]).trim(), String(pair[1]).trim()]];
        }
        complaints.push({ path: ['different', i], expected: 'two spellings: ["…", "…"]' });
        return [];
      })
    : [];
  return { names, different };
}

function readName(entry: unknown, path: Path, complaints: Complaint[]): RegisteredName[] | undefined {
  const before = complaints.length;
  const complain = (key: string, expected: string): undefined => {
    complaints.push({ path: key === '' ? path : [...path, key], expected });
    return undefined;
  };
  if (!isObject(entry)) return complain('', 'an object with "name"');
  const text = (key: string): string | undefined => {
    const value = entry[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return complain(key, 'a text');
    const trimmed = value.trim();
    return trimmed === '' ? undefined : trimmed;
  };
  for (const key of Object.keys(entry)) {
    if (!FIELDS.has(key)) complain(key, `one of: ${[...FIELDS].join(', ')}`);
  }
  const name = text('name') ?? complain('name', 'the spelling that the newsroom writes');
  const list = entry.variants ?? [];
  const variants =
    Array.isArray(list) && list.every((v): v is string => typeof v === 'string')
      ? list.map((v) => v.trim()).filter((v) => v !== '' && v !== name)
      : complain('variants', 'a list of spellings');
  const kind = text('kind');
  if (kind !== undefined && !NAME_KINDS.includes(kind as NameKind))
    complain('kind', `one of: ${NAME_KINDS.join(', ')}`);
  const verifiedOn = text('verifiedOn');
  if (verifiedOn !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(verifiedOn))
    complain('verifiedOn', 'a day as YYYY-MM-DD');
  const rest = { latin: text('latin'), role: text('role'), note: text('note'), verifiedBy: text('verifiedBy') };
  // An unknown field is reported but does not cost the entry; a wrong one does.
  const fatal = complaints.slice(before).some((c) => FIELDS.has(String(c.path.at(-1))));
  if (fatal || name === undefined || variants === undefined) return undefined;
  return [{ name, variants, kind: kind as NameKind | undefined, verifiedOn, ...rest }];
}
