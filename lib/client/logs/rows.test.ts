import { expect, it } from 'vitest';
import type { LogLine } from '@/lib/contract/logs';
import { LogRows } from './rows';

const line = (time: string, text = ''): LogLine => ({ time, stream: 'stdout', text });
const many = (count: number, text = '') => Array.from({ length: count }, (_, n) => line(String(n), text));

it('marks the place where lines are missing', () => {
  const rows = new LogRows();
  rows.add({ skipped: 0, lines: [line('1')] });
  rows.add({ skipped: 12, lines: [line('2')] });
  expect(rows.list.map((row) => (row.kind === 'skip' ? row.count : row.time))).toEqual(['1', 12, '2']);
  expect(rows.list.map((row) => row.n)).toEqual([0, 1, 2]);
});

it('counts the lines of the last time, past marks, to go on after them', () => {
  const rows = new LogRows();
  expect(rows.position()).toBeUndefined();
  rows.add({ skipped: 0, lines: [line('1'), line('2'), line('2')] });
  rows.add({ skipped: null, lines: [line('2')] });
  expect(rows.position()).toEqual({ time: '2', lines: 3 });
});

it('lets the oldest rows go past 20,000', () => {
  const rows = new LogRows();
  for (let part = 0; part < 30; part++) rows.add({ skipped: 0, lines: many(1000) });
  expect(rows.list).toHaveLength(20_000);
  expect(rows.list[0]?.n).toBe(10_000);
});

it('is bounded in characters too, and keeps the newest line in any case', () => {
  const rows = new LogRows();
  for (let part = 0; part < 5; part++) rows.add({ skipped: 0, lines: many(100, 'x'.repeat(60_000)) });
  const held = rows.list.reduce((sum, row) => sum + (row.kind === 'line' ? row.text.length : 0), 0);
  expect(held).toBeLessThanOrEqual(16_000_000);
  expect(held).toBeGreaterThan(15_900_000);
  expect(rows.list.at(-1)?.n).toBe(499);
});
