import type { LogFollow, LogStart } from '@/lib/contract/logs';
import type { Environment } from '../core';
import { SharedLog, type LogWatcher } from './shared-log';

/** A log that nobody watches is kept this long, for the page that reloads. Milliseconds. */
const lingerMs = 10_000;

/** The logs that are being watched: one stream of the engine for each container, however many watch. */
export interface Logs {
  /** Begins to watch. Throws `not-found`, or the engine's words where the log driver cannot be read. */
  follow(request: LogFollow, watcher: LogWatcher): Promise<{ start: LogStart; stop: () => void }>;
  /** How many streams of the engine are open. */
  readonly open: number;
  close(): void;
}

interface Held {
  opening: Promise<SharedLog>;
  linger: NodeJS.Timeout | undefined;
}

export function createLogs(parts: { environment: (slug: string) => Environment }): Logs {
  const held = new Map<string, Held>();

  function hold(env: string, containerId: string, tty: boolean): Held {
    const key = `${env} ${containerId}`;
    const known = held.get(key);
    if (known) return known;
    const { docker, live } = parts.environment(env);
    const fresh: Held = { opening: SharedLog.open(docker, live, containerId, tty), linger: undefined };
    held.set(key, fresh);
    fresh.opening.catch(() => held.delete(key));
    return fresh;
  }

  function release(env: string, log: SharedLog, entry: Held): void {
    if (log.watchers > 0) return;
    clearTimeout(entry.linger);
    entry.linger = setTimeout(() => {
      held.delete(`${env} ${log.containerId}`);
      log.close();
    }, lingerMs);
  }

  return {
    get open() {
      return held.size;
    },
    async follow(request, watcher) {
      const { id, tty } = await parts.environment(request.env).docker.containers.detail(request.containerId);
      const entry = hold(request.env, id, tty);
      const log = await entry.opening;
      clearTimeout(entry.linger);
      const { start, stop } = log.watch(request, watcher);
      return {
        start,
        stop: () => {
          stop();
          release(request.env, log, entry);
        },
      };
    },
    close() {
      for (const entry of held.values()) {
        clearTimeout(entry.linger);
        entry.opening.then((log) => log.close()).catch(() => undefined);
      }
      held.clear();
    },
  };
}
