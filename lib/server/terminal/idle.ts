/** A session that nobody watches ends after this long; one that has ended already leaves the list. Milliseconds. */
export const idleMs = 30 * 60 * 1000;

/** Counts the time since a session was last watched, and calls once when it is over. */
export class Idle {
  #timer: NodeJS.Timeout | null = null;

  constructor(readonly over: () => void) {}

  /** `watched`: somebody looks, so no time is counted. Otherwise it counts from the first call that says so. */
  note(watched: boolean): void {
    if (watched) return this.stop();
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.over();
    }, idleMs).unref();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
