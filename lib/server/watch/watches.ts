import type { Told, WatchedValues, WatchKind, WatchStart } from '@/lib/contract/watch';
import type { Environment } from '../core';
import { lookAtEvents, withEvents } from './events';
import { lookAtHealth } from './health';
import { lookAtProcesses } from './processes';
import { Shared } from './shared';

/** What nobody watches is looked at for so long, for the page that reloads. Milliseconds. */
const usualLingerMs = 10_000;

type Value = WatchedValues[WatchKind];

/** What is being watched of containers: one look for each, however many watch. */
export interface Watches {
  /** Begins to watch: the first value, then each later one to `listener`. Throws `not-found`. */
  watch(
    request: Pick<WatchStart, 'env' | 'containerId' | 'what'>,
    listener: (told: Told<Value>) => void,
  ): Promise<{ first: Told<Value>; stop: () => void }>;
  /** How many looks there are. */
  readonly open: number;
  close(): void;
}

interface Held {
  shared: Shared<Value>;
  linger: NodeJS.Timeout | undefined;
}

export function createWatches(parts: { environment: (slug: string) => Environment; lingerMs?: number }): Watches {
  const { environment, lingerMs = usualLingerMs } = parts;
  const held = new Map<string, Held>();

  function begin(env: Environment, id: string, what: WatchKind): Shared<Value> {
    // Each kind has a look of its own type; told on, they are one.
    if (what === 'processes') return new Shared(lookAtProcesses(env, id)) as Shared<Value>;
    if (what === 'health') return new Shared(lookAtHealth(env, id)) as Shared<Value>;
    return new Shared(lookAtEvents(env.history, id), withEvents) as Shared<Value>;
  }

  function end(key: string, entry: Held): void {
    if (held.get(key) === entry) held.delete(key);
    entry.shared.close();
  }

  return {
    get open() {
      return held.size;
    },
    async watch({ env, containerId, what }, listener) {
      const environmentOf = environment(env);
      const { Id: id } = await environmentOf.docker.containers.inspect(containerId);
      const key = `${env} ${id} ${what}`;
      const entry: Held = held.get(key) ?? { shared: begin(environmentOf, id, what), linger: undefined };
      held.set(key, entry);
      clearTimeout(entry.linger);
      const { first, stop } = await entry.shared.watch(listener);
      return {
        first,
        stop: () => {
          stop();
          if (entry.shared.watchers > 0) return;
          clearTimeout(entry.linger);
          entry.linger = setTimeout(() => end(key, entry), lingerMs).unref();
        },
      };
    },
    close() {
      for (const [key, entry] of [...held]) {
        clearTimeout(entry.linger);
        end(key, entry);
      }
    },
  };
}
