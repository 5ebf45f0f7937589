import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack } from './pack';

/** Bytes that repeat each other in all ways: runs, near and far, of the bytes themselves. */
const pieces = fc.array(
  fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => [...bytes]),
    fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 700 }))
      .map(([byte, n]) => Array<number>(n).fill(byte)),
    fc
      .constantFrom('GET /api/v1/things 200 12ms\n', 'level=info msg="the quick brown fox"')
      .map((text) => [...Buffer.from(text)]),
  ),
  { maxLength: 60 },
);

it('gives back exactly the bytes that it packed', () => {
  fc.assert(
    fc.property(pieces, (given) => {
      const bytes = Uint8Array.from(given.flat());
      const packed = pack(bytes);
      if (!packed) return;
      expect(packed.length).toBeLessThan(bytes.length);
      expect(Buffer.from(unpack(packed, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('leaves a fifth of lines of a log, also where what repeats lies far apart', () => {
  const lines = Array.from(
    { length: 4000 },
    (_, n) => `${n * 7919} level=info path=/api/v1/things/${n} status=200 user=ann\n`,
  );
  const bytes = Buffer.from(lines.join(''));
  const packed = pack(bytes);
  expect(packed?.length).toBeLessThan(bytes.length / 3);
  expect(Buffer.from(unpack(packed ?? bytes, bytes.length)).equals(bytes)).toBe(true);
  const noise = Uint8Array.from({ length: 90_000 }, (_, n) => (Math.imul(n + 1, 2654435761) ^ (n * n)) >>> 13);
  const far = Buffer.concat([noise, noise, Buffer.alloc(90_000)]);
  const packedFar = pack(far);
  expect(packedFar && Buffer.from(unpack(packedFar, far.length)).equals(far)).toBe(true);
});

it('does not pack what would hardly become less', () => {
  let state = 1;
  const noise = Uint8Array.from({ length: 50_000 }, () => (state = Math.imul(state, 1103515245) + 12345) >>> 16);
  expect(pack(noise)).toBeNull();
  expect(pack(new Uint8Array(0))).toBeNull();
});
