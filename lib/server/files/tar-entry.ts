import { textOf } from '@/lib/contract/files/raw-bytes';

/** One entry of a tar archive as its headers tell it. */
export interface TarEntry {
  name: string;
  /** The byte of POSIX: `0` file, `1` hard link, `2` link, `3` and `4` devices, `5` folder, `6` FIFO. */
  type: string;
  size: number;
  mode: number;
  uid: number;
  gid: number;
  owner: string;
  group: string;
  /** Seconds since 1970, with a fraction where there is one. */
  modified: number;
  /** Of a link. */
  target: string;
}

/** What the 512 bytes of a header say; `type` null: they are none, by their sum. */
export function headerOf(block: Uint8Array): Omit<TarEntry, 'type'> & { type: string | null } {
  const text = (at: number, size: number) => {
    const field = block.subarray(at, at + size);
    const end = field.indexOf(0);
    return textOf(end < 0 ? field : field.subarray(0, end));
  };
  const figure = (at: number, size: number) => figureOf(block.subarray(at, at + size));
  const isUstar = text(257, 5) === 'ustar';
  // GNU has other things in the place of the prefix, and a blank after its mark.
  const prefix = isUstar && block[262] === 0 ? text(345, 155) : '';
  const name = text(0, 100);
  const type = String.fromCharCode(block[156] || 0x30);
  return {
    name: prefix ? `${prefix}/${name}` : name,
    type: figure(148, 8) === sumOf(block) ? type : null,
    size: figure(124, 12),
    mode: figure(100, 8) & 0o7777,
    uid: figure(108, 8),
    gid: figure(116, 8),
    owner: isUstar ? text(265, 32) : '',
    group: isUstar ? text(297, 32) : '',
    modified: figure(136, 12),
    target: text(157, 100),
  };
}

/** Octal digits, or, where the first bit is set, a big-endian number (GNU and star). What is neither is 0. */
function figureOf(field: Uint8Array): number {
  const lead = field[0] ?? 0;
  if (lead & 0x80) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, lead & 0x7f);
  const digits = /^[\s\0]*([0-7]*)/.exec(String.fromCharCode(...field))?.[1] ?? '';
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/** The sum of a header's bytes, its own place counted as spaces. */
function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

/** The records of an extended header: `LENGTH KEY=VALUE\n` each. What is none ends them. */
export function paxRecords(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const records = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(textOf(bytes.subarray(at, space)));
    const equals = bytes.indexOf(0x3d, space);
    if (space < 0 || equals < 0 || !Number.isInteger(length) || at + length > bytes.length || length <= equals - at)
      break;
    records.set(textOf(bytes.subarray(space + 1, equals)), bytes.subarray(equals + 1, at + length - 1));
    at += length;
  }
  return records;
}
