/** Encodings a draft may be in. UTF-8 unless the caller or a byte order mark says otherwise: never guessed in silence. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256'];

export type Decoded =
  | {
      readonly ok: true;
      /** Without the byte order mark. */
      readonly text: string;
      readonly encoding: Encoding;
      /** Whether a byte order mark stood first; `encodeText` writes it back. */
      readonly bom: boolean;
    }
  | {
      readonly ok: false;
      /** Offset in bytes of the first byte that is not valid in the encoding; for `binary`, of the first NUL byte. */
      readonly offset: number;
      readonly problem: 'invalid' | 'binary';
      readonly encoding: Encoding;
      /** What the bytes look like instead, to say in the message; the caller has to ask for it by name. */
      readonly looksLike: Encoding | undefined;
    };

// The WHATWG Encoding API is in every host we run in (Node, browsers, workers), but belongs to no ECMAScript library.
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const startsWith = (bytes: Uint8Array, ...lead: readonly number[]): boolean => lead.every((b, i) => bytes[i] === b);

/**
 * Decodes a file strictly.
 * @param encoding what the user said; without it UTF-8, or UTF-16 where its byte order mark stands first.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf) && (encoding ?? 'utf-8') === 'utf-8') return decodeUtf8(bytes, 3);
  if (startsWith(bytes, 0xff, 0xfe) && (encoding ?? 'utf-16le') === 'utf-16le')
    return decodeUtf16(bytes, 'utf-16le', 2);
  if (startsWith(bytes, 0xfe, 0xff) && (encoding ?? 'utf-16be') === 'utf-16be')
    return decodeUtf16(bytes, 'utf-16be', 2);
  switch (encoding ?? 'utf-8') {
    case 'utf-8':
      return decodeUtf8(bytes, 0);
    case 'utf-16le':
      return decodeUtf16(bytes, 'utf-16le', 0);
    case 'utf-16be':
      return decodeUtf16(bytes, 'utf-16be', 0);
    case 'windows-1256':
      return decodeWindows1256(bytes);
  }
}

/** Scraped copy holds a stray NUL here and there; one in a hundred bytes is no text any more. */
const MAX_NUL_SHARE = 0.01;

function decodeUtf8(bytes: Uint8Array, skip: number): Decoded {
  const looksLike = guess(bytes);
  const nul = bytes.indexOf(0);
  if (nul >= 0 && (looksLike !== undefined || nulCount(bytes, nul) > bytes.length * MAX_NUL_SHARE)) {
    const problem = looksLike === undefined ? 'binary' : 'invalid';
    return { ok: false, offset: nul, problem, encoding: 'utf-8', looksLike };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(skip));
    return { ok: true, text, encoding: 'utf-8', bom: skip > 0 };
  } catch {
    if (nul >= 0) return { ok: false, offset: nul, problem: 'binary', encoding: 'utf-8', looksLike };
    return { ok: false, offset: firstInvalidUtf8(bytes), problem: 'invalid', encoding: 'utf-8', looksLike };
  }
}

function nulCount(bytes: Uint8Array, first: number): number {
  let count = 0;
  for (let at = first; at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', skip: number): Decoded {
  const high = encoding === 'utf-16le' ? 1 : 0;
  const unit = (i: number): number => ((bytes[i + high] ?? 0) << 8) | (bytes[i + 1 - high] ?? 0);
  const fail = (offset: number): Decoded => ({ ok: false, offset, problem: 'invalid', encoding, looksLike: undefined });
  if ((bytes.length - skip) % 2 !== 0) return fail(bytes.length - 1);
  for (let i = skip; i < bytes.length; i += 2) {
    const u = unit(i);
    if (u < 0xd800 || u > 0xdfff) continue;
    const next = i + 2 < bytes.length ? unit(i + 2) : 0;
    if (u > 0xdbff || next < 0xdc00 || next > 0xdfff) return fail(i);
    i += 2;
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(skip));
  return { ok: true, text, encoding, bom: skip > 0 };
}

function decodeWindows1256(bytes: Uint8Array): Decoded {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { ok: false, offset: nul, problem: 'binary', encoding: 'windows-1256', looksLike: guess(bytes) };
  const text = new TextDecoder('windows-1256').decode(bytes);
  return { ok: true, text, encoding: 'windows-1256', bom: false };
}

/** Offset of the first byte that breaks UTF-8 (the lead byte of a broken sequence); the length if there is none. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (length === 0) return i;
    const second = bytes[i + 1] ?? 0;
    // Overlong forms, surrogates and values past U+10FFFF show in the second byte.
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return i;
    for (let j = 2; j < length; j++) {
      const next = bytes[i + j] ?? 0;
      if (next < 0x80 || next > 0xbf) return i;
    }
    i += length;
  }
  return bytes.length;
}

const SAMPLE = 4096;

/** What bytes that are not UTF-8 look like: UTF-16 by its zero or 0x06 high bytes, windows-1256 by its Arabic letters. */
function guess(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  let letters = 0;
  let high = 0;
  let control = 0;
  for (let i = 0; i < sample.length; i++) {
    const b = sample[i] ?? 0;
    if (b === 0 || b === 6) {
      if (i % 2 === 0) even++;
      else odd++;
    }
    if (b < 9 && b !== 6) control++;
    if (b >= 0x80) high++;
    if (b >= 0xc0 && b <= 0xed) letters++;
  }
  const pairs = sample.length / 2;
  if (pairs >= 2 && odd > pairs * 0.7 && even < pairs * 0.3) return 'utf-16le';
  if (pairs >= 2 && even > pairs * 0.7 && odd < pairs * 0.3) return 'utf-16be';
  if (control === 0 && high > 0 && letters > high * 0.8 && letters > sample.length * 0.3) return 'windows-1256';
  return undefined;
}

/**
 * Writes a text back in the encoding it came in.
 * @throws RangeError where the encoding has no such character (windows-1256 only), with its offset in UTF-16 units.
 */
export function encodeText(text: string, encoding: Encoding, bom: boolean): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(bom ? `\uFEFF${text}` : text);
    case 'utf-16le':
    case 'utf-16be': {
      const out = new Uint8Array((text.length + (bom ? 1 : 0)) * 2);
      const high = encoding === 'utf-16le' ? 1 : 0;
      let at = 0;
      const put = (unit: number): void => {
        out[at + high] = unit >> 8;
        out[at + 1 - high] = unit & 0xff;
        at += 2;
      };
      if (bom) put(0xfeff);
      for (let i = 0; i < text.length; i++) put(text.charCodeAt(i));
      return out;
    }
    case 'windows-1256': {
      const all = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
      const bytes = new Map([...all].map((char, byte) => [char, byte]));
      return Uint8Array.from([...text], (char) => {
        const byte = bytes.get(char);
        if (byte === undefined)
          throw new RangeError(
            `windows-1256 has no U+${char.codePointAt(0)?.toString(16)} (offset ${text.indexOf(char)})`,
          );
        return byte;
      });
    }
  }
}
