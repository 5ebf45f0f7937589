import { bytesOf } from './raw-bytes';

/** Bytes of a block of a tar archive: headers have one, and what follows is filled up to whole ones. */
export const tarBlock = 512;

/** One file or folder of an archive that is written. */
export interface TarFile {
  /** Its path in the archive; a folder's ends in `/`. Bytes that are no UTF-8 as `raw-bytes.ts` writes them. */
  name: string;
  size: number;
  mode: number;
  uid: number;
  gid: number;
  /** Seconds since 1970. */
  modified: number;
}

/** The most that the 11 octal digits of a size hold. */
const maximumOctalSize = 0o77777777777;
const nameBytes = 100;

/**
 * The header of `file` as bytes: ustar, with an extended one before it where the name or the size is too long for that
 * (POSIX.1-2001, pax Interchange Format). Throws RangeError for figures that no archive takes.
 */
export function tarHeader(file: TarFile): Uint8Array {
  const name = bytesOf(file.name);
  const extended = [
    ...(name.length > nameBytes ? [paxRecord('path', name)] : []),
    ...(file.size > maximumOctalSize ? [paxRecord('size', bytesOf(String(file.size)))] : []),
  ];
  const type = file.name.endsWith('/') ? '5' : '0';
  const header = block({ ...file, size: Math.min(file.size, maximumOctalSize) }, name.subarray(0, nameBytes), type);
  if (extended.length === 0) return header;
  const records = joined(extended);
  const about = { ...file, size: records.length, mode: 0o644 };
  return joined([block(about, bytesOf('pax'), 'x'), records, tarPadding(records.length), header]);
}

/** What fills `size` bytes up to whole blocks. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((tarBlock - (size % tarBlock)) % tarBlock);
}

/** What ends an archive. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * tarBlock);
}

function block(file: Omit<TarFile, 'name'>, name: Uint8Array, type: string): Uint8Array {
  const bytes = new Uint8Array(tarBlock);
  const text = (at: number, value: string) => bytes.set(bytesOf(value), at);
  const octal = (at: number, digits: number, value: number) => {
    const written = Math.max(0, Math.floor(value)).toString(8).padStart(digits, '0');
    if (written.length > digits) throw new RangeError(`${value} does not fit into a tar header.`);
    text(at, written);
  };
  bytes.set(name, 0);
  octal(100, 7, file.mode);
  octal(108, 7, file.uid);
  octal(116, 7, file.gid);
  octal(124, 11, file.size);
  octal(136, 11, file.modified);
  // The sum is counted with eight spaces in its place.
  text(148, '        ');
  text(156, type);
  text(257, 'ustar\u000000');
  octal(
    148,
    6,
    bytes.reduce((sum, byte) => sum + byte, 0),
  );
  bytes[154] = 0;
  return bytes;
}

/** `LENGTH KEY=VALUE\n`, where LENGTH counts itself. */
function paxRecord(key: string, value: Uint8Array): Uint8Array {
  const rest = joined([bytesOf(` ${key}=`), value, bytesOf('\n')]);
  let length = rest.length;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return joined([bytesOf(String(length)), rest]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
