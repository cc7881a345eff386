import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { word } from '../messages/word.js';
import { createLineIndex } from '../text/line-index.js';
import { nearest } from '../text/nearest.js';
import type { TextRange } from '../text/text-range.js';
import type { Language, MessageParams } from '../types.js';
import type { Config } from './config.js';
import { CONFIG_MESSAGES, SYNTAX_WORDS, TYPE_WORDS } from './config-messages.js';
import { type SchemaError, validate } from './generated/validate-config.js';
import { RULE_OPTIONS, SETTING_NAMES } from './known-names.js';

/** A mistake in a configuration file: where it is and what was expected. */
export interface ConfigProblem {
  readonly message: string;
  /** UTF-16 offsets in the text, counted after a BOM. */
  readonly range: TextRange;
  /** Zero-based. */
  readonly line: number;
  readonly character: number;
}

export interface ParsedConfig {
  /** Undefined where there is any problem: a configuration is taken whole or not at all. */
  readonly config: Config | undefined;
  readonly problems: readonly ConfigProblem[];
}

type Place = { readonly offset: number; readonly length: number };
type Path = (string | number)[];

/** Reads `mudaqqiq.config.json` (JSON with comments and trailing commas). Never throws. */
export function parseConfig(text: string, language: Language): ParsedConfig {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = createLineIndex(source);
  const problems: ConfigProblem[] = [];
  const report = (place: Place, id: string, params: MessageParams): void => {
    const start = Math.min(place.offset, source.length);
    problems.push({
      message: word(CONFIG_MESSAGES, id, params, language),
      range: { start, end: Math.min(start + place.length, source.length) },
      ...lines.positionAt(start),
    });
  };
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  if (tree === undefined && source.trim() === '') report({ offset: 0, length: 0 }, 'empty', { example: '{}' });
  else if (errors.length > 0) {
    // The first mistake explains the others.
    const [first] = errors;
    const code = first === undefined ? '' : printParseErrorCode(first.error);
    report(first ?? { offset: 0, length: 0 }, 'syntax', { expected: SYNTAX_WORDS[code]?.[language] ?? code });
  }
  if (tree === undefined || problems.length > 0) return { config: undefined, problems };
  const value: unknown = getNodeValue(tree);
  if (validate(value)) return { config: value as Config, problems };
  for (const error of validate.errors ?? []) {
    const complaint = explain(error, tree, language);
    if (complaint !== undefined) report(complaint.place, complaint.id, complaint.params);
  }
  problems.sort((a, b) => a.range.start - b.range.start);
  return { config: undefined, problems };
}

/** A mistake before it is worded. */
interface Complaint {
  readonly place: Place;
  readonly id: string;
  readonly params: MessageParams;
}

function explain(error: SchemaError, tree: Node, language: Language): Complaint | undefined {
  const path = pathOf(error.instancePath, tree);
  const place = findNodeAtLocation(tree, path) ?? tree;
  const name = show(path);
  const actual = shorten(JSON.stringify(getNodeValue(place)) ?? '');
  const expect = (expected: string): Complaint => ({ place, id: 'expected', params: { name, actual, expected } });
  switch (error.keyword) {
    case 'if': // what the branch says is reported by itself
      return undefined;
    case 'additionalProperties': {
      const extra = String(error.params.additionalProperty);
      return unknownName(extra, path, keyNode(place, extra) ?? place);
    }
    case 'enum': {
      const values = error.params.allowedValues as readonly unknown[];
      return expect(values.map((v) => JSON.stringify(v)).join(', '));
    }
    case 'type': {
      const types = [error.params.type].flat().map((type) => TYPE_WORDS[String(type)]?.[language] ?? String(type));
      return expect(types.join(language === 'ar' ? ' أو ' : ' or '));
    }
    case 'required':
      return { place, id: 'missing', params: { name, missing: String(error.params.missingProperty) } };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return expect(`${String(error.params.comparison)} ${String(error.params.limit)}`);
    default:
      return { place, id: 'other', params: { name, actual } };
  }
}

function unknownName(extra: string, path: Path, place: Place): Complaint {
  const owner = path.at(-1);
  const rule = path.at(-2);
  if (owner === 1 && path.at(-3) === 'rules' && typeof rule === 'string') {
    const near = nearest(extra, RULE_OPTIONS[rule] ?? []);
    if (near === undefined) return { place, id: 'noOptions', params: { rule, name: extra } };
    return { place, id: 'unknownNear', params: { name: extra, nearest: near } };
  }
  const near = nearest(extra, owner === 'rules' ? Object.keys(RULE_OPTIONS) : SETTING_NAMES);
  const id = owner === 'rules' ? 'unknownRule' : 'unknown';
  if (near === undefined) return { place, id, params: { name: extra } };
  return { place, id: `${id}Near`, params: { name: extra, nearest: near } };
}

/** The node of a property's name. */
const keyNode = (object: Node, key: string): Node | undefined =>
  object.children?.map((property) => property.children?.[0]).find((name) => name?.value === key);

/** A JSON pointer as a path; digits are indices only where the tree has a list. */
function pathOf(pointer: string, tree: Node): Path {
  const path: Path = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(findNodeAtLocation(tree, path)?.type === 'array' ? Number(key) : key);
  }
  return path;
}

const show = (path: Path): string =>
  path.reduce<string>(
    (out, key) => (typeof key === 'number' ? `${out}[${key}]` : out === '' ? key : `${out}.${key}`),
    '',
  ) || 'mudaqqiq.config.json';

const LONGEST = 40;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
