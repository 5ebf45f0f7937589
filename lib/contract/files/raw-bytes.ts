/**
 * A name of a file is bytes, and any bytes but NUL and `/`. As text each byte that is no UTF-8 stands as the character
 * U+F780 + (byte − 0x80), of an area for private use, as the OPTU encodings of MirBSD have it. So any name passes
 * through JSON and URLs and comes out with the bytes it had. A name that truly holds one of these characters is written
 * byte by byte in the same way, so that no two names look alike.
 */
const first = 0xf780;
const last = 0xf7ff;
const raw = /[\uf780-\uf7ff]/;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of the bytes of a name or path. Undone by `bytesOf`. */
export function textOf(bytes: Uint8Array): string {
  try {
    const text = strict.decode(bytes);
    if (!raw.test(text)) return text;
  } catch {
    // Not UTF-8 as a whole: piece by piece.
  }
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    text += length > 0 ? strict.decode(bytes.subarray(at, at + length)) : rawCharacter(bytes[at] ?? 0);
    at += Math.max(1, length);
  }
  return text;
}

/** The bytes that a text of `textOf` stands for. */
export function bytesOf(text: string): Uint8Array {
  if (!raw.test(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const byte = rawByteOf(character);
    if (byte === null) bytes.push(...encoder.encode(character));
    else bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Whether all of `text` is UTF-8, so that it can stand where only text can: in JSON for an engine. */
export function isUtf8(text: string): boolean {
  return !raw.test(text);
}

/** The byte that a character stands for; null: it is itself. */
export function rawByteOf(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  return code >= first && code <= last ? code - first + 0x80 : null;
}

function rawCharacter(byte: number): string {
  return String.fromCharCode(byte - 0x80 + first);
}

/** How many bytes the character at `at` has; 0: there is none that may stand as it is. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  try {
    const piece = bytes.subarray(at, at + length);
    return piece.length === length && !raw.test(strict.decode(piece)) ? length : 0;
  } catch {
    return 0;
  }
}
