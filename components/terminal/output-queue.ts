/** A piece of output on its way to the screen. */
export interface Output {
  data: Uint8Array;
  shown: () => void;
  answers: boolean;
}

/** Xterm is given more only below this: what it has cannot be taken back, and one piece more keeps it busy. Bytes. */
const givenBytes = 64 * 1024;
/** The keys that interrupt a program: INTR, QUIT, SUSP (termios(3)). */
const interrupts = /^[\x03\x1c\x1a]$/;

/**
 * Output that waits for xterm, which reads some MB a second of short lines. When the program is interrupted what waits is
 * dropped, as a TTY does with its own queue; the server does the same with what it has not sent.
 */
export class OutputQueue {
  readonly #waiting: Output[] = [];
  #given = 0;
  /** Bytes that were dropped and not yet told. */
  #dropped = 0;

  /** `give` shows a piece; `skipped` puts a mark where bytes are missing. */
  constructor(
    readonly give: (output: Output) => void,
    readonly skipped: (bytes: number) => void,
  ) {}

  write(output: Output): void {
    this.#waiting.push(output);
    this.#next();
  }

  /** `bytes` will never come. */
  skip(bytes: number): void {
    this.#dropped += bytes;
  }

  typed(text: string): void {
    if (!interrupts.test(text)) return;
    for (const { data, shown } of this.#waiting.splice(0)) {
      this.#dropped += data.byteLength;
      shown();
    }
  }

  #next(): void {
    while (this.#given < givenBytes) {
      const output = this.#waiting.shift();
      if (!output) return;
      if (this.#dropped > 0) this.skipped(this.#dropped);
      this.#dropped = 0;
      const { byteLength } = output.data;
      this.#given += byteLength;
      const shown = () => {
        this.#given -= byteLength;
        output.shown();
        this.#next();
      };
      this.give({ ...output, shown });
    }
  }
}
