import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { tarOf } from '../files/testing/tar-of';
import { wholeTar } from './whole-tar';

const tar = Buffer.from(tarOf(['a', 'content']));

async function through(bytes: Buffer, pieceBytes: number): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes),
  );
  const passed: Buffer[] = [];
  await pipeline(Readable.from(pieces), wholeTar(), async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) passed.push(piece);
  });
  return Buffer.concat(passed);
}

test.each([1, 100, 1024, 100_000])('a whole tar passes as it is, in pieces of %i bytes', async (size) =>
  expect(await through(tar, size)).toEqual(tar),
);
test('one that ends before its end breaks', async () => {
  await expect(through(tar.subarray(0, -600), 100)).rejects.toMatchObject({ code: 'engine-error' });
  await expect(through(Buffer.alloc(0), 100)).rejects.toMatchObject({ details: { detail: 'unexpected EOF' } });
});
test('an error behind it breaks it with the words of the engine', async () => {
  const error = '{"errorDetail":{"message":"write: no \\"space\\""},"error":"write: no space"}\r\n';
  const broken = Buffer.concat([tar.subarray(0, 600), Buffer.from(error)]);
  await expect(through(broken, 512)).rejects.toMatchObject({ details: { detail: 'write: no \\"space\\"' } });
});
