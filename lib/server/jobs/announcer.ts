import type { Job } from '@/lib/contract/jobs';

/** What changed among the jobs of one environment since the last change was told. */
export interface JobsChange {
  changed: Job[];
  gone: string[];
}

/**
 * The least time between two changes told. Eight a second leave room for the odd `gone` under the bound of ten messages
 * a second, and a bar lags by 125 ms at most. Milliseconds.
 */
export const announceEveryMs = 125;

/**
 * Gathers changes and tells them to the listeners of their environment: the first at once, then at most one in
 * `announceEveryMs`. `latest` reads a job at the time of telling, so that what came between is skipped.
 */
export function createAnnouncer(latest: (id: string) => Job | undefined) {
  const listeners = new Map<string, Set<(change: JobsChange) => void>>();
  const pending = new Map<string, { changed: Set<string>; gone: Set<string> }>();
  const timers = new Map<string, NodeJS.Timeout>();

  function tell(env: string): void {
    const { changed, gone } = pending.get(env) ?? { changed: new Set(), gone: new Set() };
    pending.delete(env);
    if (changed.size + gone.size === 0) return void timers.delete(env);
    timers.set(
      env,
      setTimeout(() => tell(env), announceEveryMs),
    );
    const jobs = [...changed].map(latest).filter((job) => job !== undefined);
    for (const listener of listeners.get(env) ?? []) listener({ changed: jobs, gone: [...gone] });
  }
  function note(env: string, id: string, what: 'changed' | 'gone'): void {
    const entry = pending.get(env) ?? { changed: new Set<string>(), gone: new Set<string>() };
    pending.set(env, entry);
    entry.changed.delete(id);
    entry[what].add(id);
    if (!timers.has(env)) tell(env);
  }
  return {
    changed: (env: string, id: string) => note(env, id, 'changed'),
    gone: (env: string, id: string) => note(env, id, 'gone'),
    subscribe(env: string, listener: (change: JobsChange) => void): () => void {
      const set = listeners.get(env) ?? new Set();
      listeners.set(env, set.add(listener));
      return () => void set.delete(listener);
    },
    close(): void {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      listeners.clear();
    },
  };
}
