/** How many bytes `archiveKind` wants to see: the first header of a tar. */
export const sniffedBytes = 512;

/** What an engine unpacks: a tar, or one that is compressed in one of these ways (moby's pkg/archive). */
export type ArchiveKind = 'tar' | 'gzip' | 'zstd' | 'xz' | 'bzip2';

const compressed: readonly (readonly [kind: ArchiveKind, magic: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68]],
];

/** What a file is by its first bytes; null: nothing that an engine takes. A tar is known by the checksum of its header. */
export function archiveKind(head: Uint8Array): ArchiveKind | null {
  const found = compressed.find(([, magic]) => magic.every((byte, index) => head[index] === byte));
  if (found) return found[0];
  return head.length >= sniffedBytes && isTarHeader(head.subarray(0, sniffedBytes)) ? 'tar' : null;
}

/** POSIX ustar: the checksum at 148 is the sum of all bytes of the header, with its own eight taken for spaces. */
function isTarHeader(header: Uint8Array): boolean {
  const told = Number.parseInt(String.fromCharCode(...header.subarray(148, 156)).replace(/[\0 ]+/g, ' '), 8);
  const sum = header.reduce((all, byte, index) => all + (index >= 148 && index < 156 ? 0x20 : byte), 0);
  return told === sum && header[0] !== 0;
}
