import { expect, it } from 'vitest';
import type { LogSource } from '@/lib/contract/logs';
import { followFrom } from './follow-from';

const source = (containerId: string): LogSource => ({ containerId, tty: false, state: 'following' });
const sources = [source('a'), source('b')];
const [earlier, later] = ['2026-01-01T00:00:01.000000000Z', '2026-01-01T00:00:02.000000000Z'];

it('begins with the last lines', () => {
  expect(followFrom({ tail: 100 }, [], {})).toEqual({ tail: 100 });
});

it('goes on after the last line of each log', () => {
  const positions = { 0: { time: earlier, lines: 2 }, 1: { time: later, lines: 1 } };
  expect(followFrom({ tail: 100 }, sources, positions)).toEqual({
    tail: 0,
    after: { a: { time: earlier, lines: 2 }, b: { time: later, lines: 1 } },
  });
});

it('goes on after the newest line of all where a log has written nothing yet', () => {
  expect(followFrom({ tail: 100 }, sources, { 1: { time: later, lines: 3 } })).toEqual({
    tail: 0,
    after: { a: { time: later, lines: 1 }, b: { time: later, lines: 3 } },
  });
});

it('goes on as it began where none has: what came meanwhile is not left out', () => {
  expect(followFrom({ tail: 100 }, sources, {})).toEqual({ tail: 100 });
  expect(followFrom({ tail: 'all' }, sources, {})).toEqual({ tail: 5000 });
  expect(followFrom({ since: earlier, until: null }, sources, {})).toEqual({
    tail: 0,
    after: { a: { time: earlier, lines: 1 }, b: { time: earlier, lines: 1 } },
  });
});
