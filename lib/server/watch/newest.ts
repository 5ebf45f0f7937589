import type { ContainerEvent, Told, WatchedValues, WatchKind } from '@/lib/contract/watch';
import { withEvents } from './events';

type Any = Told<WatchedValues[WatchKind]>;

/** Sends one at a time; to whoever takes them slowly only the newest of what waits, and of events all together. */
export class Newest {
  #waiting: Any | undefined;
  #sending = false;

  constructor(
    readonly what: WatchKind,
    readonly send: (told: Any) => Promise<unknown>,
  ) {}

  readonly push = (told: Any): void => {
    this.#waiting =
      this.what === 'events' ? (withEvents(this.#waiting as Events, told as Told<ContainerEvent[]>) as Any) : told;
    if (!this.#sending) void this.#run();
  };

  async #run(): Promise<void> {
    this.#sending = true;
    for (let told = this.#take(); told; told = this.#take()) await this.send(told);
    this.#sending = false;
  }

  #take(): Any | undefined {
    const told = this.#waiting;
    this.#waiting = undefined;
    return told;
  }
}
type Events = Told<ContainerEvent[]> | undefined;
