import type { Socket } from 'socket.io-client';
import type { Problem } from '@/lib/contract/problem';
import type { StatsClientEvents, StatsServerEvents } from '@/lib/contract/sockets';
import type { StatsBatch, StatsSample, StatsSeries, StatsStart } from '@/lib/contract/stats';
import { randomId } from '../random-id';
import { socket } from '../socket';

const nothing: readonly StatsSample[] = [];

/** What a view asks for. `last`: samples that it keeps, of the past too; `detail`: every interface, and ten minutes of past. */
export interface StatsOptions {
  last: number;
  detail: boolean;
}

/**
 * Watches the figures of some containers over the `/stats` namespace and keeps the newest of each. What was gathered stays
 * while the page has no connection, and of containers that are not asked for any more until `forget`.
 */
export class StatsView {
  /** Only in a browser, and only from `start` on. */
  #socket: Socket<StatsServerEvents, StatsClientEvents> | null = null;
  #view = '';
  readonly #series = new Map<string, readonly StatsSample[]>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #listenersOfAny = new Set<() => void>();
  #ids: readonly string[] = [];
  #unmeasured: readonly string[] = [];
  #problem: Problem | null = null;
  #revision = 0;

  constructor(
    readonly env: string,
    readonly options: StatsOptions,
  ) {}

  /** The newest samples of a container, the oldest first: the same array until one is added. */
  samples(id: string): readonly StatsSample[] {
    return this.#series.get(id) ?? nothing;
  }

  /** Those that the server does not measure: gone, or beyond its bound. */
  unmeasured(): readonly string[] {
    return this.#unmeasured;
  }

  problem(): Problem | null {
    return this.#problem;
  }

  /** Another number whenever anything was added. */
  readonly revision = (): number => this.#revision;

  /** Calls `listener` after each sample of one container, until the returned function is called. */
  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id);
    };
  }

  /** The same after each message, whatever it tells. */
  readonly subscribeToAny = (listener: () => void): (() => void) => {
    this.#listenersOfAny.add(listener);
    return () => this.#listenersOfAny.delete(listener);
  };

  /** Begins to watch these in the place of those before; the same again asks nothing. */
  watch(ids: readonly string[]): void {
    if (ids.length === this.#ids.length && ids.every((id, index) => id === this.#ids[index])) return;
    this.#ids = ids;
    if (this.#socket?.connected) this.#ask(this.#socket);
  }

  /** Keeps only what is known of these. */
  forget(isKept: (id: string) => boolean): void {
    for (const id of this.#series.keys()) if (!isKept(id)) this.#series.delete(id);
  }

  /** Connects, until the returned function is called. */
  start(): () => void {
    const stats = socket<StatsServerEvents, StatsClientEvents>('/stats');
    const view = randomId();
    const ask = () => this.#ask(stats);
    const take = (batch: StatsBatch, taken: () => void) => {
      if (batch.view !== view) return;
      this.#add(batch.series);
      taken();
    };
    this.#socket = stats;
    this.#view = view;
    stats.on('samples', take).on('connect', ask);
    if (stats.connected) ask();
    else stats.connect();
    return () => {
      this.#socket = null;
      stats.off('samples', take).off('connect', ask);
      stats.emit('stop', { view });
    };
  }

  #ask(stats: Socket<StatsServerEvents, StatsClientEvents>): void {
    const ids = this.#ids;
    const message = { view: this.#view, env: this.env, ids: [...ids], ...this.options };
    // Nothing is watched by watching nothing, too: the view before must end.
    stats.emit('watch', message, (answer) => {
      if (ids !== this.#ids) return;
      this.#problem = answer.error ?? null;
      if (answer.data) this.#begin(answer.data);
      else this.#tell([]);
    });
  }

  #begin({ series, unmeasured }: StatsStart): void {
    this.#unmeasured = unmeasured;
    this.#add(series);
  }

  #add(series: readonly StatsSeries[]): void {
    for (const { id, samples } of series) {
      const before = this.samples(id);
      const newest = before.at(-1)?.at ?? 0;
      const fresh = samples.filter(({ at }) => at > newest);
      if (fresh.length) this.#series.set(id, [...before, ...fresh].slice(-Math.max(1, this.options.last)));
    }
    this.#tell(series);
  }

  #tell(series: readonly StatsSeries[]): void {
    this.#revision += 1;
    for (const { id } of series) this.#listeners.get(id)?.forEach((listener) => listener());
    this.#listenersOfAny.forEach((listener) => listener());
  }
}
