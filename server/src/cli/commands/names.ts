import { resolve } from 'node:path';
import { formatRegister } from '../../core/names/register/register.js';
import { isDifferent, statedForm } from '../../core/names/stated.js';
import type { Encoding } from '../../core/text/decode.js';
import { DEFAULT_ENGINE_CONFIG } from '../../core/types.js';
import { registerFromInventory } from '../../core/workspace/inventory-register.js';
import { type InventoryName, inventoryOf } from '../../core/workspace/name-inventory.js';
import { NameTallies } from '../../core/workspace/name-tallies.js';
import { type Arguments, UsageError } from '../arguments.js';
import { createConfigStore } from '../config/config-store.js';
import type { Host } from '../host.js';
import { say } from '../messages.js';
import { collectNames } from '../names/collect-names.js';
import { partialLines, readPartial } from '../names/partial.js';

/**
 * `mudaqqiq names PATHS`: every name of the drafts with its spellings, counts and files. `--partial` prints what
 * `--merge` reads, so that an archive can be counted in parts and on many machines, to the same result.
 */
export async function names({ values, positionals, language }: Arguments, host: Host): Promise<number> {
  if (positionals.length === 0) throw new UsageError(say(language, 'needsPaths'));
  const configs = createConfigStore({
    file: values.config as string | undefined,
    none: values['no-config'] === true,
    // A register is made anew: the shell has emptied the file that it is about to become.
    registers: values.register !== true,
    preset: undefined,
    language,
  });
  const tallies = new NameTallies(values['no-files'] !== true);
  const failures: string[] = [];
  if (values.merge === true) {
    for (const path of positionals) failures.push(...[(await readPartial(path, tallies, language)) ?? []].flat());
  } else {
    const encoding = values.encoding as Encoding | undefined;
    failures.push(...(await collectNames(tallies, positionals, configs, { language, encoding, host })));
  }
  for (const failure of failures) await host.err.write(`mudaqqiq: ${failure}\n`);
  for await (const piece of output(tallies, { values, language, positionals, command: 'names' }, configs)) {
    await host.out.write(piece);
  }
  return failures.length > 0 ? 2 : 0;
}

async function* output(
  tallies: NameTallies,
  { values, language }: Arguments,
  configs: ReturnType<typeof createConfigStore>,
): AsyncIterable<string> {
  if (values.partial === true) {
    yield* partialLines(tallies);
    return;
  }
  // What the newsroom of the working folder says of names holds for all that are counted.
  const config = (await configs.of(resolve('names')))?.settings.engine ?? DEFAULT_ENGINE_CONFIG;
  const least = values.min === undefined ? 1 : Number(values.min);
  const inventory = inventoryOf([...tallies.spellings()], (a, b) => isDifferent(config, a, b));
  const found = inventory.names.filter(({ count }) => count >= least);
  if (values.register === true) {
    yield formatRegister(registerFromInventory(found, (forms) => statedForm(config, forms)?.form));
    return;
  }
  yield* await rendered(found, values.format as string | undefined, language);
}

async function rendered(
  found: readonly InventoryName[],
  format: string | undefined,
  language: Arguments['language'],
): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return jsonPieces(found);
    case 'csv':
      return (await import('../names/names-csv.js')).namesCsv(found);
    case 'html':
      return (await import('../names/names-html.js')).namesHtml(found, language);
    default:
      return (await import('../names/names-text.js')).namesText(found, language);
  }
}

function* jsonPieces(found: readonly InventoryName[]): Iterable<string> {
  yield '{"version":2,"names":[';
  for (const [i, name] of found.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(name)}`;
  yield '\n]}\n';
}
