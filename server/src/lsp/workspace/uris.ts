const encodePart = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** One form for each address: clients disagree on what to escape. The form is the one that VS Code sends. */
export function canonicalUri(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri);
  if (match === null) return uri;
  const [, root = '', path = ''] = match;
  return root + path.split('/').map(decodePart).map(encodePart).join('/');
}

/** An item of a folder. @param folder in canonical form, without a slash at its end. */
export const inFolder = (folder: string, name: string): string => `${folder}/${encodePart(name)}`;

/** The folder's address in canonical form, without a slash at its end. */
export const folderUri = (uri: string): string => canonicalUri(uri).replace(/\/$/, '');

export const isInside = (folder: string, uri: string): boolean => uri.startsWith(`${folder}/`);

/** The last part of an address, as a person knows it. */
export const fileName = (uri: string): string => decodePart(uri.slice(uri.lastIndexOf('/') + 1));
