import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { createLineIndex } from '../../text/line-index.js';
import {
  EMPTY_REGISTER,
  NAME_FIELDS,
  NAME_KINDS,
  type NameKind,
  type NameRegister,
  type RegisteredName,
} from './register.js';
import type { Expectation, RegisterProblem } from './register-messages.js';

export interface ParsedRegister {
  readonly register: NameRegister;
  readonly problems: readonly RegisterProblem[];
}

type Path = readonly (string | number)[];
interface Complaint {
  readonly path: Path;
  readonly expected: Expectation;
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
        error: printParseErrorCode(error.error),
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
const FIELDS: ReadonlySet<string> = new Set(NAME_FIELDS);

function readRegister(value: unknown, complaints: Complaint[], broken: boolean): NameRegister {
  if (!isObject(value)) {
    if (!broken || value !== undefined) complaints.push({ path: [], expected: 'register' });
    return EMPTY_REGISTER;
  }
  const version = value.version;
  if (version !== undefined && version !== 1) complaints.push({ path: ['version'], expected: 'version' });
  const list = value.names ?? [];
  if (!Array.isArray(list)) complaints.push({ path: ['names'], expected: 'names' });
  const names = Array.isArray(list)
    ? list.map((entry, i) => readName(entry, i, complaints)).filter((n) => n !== undefined)
    : [];
  const pairs = value.different ?? [];
  if (!Array.isArray(pairs)) complaints.push({ path: ['different'], expected: 'pairs' });
  const different = Array.isArray(pairs)
    ? pairs.flatMap((pair: unknown, i): (readonly [string, string])[] => {
        if (Array.isArray(pair) && pair.length === 2 && pair.every((x) => typeof x === 'string' && x.trim() !== '')) {
          return [[String(pair[0]).trim(), String(pair[1]).trim()]];
        }
        complaints.push({ path: ['different', i], expected: 'pair' });
        return [];
      })
    : [];
  return { names, different };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the value of a field, or undefined where nothing is. */
function complaintOf(key: string, value: unknown): Expectation | undefined {
  if (key === 'variants') return Array.isArray(value) && value.every(isText) ? undefined : 'variants';
  if (value === null) return undefined;
  if (!isText(value)) return 'text';
  const text = value.trim();
  if (text === '') return undefined;
  if (key === 'kind') return NAME_KINDS.includes(text as NameKind) ? undefined : 'kind';
  if (key === 'verifiedOn') return DAY.test(text) ? undefined : 'day';
  return undefined;
}

/** A text without the space around it; undefined for an empty one. */
const textOf = (value: unknown): string | undefined => (isText(value) ? value.trim() || undefined : undefined);

/** Registers are large, and nearly all lists are clean as they stand: those are taken as they are. */
function variantsOf(value: unknown, name: string): readonly string[] {
  if (!Array.isArray(value)) return [];
  const list = value as readonly string[];
  const clean = list.every((variant) => variant !== '' && variant !== name && variant.trim() === variant);
  return clean ? list : list.map((variant) => variant.trim()).filter((variant) => variant !== '' && variant !== name);
}

/** The entry, or undefined where a field that it has is wrong; a field nobody knows is reported but costs nothing. */
function readName(entry: unknown, position: number, complaints: Complaint[]): RegisteredName | undefined {
  if (!isObject(entry)) {
    complaints.push({ path: ['names', position], expected: 'entry' });
    return undefined;
  }
  let wrong = false;
  for (const key in entry) {
    const known = FIELDS.has(key);
    const expected = known ? complaintOf(key, entry[key]) : 'field';
    if (expected === undefined) continue;
    complaints.push({ path: ['names', position, key], expected });
    wrong ||= known;
  }
  const name = textOf(entry.name);
  if (name === undefined) {
    if (!wrong || !('name' in entry)) {
      complaints.push({ path: ['names', position, 'name'], expected: 'name' });
    }
    return undefined;
  }
  if (wrong) return undefined;
  return {
    name,
    variants: variantsOf(entry.variants, name),
    latin: textOf(entry.latin),
    kind: textOf(entry.kind) as NameKind | undefined,
    role: textOf(entry.role),
    note: textOf(entry.note),
    verifiedBy: textOf(entry.verifiedBy),
    verifiedOn: textOf(entry.verifiedOn),
  };
}
