import { setTimeout as after } from 'node:timers/promises';

/** Lets what is done again and again rest for a moment, and end: heaps are compared in the same state. */
export class Gate {
  #resting: Promise<void> | null = null;
  #ended = false;
  readonly #underWay = new Set<Promise<void>>();
  readonly #loops: Promise<void>[] = [];

  /** Does `once` again and again, `pauseMs` apart, until the end. */
  repeat(pauseMs: number, once: () => Promise<void>): void {
    const loop = async () => {
      while (!this.#ended) {
        await this.#resting;
        const work = once();
        this.#underWay.add(work);
        await work.finally(() => this.#underWay.delete(work));
        await after(pauseMs);
      }
    };
    this.#loops.push(loop());
  }

  /** Waits until all that is under way is done, then does `work` before anything begins again. */
  async rest<T>(work: () => Promise<T>): Promise<T> {
    let goOn = () => undefined as void;
    this.#resting = new Promise<void>((resolve) => (goOn = resolve));
    try {
      await Promise.all(this.#underWay);
      return await work();
    } finally {
      this.#resting = null;
      goOn();
    }
  }

  /** Resolves when everything has been done for the last time. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#loops);
  }
}
