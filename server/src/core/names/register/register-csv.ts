import Papa from 'papaparse';
import { EMPTY_REGISTER, NAME_KINDS, type NameKind, type NameRegister } from './register.js';

const COLUMNS = ['name', 'variants', 'latin', 'kind', 'role', 'note', 'verifiedBy', 'verifiedOn'] as const;
/** Spellings inside the `variants` cell. */
const SEPARATOR = '|';

/** The register as CSV with a header line, for spreadsheets; variants are joined by «|». Pairs are not part of it. */
export function registerToCsv(register: NameRegister): string {
  const rows = register.names.map((n) => ({ ...n, variants: n.variants.join(SEPARATOR) }));
  return `${Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\n' })}\n`;
}

export interface CsvProblem {
  /** One-based row of the file, the header being row 1. */
  readonly row: number;
  readonly expected: string;
}

/** Reads a CSV with a header line; rows without a name or with an unknown kind are reported and left out. */
export function registerFromCsv(text: string): {
  readonly register: NameRegister;
  readonly problems: readonly CsvProblem[];
} {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  if (!parsed.meta.fields?.includes('name')) {
    return { register: EMPTY_REGISTER, problems: [{ row: 1, expected: `a header with: ${COLUMNS.join(', ')}` }] };
  }
  const problems: CsvProblem[] = [];
  const names = parsed.data.flatMap((row, i) => {
    const cell = (column: (typeof COLUMNS)[number]): string | undefined => {
      const value = row[column]?.trim();
      return value === undefined || value === '' ? undefined : value;
    };
    const name = cell('name');
    const kind = cell('kind');
    if (name === undefined) problems.push({ row: i + 2, expected: 'a name' });
    else if (kind !== undefined && !NAME_KINDS.includes(kind as NameKind)) {
      problems.push({ row: i + 2, expected: `kind: one of ${NAME_KINDS.join(', ')}` });
    } else {
      const variants = (cell('variants') ?? '').split(SEPARATOR).map((v) => v.trim());
      return [
        {
          name,
          variants: variants.filter((v) => v !== '' && v !== name),
          latin: cell('latin'),
          kind: kind as NameKind | undefined,
          role: cell('role'),
          note: cell('note'),
          verifiedBy: cell('verifiedBy'),
          verifiedOn: cell('verifiedOn'),
        },
      ];
    }
    return [];
  });
  return { register: { names, different: [] }, problems };
}
