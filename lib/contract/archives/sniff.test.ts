import { expect, test } from 'vitest';
import { tarHeader } from '../files/tar-header';
import { archiveKind } from './sniff';

const tar = tarHeader({ name: 'manifest.json', size: 7, mode: 0o644, uid: 0, gid: 0, modified: 1_700_000_000 });
const head = (...bytes: number[]) => Uint8Array.from([...bytes, ...new Uint8Array(512)]);

test.each([
  ['a tar', tar, 'tar'],
  ['gzip', head(0x1f, 0x8b, 8), 'gzip'],
  ['zstd', head(0x28, 0xb5, 0x2f, 0xfd), 'zstd'],
  ['xz', head(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), 'xz'],
  ['bzip2', head(0x42, 0x5a, 0x68), 'bzip2'],
  ['a zip', head(0x50, 0x4b, 3, 4), null],
  ['nothing but zeros', new Uint8Array(512), null],
  ['a tar that is shorter than its header', tar.subarray(0, 400), null],
  ['an empty file', new Uint8Array(0), null],
  ['text', new TextEncoder().encode('FROM busybox\n'.repeat(50)), null],
])('%s is known by its first bytes', (_, bytes, kind) => expect(archiveKind(bytes)).toBe(kind));

test('a tar of the old format, without its magic word, is known by its checksum', () => {
  const old = Uint8Array.from(tar);
  const magic = old.subarray(257, 265);
  const less = magic.reduce((sum, byte) => sum + byte, 0);
  magic.fill(0);
  const sum = Number.parseInt(new TextDecoder().decode(old.subarray(148, 156)), 8) - less;
  old.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  expect(archiveKind(old)).toBe('tar');
  old[0] = (old[0] ?? 0) + 1;
  expect(archiveKind(old)).toBeNull();
});
