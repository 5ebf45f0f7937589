import { setTimeout as after } from 'node:timers/promises';

/** The engine takes a size only once the process runs, some ms after the start was answered. */
const tries = 8;
const firstPauseMs = 10;

/** The size of a process's TTY, in character cells: the one that was wanted last, whatever the engine took meanwhile. */
export class TtySize {
  #wanted: readonly [cols: number, rows: number];

  constructor(
    readonly tell: (cols: number, rows: number) => Promise<void>,
    cols: number,
    rows: number,
  ) {
    this.#wanted = [cols, rows];
  }

  /** Throws when the engine refuses, since nothing runs. */
  async set(cols: number, rows: number): Promise<void> {
    this.#wanted = [cols, rows];
    await this.tell(cols, rows);
  }

  /** Tells the size of a process that is being started, again for some seconds while the engine refuses. Never throws. */
  async settle(signal?: AbortSignal): Promise<void> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const done = await this.tell(...this.#wanted).then(
        () => true,
        () => false,
      );
      if (done || signal?.aborted) return;
      await after(firstPauseMs * 2 ** attempt, null, { ref: false });
    }
  }
}
