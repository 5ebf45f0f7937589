import { setTimeout } from 'node:timers/promises';
import { Failure } from '../errors/failure';

/** Attempts that wait for their turn in one lane; the next one is told to come back. */
const maximumWaiting = 4;

/**
 * Lets one through after the other, each after `everyMs`; lanes do not wait for one another. Throws `too-many-requests`
 * when too many wait in the lane.
 */
export function createTurns(everyMs: number): (lane: string) => Promise<void> {
  const lanes = new Map<string, { last: Promise<unknown>; waiting: number }>();
  return async (name) => {
    const lane = lanes.get(name) ?? { last: Promise.resolve(), waiting: 0 };
    if (lane.waiting >= maximumWaiting)
      throw new Failure('too-many-requests', { retryAfter: Math.ceil((everyMs * maximumWaiting) / 1000) });
    lanes.set(name, lane);
    lane.waiting += 1;
    lane.last = lane.last.then(() => setTimeout(everyMs));
    await lane.last;
    lane.waiting -= 1;
    if (lane.waiting === 0) lanes.delete(name);
  };
}
