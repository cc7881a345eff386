import { JSON_SYNTAX } from '../../messages/json-syntax.js';
import { word } from '../../messages/word.js';
import type { Language, Messages } from '../../types.js';
import { NAME_FIELDS, NAME_KINDS } from './register.js';

/** What is wrong with a register, said to the person who keeps it. */
const REGISTER_MESSAGES = {
  syntax: { ar: 'سجل الأسماء ليس JSON سليما: {expected}.', en: 'The name register is not valid JSON: {expected}.' },
  whole: { ar: 'خلل في سجل الأسماء: المتوقع {expected}.', en: 'The name register is broken: expected {expected}.' },
  place: {
    ar: 'خلل في سجل الأسماء عند {at}: المتوقع {expected}.',
    en: 'The name register is broken at {at}: expected {expected}.',
  },
  row: {
    ar: 'خلل في سجل الأسماء عند الصف {row}: المتوقع {expected}.',
    en: 'The name register is broken in row {row}: expected {expected}.',
  },
  cell: {
    ar: 'خلل في سجل الأسماء عند العمود {at} من الصف {row}: المتوقع {expected}.',
    en: 'The name register is broken in row {row}, column {at}: expected {expected}.',
  },
} as const satisfies Messages;

const fields = NAME_FIELDS.join(', ');
const kinds = NAME_KINDS.join(', ');

/** What may be expected somewhere in a register. */
const EXPECTED = {
  register: { ar: 'كائن { … } فيه "names"', en: 'an object { … } with "names"' },
  version: { ar: 'العدد 1', en: 'the number 1' },
  names: { ar: 'قائمة أسماء [ … ]', en: 'a list of names [ … ]' },
  entry: { ar: 'كائن { … } فيه "name"', en: 'an object { … } with "name"' },
  field: { ar: `أحد الحقول: ${fields}`, en: `one of the fields: ${fields}` },
  name: { ar: 'الصيغة التي تكتبها المؤسسة', en: 'the spelling that the newsroom writes' },
  variants: { ar: 'قائمة صيغ ["…", "…"]', en: 'a list of spellings ["…", "…"]' },
  text: { ar: 'نص بين علامتي تنصيص', en: 'a text in quotation marks' },
  kind: { ar: `إحدى القيم: ${kinds}`, en: `one of: ${kinds}` },
  day: { ar: 'تاريخ مثل 2026-01-31', en: 'a day such as 2026-01-31' },
  pairs: { ar: 'قائمة أزواج من الصيغ [ … ]', en: 'a list of pairs of spellings [ … ]' },
  pair: { ar: 'صيغتان ["…", "…"]', en: 'two spellings ["…", "…"]' },
  header: { ar: `صف أول فيه أسماء الأعمدة: ${fields}`, en: `a first row with the names of the columns: ${fields}` },
} as const satisfies Messages;

export type Expectation = keyof typeof EXPECTED;

interface JsonPlace {
  /** Zero-based, UTF-16 columns. */
  readonly line: number;
  readonly character: number;
}

/** What is wrong with a register file and where; the entry is left out, the others are used. */
export type RegisterProblem = JsonPlace &
  (
    | {
        readonly kind: 'syntax';
        /** The parser's name for the mistake. */
        readonly error: string;
      }
    | {
        readonly kind: 'expected';
        /** Where in the file: `names[3].variants`; empty for the whole of it. */
        readonly at: string;
        readonly expected: Expectation;
      }
  );

/** What is wrong with a register in a spreadsheet; the row is left out, the others are used. */
export interface CsvProblem {
  /** One-based row of the file, the header being row 1. */
  readonly row: number;
  /** The column; empty for the whole row. */
  readonly at: string;
  readonly expected: Expectation;
}

/** The problem in words. Where it is, with line and column, is for the host to say. */
export function wordRegisterProblem(problem: RegisterProblem, language: Language): string {
  if (problem.kind === 'syntax') {
    const expected = JSON_SYNTAX[problem.error]?.[language] ?? problem.error;
    return word(REGISTER_MESSAGES, 'syntax', { expected }, language);
  }
  const { at } = problem;
  const expected = EXPECTED[problem.expected][language];
  return word(REGISTER_MESSAGES, at === '' ? 'whole' : 'place', { at, expected }, language);
}

/** The problem in words, its row included. */
export function wordCsvProblem({ row, at, expected }: CsvProblem, language: Language): string {
  const params = { row, at, expected: EXPECTED[expected][language] };
  return word(REGISTER_MESSAGES, at === '' ? 'row' : 'cell', params, language);
}
