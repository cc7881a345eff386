import Papa from 'papaparse';
import { EMPTY_REGISTER, NAME_FIELDS, NAME_KINDS, type NameKind, type NameRegister } from './register.js';
import type { CsvProblem } from './register-messages.js';

/** Spellings inside the `variants` cell. */
const SEPARATOR = '|';

/** The register as CSV with a header line, for spreadsheets; variants are joined by «|». Pairs are not part of it. */
export function registerToCsv(register: NameRegister): string {
  const rows = register.names.map((n) => ({ ...n, variants: n.variants.join(SEPARATOR) }));
  return `${Papa.unparse({ fields: [...NAME_FIELDS], data: rows }, { newline: '\n' })}\n`;
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
    return { register: EMPTY_REGISTER, problems: [{ row: 1, at: '', expected: 'header' }] };
  }
  const problems: CsvProblem[] = [];
  const names = parsed.data.flatMap((row, i) => {
    const cell = (column: (typeof NAME_FIELDS)[number]): string | undefined => {
      const value = row[column]?.trim();
      return value === undefined || value === '' ? undefined : value;
    };
    const name = cell('name');
    const kind = cell('kind');
    if (name === undefined) problems.push({ row: i + 2, at: 'name', expected: 'name' });
    else if (kind !== undefined && !NAME_KINDS.includes(kind as NameKind)) {
      problems.push({ row: i + 2, at: 'kind', expected: 'kind' });
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
