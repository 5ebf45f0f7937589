import { describe, expect, it } from 'vitest';
import { ageOf, formatBytes, formatMemory, spanOf } from './format';

describe('formatBytes writes as `docker images` does', () => {
  it.each([
    [0, '0B'],
    [412, '412B'],
    [1000, '1kB'],
    [13_300, '13.3kB'],
    [57_486_123, '57.5MB'],
    [1_230_000_000, '1.23GB'],
    [999_999, '1MB'],
    [187_000_000, '187MB'],
    [9_874_000_000, '9.87GB'],
  ])('%d → %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});

describe('formatMemory writes as `docker stats` does', () => {
  it.each([
    [512 * 1024 ** 2, '512MiB'],
    [1024, '1KiB'],
    [8_221_528_064, '7.657GiB'],
    [1.5 * 1024 ** 3, '1.5GiB'],
    [3_481_600, '3.32MiB'],
  ])('%d → %s', (bytes, text) => expect(formatMemory(bytes)).toBe(text));
});

describe('ageOf', () => {
  it.each([
    [-5, 'second', 0],
    [59_999, 'second', 59],
    [60_000, 'minute', 1],
    [3_600_000 * 23, 'hour', 23],
    [86_400_000 * 13, 'day', 13],
    [86_400_000 * 14, 'week', 2],
    [86_400_000 * 59, 'week', 8],
    [86_400_000 * 60, 'month', 2],
    [86_400_000 * 400, 'year', 1],
  ])('%d ms is a %s × %d', (ms, unit, count) => expect(ageOf(ms)).toEqual({ unit, count }));
});

describe('spanOf keeps the two largest parts', () => {
  it.each([
    [0, '0 second'],
    [12_000, '12 second'],
    [192_000, '3 minute 12 second'],
    [7_200_000, '2 hour'],
    [7_500_000, '2 hour 5 minute'],
    [86_400_000 * 3 + 3_600_000 * 4 + 60_000, '3 day 4 hour'],
  ])('%d', (ms, text) =>
    expect(
      spanOf(ms)
        .map((part) => `${part.count} ${part.unit}`)
        .join(' '),
    ).toBe(text),
  );
});
