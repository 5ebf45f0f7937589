import { expect, test } from 'vitest';
import { parseCpus, parseMemory, writeMemory } from './amounts';

test.each<[string, number | null, string]>([
  ['512m', 536_870_912, '512m'],
  ['512 MiB', 536_870_912, '512m'],
  ['512MB', 536_870_912, '512m'],
  ['1.5g', 1_610_612_736, '1.5g'],
  ['64K', 65_536, '64k'],
  ['6291456', 6_291_456, '6291456'],
  ['100b', 100, '100'],
  [' 1G ', 1_073_741_824, '1g'],
  ['', null, ''],
  ['m', null, 'm'],
  ['1,5g', null, '1,5g'],
  ['-1', null, '-1'],
  ['lots', null, 'lots'],
  ['99999999p', null, '99999999p'],
])('%j of memory is %s bytes, written %j', (text, bytes, written) => {
  expect(parseMemory(text)).toBe(bytes);
  expect(writeMemory(text)).toBe(written);
});

test.each<[string, number | null]>([
  ['1.5', 1_500_000_000],
  ['2', 2_000_000_000],
  ['.25', 250_000_000],
  ['0.000000001', 1],
  ['', null],
  ['.', null],
  ['1.0000000001', null],
  ['two', null],
  ['-1', null],
])('%j CPUs are %s billionths', (text, nanos) => {
  expect(parseCpus(text)).toBe(nanos);
});
