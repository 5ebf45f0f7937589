import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutputStream } from '../docker/demultiplexer';
import { Scrollback } from './scrollback';

/** All from `cursor` on, read piece by piece. */
function readAll(scrollback: Scrollback, cursor: number, atMost: number) {
  const read: { data: Buffer; stream: OutputStream }[] = [];
  let at = cursor;
  for (let piece = scrollback.read(at, atMost); piece; piece = scrollback.read(at, atMost)) {
    read.push(piece);
    at = piece.cursor + piece.data.length;
  }
  return { bytes: Buffer.concat(read.map(({ data }) => data)), read, end: at };
}

describe('Scrollback', () => {
  test('keeps a big piece without a copy', () => {
    const scrollback = new Scrollback();
    const data = Buffer.alloc(5000, 'x');
    scrollback.append(data, 'stdout');
    expect(scrollback.read(0, 100_000)?.data.buffer).toBe(data.buffer);
  });
  test('is not changed by what happens to a small piece afterwards', () => {
    const scrollback = new Scrollback();
    const data = Buffer.from('key');
    scrollback.append(data, 'stdout');
    data.fill('?');
    expect(scrollback.read(0, 100)?.data.toString()).toBe('key');
  });
  test('what was read stays as it was though more is appended', () => {
    const scrollback = new Scrollback();
    scrollback.append(Buffer.from('one'), 'stdout');
    const read = scrollback.read(0, 100);
    scrollback.append(Buffer.from('two'), 'stdout');
    expect(read?.data.toString()).toBe('one');
    expect(scrollback.read(0, 100)?.data.toString()).toBe('onetwo');
  });
  test('never joins stdout and stderr', () => {
    const scrollback = new Scrollback();
    scrollback.append(Buffer.from('out'), 'stdout');
    scrollback.append(Buffer.from('err'), 'stderr');
    expect(scrollback.read(0, 100)).toMatchObject({ cursor: 0, stream: 'stdout' });
    expect(scrollback.read(3, 100)).toMatchObject({ cursor: 3, stream: 'stderr' });
    expect(scrollback.read(6, 100)).toBeNull();
  });
  test('bounds a million single bytes of changing streams', () => {
    const scrollback = new Scrollback();
    for (let index = 0; index < 1_000_000; index++)
      scrollback.append(Buffer.from('x'), index % 2 ? 'stdout' : 'stderr');
    expect(scrollback.end).toBe(1_000_000);
    expect(scrollback.end - scrollback.start).toBeLessThan(10_000);
  });
  test('keeps the end of a piece that is longer than the whole', () => {
    const scrollback = new Scrollback(1000);
    scrollback.append(Buffer.from(`${'x'.repeat(5000)}end`), 'stdout');
    expect(scrollback.end).toBe(5003);
    expect(readAll(scrollback, 0, 1 << 20).bytes.toString()).toMatch(/^x+end$/);
  });

  const pieces = fc.array(
    fc.record({
      data: fc.uint8Array({ minLength: 1, maxLength: 3000 }),
      stream: fc.constantFrom<OutputStream>('stdout', 'stderr'),
    }),
    { minLength: 1, maxLength: 40 },
  );
  test('reads from any cursor exactly what is held from there on, however it was cut', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.integer({ min: 1, max: 5000 }), (given, where, atMost) => {
        const scrollback = new Scrollback(16_000);
        for (const { data, stream } of given) scrollback.append(Buffer.from(data), stream);
        const whole = Buffer.concat(given.map(({ data }) => data));
        expect(scrollback.end).toBe(whole.length);
        expect(scrollback.end - scrollback.start).toBeLessThanOrEqual(16_000);
        const cursor = where % (whole.length + 1);
        const { bytes, read } = readAll(scrollback, cursor, atMost);
        expect(bytes.equals(whole.subarray(Math.max(cursor, scrollback.start)))).toBe(true);
        for (const { data } of read) expect(data.length).toBeLessThanOrEqual(atMost);
      }),
    );
  });
  test('holds at least what fits, the bookkeeping aside', () => {
    const scrollback = new Scrollback(1024 * 1024);
    for (let index = 0; index < 400; index++) scrollback.append(Buffer.alloc(8192), 'stdout');
    expect(scrollback.end - scrollback.start).toBeGreaterThan(1_000_000);
  });
});
