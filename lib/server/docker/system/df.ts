import { setTimeout as after } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Engine } from '../engines';

/** What may be measured alone from API 1.42 on; an older engine measures all then. */
type DiskPart = 'volume';

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

/** dockerode's own `df` sends no `type`; docker-modem cuts the last character off a path with a query. */
function ask(engine: Engine, part?: DiskPart): Promise<unknown> {
  const options = { path: `/system/df${part ? `?type=${part}&` : ''}`, method: 'GET', statusCodes: { 200: true } };
  return new Promise((resolve, reject) => {
    engine.streams.modem.dial(options, (error: unknown, told) =>
      error ? reject(error as Error) : resolve(told as unknown),
    );
  });
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
