import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { createLinter } from '../../core/linter.js';
import { isolate } from '../../core/messages/word.js';
import {
  collectNames,
  type InventoryName,
  inventoryRows,
  mergeInventories,
  type NameInventory,
} from '../../core/names/inventory.js';
import type { Encoding } from '../../core/text/decode.js';
import { type Arguments, UsageError } from '../arguments.js';
import { createConfigStore } from '../config/config-store.js';
import { discover } from '../files/discover.js';
import { decodeDraft, FileFailure, readBytes } from '../files/read-draft.js';
import type { Host } from '../host.js';
import { isBinaryFormat, loadDrafts } from '../lint/load-drafts.js';
import { RESOURCES } from '../lint/text-linter.js';
import { say } from '../messages.js';

/** Inventories are merged this many at a time: memory stays with the names, not with the files. */
const BATCH = 500;

/**
 * `mudaqqiq names PATHS`: every name of the drafts with its spellings, counts and files. `--partial` prints what
 * `--merge` reads, so that an archive can be counted in parts and on many machines.
 */
export async function names({ values, positionals, language }: Arguments, host: Host): Promise<number> {
  if (positionals.length === 0) throw new UsageError(say(language, 'needsPaths'));
  const failures: string[] = [];
  const found =
    values.merge === true
      ? mergeInventories(positionals.flatMap((path) => readPartial(path, failures)))
      : await collect(positionals, values, language, host, failures);
  for (const failure of failures) await host.err.write(`mudaqqiq: ${failure}\n`);
  await host.out.write(render(found, values.partial === true ? 'json' : (values.format as string | undefined)));
  return failures.length > 0 ? 2 : 0;
}

async function collect(
  paths: readonly string[],
  values: Arguments['values'],
  language: Arguments['language'],
  host: Host,
  failures: string[],
): Promise<NameInventory> {
  const configs = createConfigStore({
    file: values.config as string | undefined,
    none: values['no-config'] === true,
    preset: undefined,
    language,
  });
  const listed = await discover(
    paths,
    async (absolute, known) => {
      const settled = await configs.of(absolute);
      return settled === undefined ? known : !settled.ignored && (known || settled.included);
    },
    language,
  );
  for (const note of listed.notes) await host.err.write(`mudaqqiq: ${note}\n`);
  for (const { path, message } of listed.errors) failures.push(`${path}: ${message}`);
  let all = mergeInventories([]);
  let batch: NameInventory[] = [];
  for (const { path, absolute } of listed.candidates) {
    const settled = await configs.of(absolute);
    if (settled === undefined || settled.ignored) continue;
    const { settings } = settled;
    try {
      const bytes = readBytes(absolute, language);
      const encoding = (values.encoding as Encoding | undefined) ?? settings.encoding;
      const source = isBinaryFormat(path, settings) ? bytes : decodeDraft(bytes, encoding, language).text;
      const linter = createLinter({ config: settings.engine, language, resources: RESOURCES });
      for (const { item, draft } of (await loadDrafts(path, settings))(source)) {
        batch.push(collectNames(linter.analyze(draft), item === undefined ? path : `${path}#${item}`));
      }
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      failures.push(`${path}: ${error.message}`);
    }
    if (batch.length < BATCH) continue;
    all = mergeInventories([all, ...batch]);
    batch = [];
  }
  for (const { path, message } of configs.errors) failures.push(`${path}: ${message}`);
  return mergeInventories([all, ...batch]);
}

/** A file that `--partial` wrote; one that is no such file is reported and left out. */
function readPartial(path: string, failures: string[]): NameInventory[] {
  try {
    const inventory = JSON.parse(readFileSync(path, 'utf8')) as NameInventory;
    if (inventory.version === 1 && Array.isArray(inventory.names)) return [inventory];
    failures.push(`${path}: not an inventory of names (version 1)`);
  } catch (error) {
    failures.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return [];
}

function render(inventory: NameInventory, format: string | undefined): string {
  if (format === 'json') return `${JSON.stringify(inventory, null, 1)}\n`;
  const rows = inventoryRows(inventory);
  if (format === 'csv') return `${Papa.unparse(rows.flatMap(csvRows))}\n`;
  return rows.map(line).join('');
}

const csvRows = ({ name, latin, kind, spellings }: InventoryName): Record<string, string | number>[] =>
  spellings.map(({ text, count, files }) => ({
    name,
    latin: latin ?? '',
    kind,
    spelling: text,
    count,
    files: files.map(({ path }) => path).join('; '),
  }));

/** One name a line; those spelled in two ways are marked. */
function line({ latin, spellings }: InventoryName): string {
  const mark = spellings.length > 1 ? '!' : ' ';
  const files = new Set(spellings.flatMap((s) => s.files.map(({ path }) => path))).size;
  const forms = spellings.map(({ text, count }) => `${isolate(text)} ×${count}`).join(', ');
  return `${mark} ${forms}${latin === undefined ? '' : `  ${isolate(latin)}`}  (${files})\n`;
}
