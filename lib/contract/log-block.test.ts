import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headBytes, partsOf, readHead, recordsOf, timeOf, writeHead } from './log-block';

const seconds = fc.integer({ min: 1, max: 4_102_444_800 });
const nanos = fc.integer({ min: 0, max: 999_999_999 });

it('keeps every nanosecond of a time', () => {
  fc.assert(
    fc.property(seconds, nanos, (second, nano) => {
      const time = timeOf(second, nano);
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
      expect(partsOf(time)).toEqual({ seconds: second, nanos: nano });
    }),
  );
});

it('knows no time, times without a fraction and those of another zone', () => {
  expect(partsOf('')).toEqual({ seconds: 0, nanos: 0 });
  expect(timeOf(0, 0)).toBe('');
  expect(partsOf('1970-01-01T00:00:09Z')).toEqual({ seconds: 9, nanos: 0 });
  expect(partsOf('1970-01-01T02:00:09.5+02:00')).toEqual({ seconds: 9, nanos: 500_000_000 });
});

it('reads the head that it wrote', () => {
  const view = new DataView(new ArrayBuffer(headBytes + 3));
  const head = { flags: 3, source: 31, seconds: 4_000_000_000, nanos: 999_999_999, cut: 77, length: 3 };
  writeHead(view, 0, head);
  expect(readHead(view, 0)).toEqual(head);
  expect(recordsOf(new Uint8Array(view.buffer))).toEqual([0]);
});

it('refuses what is no block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: headBytes - 1 }), (bytes) => {
      expect(() => recordsOf(bytes)).toThrow(RangeError);
    }),
  );
});
