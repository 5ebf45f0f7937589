import type { StatsStart, StatsWatch } from '@/lib/contract/stats';
import { mostWatched } from '@/lib/contract/stats-bounds';
import type { Environment } from '../core';
import { SharedStats, type StatsListener } from './shared-stats';

/** Figures that nobody watches are kept this long, for who reloads or scrolls back. Milliseconds. */
const usualLingerMs = 10_000;

/** The containers that are being measured: one stream of the engine for each, however many watch. */
export interface Stats {
  /** Begins to watch; `listener` gets each sample from now on. Throws `not-found` for an environment that is none. */
  watch(
    request: Pick<StatsWatch, 'env' | 'ids' | 'last' | 'detail'>,
    listener: StatsListener,
  ): { start: StatsStart; stop: () => void };
  /** How many streams of the engine are open. */
  readonly open: number;
  close(): void;
}

interface Held {
  stats: SharedStats;
  linger: NodeJS.Timeout | undefined;
}

/** What it needs of an environment. */
type Measured = Pick<Environment, 'docker' | 'live'>;

export function createStats(parts: { environment: (slug: string) => Measured; lingerMs?: number }): Stats {
  const { environment, lingerMs = usualLingerMs } = parts;
  const engines = new Map<string, EngineStats>();
  const of = (env: string) => {
    const known = engines.get(env) ?? new EngineStats(environment(env), lingerMs);
    engines.set(env, known);
    return known;
  };
  return {
    get open() {
      return [...engines.values()].reduce((sum, engine) => sum + engine.open, 0);
    },
    watch: ({ env, ids, last, detail }, listener) => {
      const engine = of(env);
      const start: StatsStart = { series: [], unmeasured: [] };
      const ends: (() => void)[] = [];
      for (const id of new Set(ids)) {
        const held = engine.hold(id);
        if (held) {
          ends.push(engine.watch(id, held, listener, detail));
          start.series.push({ id, samples: held.stats.last(last) });
        } else start.unmeasured.push(id);
      }
      return { start, stop: () => ends.splice(0).forEach((end) => end()) };
    },
    close: () => engines.forEach((engine) => engine.close()),
  };
}

/** The same of one engine. */
class EngineStats {
  readonly #held = new Map<string, Held>();
  readonly #unsubscribe: () => void;

  constructor(
    readonly env: Measured,
    readonly lingerMs: number,
  ) {
    this.#unsubscribe = env.live.subscribe(({ engine, changes }) => {
      if (engine) for (const { stats } of this.#held.values()) stats.look();
      for (const { id } of changes.containers?.upsert ?? []) this.#held.get(id)?.stats.look();
      for (const id of changes.containers?.remove ?? []) this.#end(id);
    });
  }

  get open(): number {
    return [...this.#held.values()].reduce((sum, { stats }) => sum + stats.streams, 0);
  }

  /** Those of a container, begun if need be; null of one that is not there, or when too many are measured already. */
  hold(id: string): Held | null {
    const { docker, live } = this.env;
    const known = this.#held.get(id);
    if (known) return known;
    if (!live.container(id) || (this.#held.size >= mostWatched && !this.#endOneUnwatched())) return null;
    const runs = () => {
      const state = live.container(id)?.state;
      return live.status().state === 'connected' && (state === 'running' || state === 'paused');
    };
    const fresh: Held = { stats: new SharedStats({ containerId: id, docker, runs }), linger: undefined };
    this.#held.set(id, fresh);
    return fresh;
  }

  watch(id: string, held: Held, listener: StatsListener, detail: boolean): () => void {
    clearTimeout(held.linger);
    const stop = held.stats.watch(listener, detail);
    return () => {
      stop();
      if (held.stats.watchers > 0 || this.#held.get(id) !== held) return;
      clearTimeout(held.linger);
      held.linger = setTimeout(() => this.#end(id), this.lingerMs).unref();
    };
  }

  close(): void {
    this.#unsubscribe();
    for (const id of [...this.#held.keys()]) this.#end(id);
  }

  #endOneUnwatched(): boolean {
    for (const [id, { stats }] of this.#held) {
      if (stats.watchers > 0) continue;
      this.#end(id);
      return true;
    }
    return false;
  }

  #end(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    this.#held.delete(id);
    clearTimeout(held.linger);
    held.stats.close();
  }
}
