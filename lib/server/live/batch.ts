/**
 * Gathers what follows closely: the first `touch` of a quiet time flushes at once, those after it together when
 * `windowMs` is over.
 */
export class Batch {
  #timer: NodeJS.Timeout | null = null;
  #waiting = false;

  constructor(
    readonly flush: () => void,
    readonly windowMs: number,
  ) {}

  touch(): void {
    if (this.#timer) {
      this.#waiting = true;
      return;
    }
    this.#timer = setTimeout(() => this.#over(), this.windowMs);
    this.flush();
  }

  /** Flushes what waits, without waiting. */
  now(): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    this.flush();
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = false;
  }

  #over(): void {
    this.#timer = null;
    if (!this.#waiting) return;
    this.#waiting = false;
    this.touch();
  }
}
