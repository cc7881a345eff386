import type { Language } from '../core/index.js';

const RLI = '\u2067';
const PDI = '\u2069';
const CONTROLS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Makes a line of our own words fit to be shown. */
export type Present = (text: string) => string;

/**
 * How this client is to be given text. Editors lay a line out left to right whatever it begins with, so an Arabic line
 * is isolated as a whole, right to left: Latin rule names and full stops then stand where a reader expects them.
 * @param bidi false for clients in a terminal: they print the controls as `<2067>`, so they get none.
 */
export function presenter(language: Language, bidi: boolean): Present {
  if (!bidi) return (text) => text.replace(CONTROLS, '');
  if (language === 'en') return (text) => text;
  return (text) => (text === '' ? text : `${RLI}${text.replace(/^\u200F/, '')}${PDI}`);
}
