import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Copies } from './copies';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00.000Z') }));
afterEach(() => void vi.useRealTimers());

function copies() {
  const told: [string, string | null][] = [];
  return { told, copies: new Copies((id, since) => told.push([id, since])) };
}

it('tells of a copy that lasts, since when, and when it is over', () => {
  const { told, copies: all } = copies();
  const end = all.begin('a');
  vi.advanceTimersByTime(999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  end();
  end();
  expect(told).toEqual([
    ['a', '2026-01-01T00:00:00.000Z'],
    ['a', null],
  ]);
});

it('tells nothing of a short one', () => {
  const { told, copies: all } = copies();
  all.begin('a')();
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([]);
});

it('is over when the last of several is, whichever began first', () => {
  const { told, copies: all } = copies();
  const [first, second] = [all.begin('a'), all.begin('a')];
  vi.advanceTimersByTime(2000);
  first();
  expect(told).toHaveLength(1);
  second();
  expect(told.at(-1)).toEqual(['a', null]);
});
