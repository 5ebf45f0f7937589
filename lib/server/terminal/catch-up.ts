/** The interrupting keys of a TTY as they are set by default: INTR, QUIT, SUSP (termios(3)). */
const interrupts = [0x03, 0x1c, 0x1a];
/** Typed by hand, not part of a paste. Bytes. */
const typedBytes = 16;
/** Output that has been still for so long has come to its end. Milliseconds. */
const stillMs = 25;
/** A program that goes on in spite of the key is shown again after this. Milliseconds. */
const longestMs = 500;

/**
 * Whoever interrupts a flood of output does not wait for the rest: a TTY throws away what waits in it (termios(3), NOFLSH),
 * and so is done here with what waits on the way, which is some 2 MB in the engine alone. While it catches up a session
 * reads on and shows nothing; then it goes on near the end of what came.
 */
export class CatchUp {
  #still: NodeJS.Timeout | null = null;
  #longest: NodeJS.Timeout | null = null;

  /** `over` is called once output is still again. */
  constructor(readonly over: () => void) {}

  get active(): boolean {
    return this.#still !== null;
  }

  begin(): void {
    this.#longest ??= setTimeout(() => this.stop(), longestMs).unref();
    this.noteOutput();
  }

  /** Output came. */
  noteOutput(): void {
    if (this.#still) clearTimeout(this.#still);
    this.#still = setTimeout(() => this.stop(), stillMs).unref();
  }

  stop(): void {
    if (!this.active) return;
    for (const timer of [this.#still, this.#longest]) if (timer) clearTimeout(timer);
    this.#still = null;
    this.#longest = null;
    this.over();
  }
}

/** Whether what was typed interrupts. */
export function isInterrupt(typed: Buffer): boolean {
  return typed.length <= typedBytes && interrupts.some((key) => typed.includes(key));
}
