import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../core';
import { isAway } from './engine-calls';
import type { Entry } from './entry';
import { finish } from './finish';
import type { Journal } from './journal';
import { putBack, type Back } from './put-back';

/** Between two attempts while the engine is away. Milliseconds. */
const againMs = 500;
/** A sign of life comes within so long, or counts as none. Milliseconds. */
const pingMs = 2000;

/** How a recreation ended: the new container has the old one's place, or the old one its own. */
export type Settled = 'replaced' | Back;

/**
 * Brings a recreation that did not come to its end to one of its two good ends, by its entry alone: before `remove` the old
 * container comes back, from there on the new one stays. While the engine is away it waits for it. The entry is
 * gone when it answers, or throws: what the engine refuses then (somebody else has the name, the port) it would refuse again.
 * With `signal` it gives up, and leaves the entry to the next process.
 */
export async function settle(
  environment: Environment,
  journal: Journal,
  given: Entry,
  signal: AbortSignal,
): Promise<Settled> {
  let entry = given;
  const write = (next: Entry) => {
    entry = next;
    return journal.write(next);
  };
  for (;;) {
    signal.throwIfAborted();
    try {
      await environment.docker.system.ping(pingMs);
      const settled = entry.step === 'remove' ? 'replaced' : await putBack(environment, entry, write);
      if (settled === 'replaced') await finish(environment, entry);
      await journal.remove(entry.id);
      return settled;
    } catch (error) {
      if (!isAway(error)) {
        await journal.remove(entry.id);
        throw error;
      }
      await sleep(againMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
