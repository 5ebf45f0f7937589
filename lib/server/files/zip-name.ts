import { rawByteOf } from '@/lib/contract/files/raw-bytes';

/**
 * The name of an entry for a zip archive, which is text, and which people unpack where other rules hold: bytes that are no
 * UTF-8, control characters and backslashes are written as `%XX`, and nothing leads out of the folder it is unpacked in.
 */
export function zipName(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => [...part].map(harmless).join(''))
    .join('/');
}

function harmless(character: string): string {
  const code = rawByteOf(character) ?? character.codePointAt(0) ?? 0;
  const bad = code < 0x20 || code === 0x7f || character === '\\' || rawByteOf(character) !== null;
  return bad ? `%${code.toString(16).toUpperCase().padStart(2, '0')}` : character;
}
