/** How the server reads a newsroom's files: from disk on the desktop, through the client in a browser. */
export interface FileAccess {
  /** The file's bytes, or undefined where there is none or it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** What stands in a folder; nothing where there is none or it cannot be read. */
  list(folder: string): Promise<readonly FolderItem[]>;
}

export interface FolderItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What the host gives the server beside a connection. */
export interface ServerHost {
  readonly files: FileAccess;
  /** A data file of the package by its name in `dist/`, read on first need. */
  resource(name: string): Promise<Uint8Array | undefined>;
}

const decoder = new TextDecoder('utf-8', { fatal: false });

/** A text file as UTF-8, its BOM dropped; undefined where there is none. */
export async function readText(files: FileAccess, uri: string): Promise<string | undefined> {
  const bytes = await files.read(uri);
  return bytes === undefined ? undefined : decoder.decode(bytes);
}
