import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pauseAtBytes, resumeAtBytes, Window } from './window';

describe('Window', () => {
  test('pauses when it lands exactly on its upper mark', () => {
    const window = new Window(0);
    window.send(pauseAtBytes - 1);
    expect(window.paused).toBe(false);
    window.send(1);
    expect(window.paused).toBe(true);
  });
  test('goes on when it lands exactly on its lower mark, and not before', () => {
    const window = new Window(0);
    window.send(pauseAtBytes);
    window.acknowledge(pauseAtBytes - resumeAtBytes - 1);
    expect(window.paused).toBe(true);
    window.acknowledge(pauseAtBytes - resumeAtBytes);
    expect(window.paused).toBe(false);
  });
  test('believes no acknowledgement of what was never sent', () => {
    const window = new Window(100);
    window.send(50);
    window.acknowledge(10_000);
    expect(window.unacknowledged).toBe(0);
    window.send(pauseAtBytes);
    expect(window.paused).toBe(true);
  });
  test.each([NaN, Infinity, -1, 0.5])('takes %d for no acknowledgement', (cursor) => {
    const window = new Window(0);
    window.send(10);
    window.acknowledge(cursor);
    expect(window.unacknowledged).toBe(10);
  });

  const step = fc.oneof(
    fc.record({ send: fc.integer({ min: 1, max: 200_000 }) }),
    fc.record({ acknowledge: fc.integer({ min: -10, max: 4_000_000 }) }),
    fc.record({ skip: fc.integer({ min: 0, max: 300_000 }) }),
  );
  test('whatever comes: acknowledged never passes sent, and what is in flight is bounded by the mark and one message', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const window = new Window(0);
        let last = 0;
        for (const taken of steps) {
          if ('send' in taken && !window.paused) window.send(taken.send);
          if ('acknowledge' in taken) window.acknowledge(taken.acknowledge);
          if ('skip' in taken) window.skipTo(window.sent + taken.skip);
          expect(window.unacknowledged).toBeGreaterThanOrEqual(0);
          expect(window.unacknowledged).toBeLessThan(pauseAtBytes + 200_000);
          expect(window.sent).toBeGreaterThanOrEqual(last);
          last = window.sent;
        }
      }),
    );
  });
  test('whatever came: once all is acknowledged it is not paused', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 30 }), (sizes) => {
        const window = new Window(0);
        for (const size of sizes) window.send(size);
        window.acknowledge(window.sent);
        expect(window.paused).toBe(false);
      }),
    );
  });
});
