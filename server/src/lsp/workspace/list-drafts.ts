import { DRAFT_EXTENSION, SKIPPED_FOLDERS } from '../../core/index.js';
import type { Configurations } from '../configuration.js';
import type { FileAccess } from '../file-access.js';
import { fileName, inFolder } from './uris.js';

/** Whether a file found in a folder is a draft: the same that the command line takes. */
export async function isDraftFile(uri: string, configurations: Configurations): Promise<boolean> {
  if (uri.split('/').some(isSkipped)) return false;
  const { ignored, included } = await configurations.resolve(uri);
  return !ignored && (included || DRAFT_EXTENSION.test(fileName(uri)));
}

const isSkipped = (name: string): boolean =>
  SKIPPED_FOLDERS.includes(name) || (name.startsWith('.') && name.length > 1);

/** What a walk through folders needs, and when it is to stop. */
export interface Walk {
  readonly files: FileAccess;
  readonly configurations: Configurations;
  /** Asked before each folder: false ends the walk. */
  goesOn(): Promise<boolean>;
}

/** The drafts of some folders, folder by folder, in the order of their names. */
export async function* listDrafts(folders: readonly string[], walk: Walk): AsyncIterable<string> {
  const open = [...folders].reverse();
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (!(await walk.goesOn())) return;
    const items = [...(await walk.files.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind } of items) {
      if (isSkipped(name)) continue;
      const uri = inFolder(folder, name);
      if (kind === 'file' && (await isDraftFile(uri, walk.configurations))) yield uri;
    }
    for (const { name, kind } of items.reverse()) {
      if (kind === 'folder' && !isSkipped(name)) open.push(inFolder(folder, name));
    }
  }
}
