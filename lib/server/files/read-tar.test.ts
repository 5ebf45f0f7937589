import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tarEnd, tarHeader, tarPadding } from '@/lib/contract/files/tar-header';
import { textOf } from '@/lib/contract/files/raw-bytes';
import { BrokenTar, TarReader } from './read-tar';

const folder = mkdtempSync(join(tmpdir(), 'quayside-tar-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(bytes: Uint8Array, size = 1000) {
  const reader = new TarReader(pieces(bytes, size));
  const found = [];
  for (let entry = await reader.next(); entry; entry = await reader.next()) {
    const body: Uint8Array[] = [];
    for await (const piece of reader.body()) body.push(piece);
    found.push({ ...entry, body: Buffer.concat(body).toString() });
  }
  return found;
}
const one = { mode: 0o640, uid: 1000, gid: 2_000_000, modified: 1_700_000_000 };
function archive(...files: [name: string, text: string][]): Uint8Array {
  return Buffer.concat([
    ...files.flatMap(([name, text]) => {
      const body = Buffer.from(text);
      return [tarHeader({ ...one, name, size: body.length }), body, tarPadding(body.length)];
    }),
    tarEnd(),
  ]);
}

describe('an archive that we write', () => {
  it('is read back, in pieces of any size', async () => {
    const written = archive(['folder/', ''], ['folder/a', 'x'.repeat(513)], ['b', '']);
    for (const size of [1, 511, 512, 4096])
      expect(await all(written, size)).toMatchObject([
        { name: 'folder/', type: '5', body: '' },
        { name: 'folder/a', type: '0', size: 513, body: 'x'.repeat(513), ...one },
        { name: 'b', size: 0 },
      ]);
  });
  it('keeps names of any bytes and length', async () => {
    const name = fc.uint8Array({ min: 1, minLength: 1, maxLength: 400 }).filter((bytes) => bytes.at(-1) !== 0x2f);
    await fc.assert(
      fc.asyncProperty(name.map(textOf), async (given) => {
        expect(await all(archive([given, 'body']))).toMatchObject([{ name: given, body: 'body' }]);
      }),
    );
  });
  it('is read by tar as well', () => {
    const long = `${'long/'.repeat(30)}名.txt`;
    writeFileSync(join(folder, 'ours.tar'), archive(['-rf', 'one'], [long, 'two'], ['a\nb', 'three']));
    const listed = execFileSync('tar', ['--quoting-style=literal', '-tf', join(folder, 'ours.tar')]).toString();
    expect(listed).toBe(`-rf\n${long}\na\nb\n`);
  });
  it('says the size of more than 8 GiB', async () => {
    const size = 2 ** 40 + 1;
    const reader = new TarReader(pieces(tarHeader({ ...one, name: 'big', size }), 512));
    expect(await reader.next()).toMatchObject({ name: 'big', size });
  });
});

describe('an archive of tar', () => {
  it.each(['gnu', 'pax', 'ustar'])('is read in the format %s', async (format) => {
    const name = `${format}-${'n'.repeat(80)}`;
    writeFileSync(join(folder, name), 'body');
    symlinkSync('somewhere else', join(folder, `${format}-link`));
    const file = join(folder, `${format}.tar`);
    execFileSync('tar', [`--format=${format}`, '-C', folder, '-cf', file, name, `${format}-link`]);
    expect(await all(readFileSync(file))).toMatchObject([
      { name, type: '0', body: 'body' },
      { name: `${format}-link`, type: '2', target: 'somewhere else', body: '' },
    ]);
  });
  it('with long names in the way of GNU is read', async () => {
    const name = 'x'.repeat(200);
    writeFileSync(join(folder, name), 'body');
    symlinkSync(name, join(folder, 'long-link'));
    const file = join(folder, 'long.tar');
    execFileSync('tar', ['--format=gnu', '-C', folder, '-cf', file, name, 'long-link']);
    expect(await all(readFileSync(file))).toMatchObject([
      { name, body: 'body' },
      { name: 'long-link', target: name },
    ]);
  });
});

describe('what is no archive', () => {
  it('is said to be none', async () => {
    await expect(all(Buffer.alloc(2048, 'no tar at all'))).rejects.toThrow(BrokenTar);
  });
  it('or ends too early, is said to', async () => {
    const whole = archive(['a', 'x'.repeat(2000)]);
    for (const length of [100, 700, 1500, 2500])
      await expect(all(whole.subarray(0, length)), String(length)).rejects.toThrow(/ends too early/);
  });
  it('never does worse, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        await all(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(BrokenTar));
      }),
    );
  });
});
