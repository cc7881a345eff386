import { acceptDifferent, addName, bareText, formatRegister, type NameRegister, parseRegister } from '../core/index.js';
import { type FileAccess, readText } from './file-access.js';
import { nameUnder } from './names.js';
import { foldersAbove, REGISTER_FILE } from './newsroom.js';
import type { RegisterChange, RegisterEdit } from './protocol.js';
import type { Reading } from './session.js';

/**
 * What a register file will say after a name was added, verified, or told apart from another. The client writes it.
 * Null where no name stands at the position, or where the file is broken: nothing of it may be lost.
 */
export async function changeRegister(
  reading: Reading,
  change: RegisterChange,
  files: FileAccess,
): Promise<RegisterEdit | null> {
  const named = nameUnder(reading, change.position);
  if (named === undefined) return null;
  const { entity, mention } = named;
  const uri = registerOf(reading, change.folder);
  if (uri === undefined) return null;
  const text = await readText(files, uri);
  const { register, problems } = parseRegister(text ?? '{}');
  if (problems.length > 0) return null;
  const name = entity.registered?.name ?? bareText(mention);
  const changed = apply(register, change, name, entity);
  return { uri, text: formatRegister(changed), name, isNew: text === undefined };
}

function apply(
  register: NameRegister,
  change: RegisterChange,
  name: string,
  entity: NonNullable<ReturnType<typeof nameUnder>>['entity'],
): NameRegister {
  const spellings = entity.spellings.map(({ text }) => text);
  if (change.kind === 'different') {
    let changed = register;
    for (const [i, a] of spellings.entries()) {
      for (const b of spellings.slice(i + 1)) changed = acceptDifferent(changed, a, b);
    }
    return changed;
  }
  return addName(register, {
    name,
    variants: spellings.filter((text) => text !== name),
    latin: entity.registered?.latin ?? entity.latin,
    kind:
      entity.kind === 'person' || entity.kind === 'place' || entity.kind === 'organisation' ? entity.kind : undefined,
    role: undefined,
    note: undefined,
    verifiedBy: change.kind === 'verify' ? change.by : undefined,
    verifiedOn: change.kind === 'verify' ? change.on : undefined,
  });
}

/** The register in force, else a new one beside the configuration, else in the workspace folder or beside the draft. */
function registerOf({ configuration, uri }: Reading, folder: string | undefined): string | undefined {
  const { registers, configUri } = configuration.newsroom ?? { registers: [], configUri: undefined };
  if (registers[0] !== undefined) return registers[0].uri;
  if (configUri !== undefined) return `${configUri.slice(0, configUri.lastIndexOf('/'))}/${REGISTER_FILE}`;
  const home = folder ?? foldersAbove(uri)[0];
  return home === undefined ? undefined : `${home}/${REGISTER_FILE}`;
}
