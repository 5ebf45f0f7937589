import { setTimeout as after } from 'node:timers/promises';
import PQueue from 'p-queue';
import { dial } from '../dial';
import type { Engine } from '../engines';

/** What may be measured alone from API 1.42 on; an older engine measures all then. */
type DiskPart = 'volume' | 'build-cache';

/** An engine that somebody else has measure is asked again after so long, and until so long has passed. Milliseconds. */
const pause = 300;
const patience = 120_000;

const queues = new WeakMap<Engine, PQueue>();

/**
 * Engine API `GET /system/df`: the engine walks its disk, which may take a minute. Engines up to 20.10 refuse to measure
 * while they do: those who ask Quayside come one after the other, and another client's measurement is waited for.
 * Throws what docker-modem throws.
 */
export function df(engine: Engine, part?: DiskPart): Promise<unknown> {
  const queue = queues.get(engine) ?? new PQueue({ concurrency: 1 });
  queues.set(engine, queue);
  return queue.add(() => whenFree(() => ask(engine, part)));
}

/**
 * dockerode's own `df` sends no `type`. From API 1.52 on the engine only sums up unless it is asked to be `verbose`, which an
 * older one does not know and passes over.
 */
function ask({ streams }: Engine, part?: DiskPart): Promise<unknown> {
  return dial(streams, { method: 'GET', path: '/system/df', ...(part ? { query: `type=${part}&verbose=1` } : {}) });
}

async function whenFree<T>(measure: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await measure();
    } catch (error) {
      const busy = error instanceof Error && /disk usage operation is already running/i.test(error.message);
      if (!busy || performance.now() > until) throw error;
    }
    await after(pause);
  }
}
