import Papa from 'papaparse';
import type { InventoryName } from '../../core/workspace/name-inventory.js';

const COLUMNS = ['name', 'latin', 'kind', 'registered', 'spelling', 'forms', 'count', 'drafts', 'files'];

/** A spelling a row, for spreadsheets; the byte order mark tells them that it is UTF-8. */
export function* namesCsv(names: readonly InventoryName[]): Iterable<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  for (const { name, latin, kind, registered, spellings } of names) {
    const rows = spellings.map(({ text, forms, count, drafts, files }) => [
      name,
      latin ?? '',
      kind,
      registered ?? '',
      text,
      forms.map(([form, times]) => `${form} ×${times}`).join(' | '),
      count,
      drafts,
      (files ?? []).map(({ path }) => path).join(' | '),
    ]);
    // Spreadsheets take what begins like a formula for one.
    yield `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
  }
}
