import type { Problem } from '@/lib/contract/problem';
import type { ContainerClientEvents, ContainerServerEvents } from '@/lib/contract/sockets';
import type { Told, WatchedValues, WatchKind, WatchTold } from '@/lib/contract/watch';
import { randomId } from '../random-id';
import { socket } from '../socket';

/** What a page knows of what it watches. `value` undefined: nothing yet; it stays while `problem` says why no newer came. */
export interface Watched<K extends WatchKind> {
  value: WatchedValues[K] | undefined;
  problem: Problem | null;
}

/** Watches one thing of one container over the `/container` namespace, and again after each reconnect. */
export class WatchStore<K extends WatchKind> {
  #snapshot: Watched<K> = { value: undefined, problem: null };
  readonly #listeners = new Set<() => void>();
  readonly #socket = socket<ContainerServerEvents, ContainerClientEvents>('/container');

  /** `grow`: what is shown of what was known before and what is told. */
  constructor(
    readonly request: { env: string; containerId: string; what: K },
    readonly grow: (before: WatchedValues[K] | undefined, value: WatchedValues[K]) => WatchedValues[K] = (_, value) =>
      value,
  ) {}

  readonly snapshot = (): Watched<K> => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to watch, until the returned function is called. */
  start(): () => void {
    const id = randomId();
    const take = (message: WatchTold, taken: () => void) => {
      if (message.id !== id) return;
      // A watch is told what it asked for.
      this.#tell(message.told as Told<WatchedValues[K]>);
      taken();
    };
    const ask = () =>
      this.#socket.emit('watch', { id, ...this.request }, ({ data, error }) => {
        if (error) this.#change({ ...this.#snapshot, problem: error });
        else this.#tell(data as Told<WatchedValues[K]>);
      });
    this.#socket.on('told', take).on('connect', ask);
    if (this.#socket.connected) ask();
    else this.#socket.connect();
    return () => {
      this.#socket.off('told', take).off('connect', ask);
      this.#socket.emit('stop', { id });
    };
  }

  #tell(told: Told<WatchedValues[K]>): void {
    if (told.problem) this.#change({ ...this.#snapshot, problem: told.problem });
    else this.#change({ value: this.grow(this.#snapshot.value, told.value), problem: null });
  }

  #change(snapshot: Watched<K>): void {
    this.#snapshot = snapshot;
    this.#listeners.forEach((listener) => listener());
  }
}
