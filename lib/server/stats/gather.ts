import type { StatsSample, StatsSeries } from '@/lib/contract/stats';

/** The engine tells of all its containers at nearly the same moment: so long is waited for the rest. Milliseconds. */
const gatherMs = 250;
/** The shortest time between two messages. Milliseconds. */
const betweenMs = 900;
/** Samples of a container that wait for a slow page; older ones are left out. */
const mostWaiting = 10;

/** Gathers samples for one viewer into a message a second. The next is sent when `send` has settled: a slow page skips. */
export class StatsGather {
  #waiting = new Map<string, StatsSample[]>();
  #timer: NodeJS.Timeout | undefined;
  #sending = false;
  #sentAt = -Infinity;
  #closed = false;

  constructor(
    readonly send: (series: StatsSeries[]) => Promise<unknown>,
    readonly detail: boolean,
  ) {}

  readonly push = (id: string, sample: StatsSample): void => {
    const samples = this.#waiting.get(id) ?? [];
    samples.push(this.detail ? sample : withoutInterfaces(sample));
    if (samples.length > mostWaiting) samples.shift();
    this.#waiting.set(id, samples);
    this.#plan();
  };

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #plan(): void {
    if (this.#timer || this.#sending || this.#closed || this.#waiting.size === 0) return;
    const wait = Math.max(gatherMs, this.#sentAt + betweenMs - performance.now());
    this.#timer = setTimeout(() => void this.#flush(), wait);
  }

  async #flush(): Promise<void> {
    this.#timer = undefined;
    this.#sending = true;
    this.#sentAt = performance.now();
    const series = Array.from(this.#waiting, ([id, samples]) => ({ id, samples }));
    this.#waiting = new Map();
    await this.send(series);
    this.#sending = false;
    this.#plan();
  }
}

/** What a row of a list needs. */
export function withoutInterfaces(sample: StatsSample): StatsSample {
  const { at, cpu, cpus, memory, memoryLimit, received, sent, read, written, pids } = sample;
  return { at, cpu, cpus, memory, memoryLimit, received, sent, read, written, pids };
}
