import { describe, expect, it } from 'vitest';
import { createTurns } from './turns';

const never = new AbortController().signal;

/** Work that a test ends itself. */
function works(turns: ReturnType<typeof createTurns>, signal = never, env = 'local') {
  const told: boolean[] = [];
  let began = false;
  let end: (value: string) => void = () => undefined;
  const done = turns.take(
    env,
    signal,
    (waiting) => told.push(waiting),
    () => {
      began = true;
      return new Promise<string>((resolve) => (end = resolve));
    },
  );
  return { done, told, began: () => began, end: (value: string) => end(value) };
}
/** What is to happen at once has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let so many go on at once, the others begin in their order', async () => {
    const turns = createTurns(2);
    const all = Array.from({ length: 4 }, () => works(turns));
    await settled();
    expect(all.map((one) => one.began())).toEqual([true, true, false, false]);
    expect(all.map(({ told }) => told)).toEqual([[false], [false], [true], [true]]);
    all[1]?.end('second');
    expect(await all[1]?.done).toBe('second');
    await settled();
    expect(all.map((one) => one.began())).toEqual([true, true, true, false]);
    expect(all[2]?.told).toEqual([true, false]);
  });
  it('are those of one environment: another one is not waited for', async () => {
    const turns = createTurns(1);
    works(turns);
    const other = works(turns, never, 'other');
    await settled();
    expect(other.began()).toBe(true);
  });
  it('are given up at once by who is cancelled while he waits, and never begin', async () => {
    const turns = createTurns(1);
    const controller = new AbortController();
    const first = works(turns);
    const second = works(turns, controller.signal);
    const third = works(turns);
    controller.abort(new Error('cancelled'));
    await expect(second.done).rejects.toThrow('cancelled');
    first.end('done');
    await first.done;
    await settled();
    expect([second.began(), third.began()]).toEqual([false, true]);
  });
  it('pass on when the work of one fails', async () => {
    const turns = createTurns(1);
    const failed = turns.take(
      'local',
      never,
      () => undefined,
      () => Promise.reject(new Error('no such host')),
    );
    const next = works(turns);
    await expect(failed).rejects.toThrow('no such host');
    await settled();
    expect(next.began()).toBe(true);
  });
});
