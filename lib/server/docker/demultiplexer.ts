/** Where a piece of output came from. With a TTY all of it is stdout. */
export type OutputStream = 'stdout' | 'stderr';

const headerBytes = 8;

/**
 * Takes apart the stream of a process without a TTY: frames of one byte for the stream, three of zero, four of length
 * (big endian), then the bytes (Engine API, "Attach to a container", stream format). Passes views on what it was given,
 * without waiting for the end of a frame and without a copy; `starts` tells the first piece of a frame.
 */
export class Demultiplexer {
  readonly #header = Buffer.alloc(headerBytes);
  #headerHeld = 0;
  #stream: OutputStream = 'stdout';
  #frameLeft = 0;
  #starts = false;

  constructor(readonly output: (data: Buffer, stream: OutputStream, starts: boolean) => void) {}

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#frameLeft === 0) {
        at += this.#readHeader(chunk, at);
        continue;
      }
      const end = Math.min(chunk.length, at + this.#frameLeft);
      this.#frameLeft -= end - at;
      this.output(chunk.subarray(at, end), this.#stream, this.#starts);
      this.#starts = false;
      at = end;
    }
  }

  /** Takes what there is of the header at `at`; answers how many bytes that was. */
  #readHeader(chunk: Buffer, at: number): number {
    const taken = chunk.copy(this.#header, this.#headerHeld, at, at + headerBytes - this.#headerHeld);
    this.#headerHeld += taken;
    if (this.#headerHeld < headerBytes) return taken;
    this.#headerHeld = 0;
    // 1 is stdout, 2 stderr, 3 the engine's own words about an error.
    this.#stream = (this.#header[0] ?? 0) >= 2 ? 'stderr' : 'stdout';
    this.#frameLeft = this.#header.readUInt32BE(4);
    this.#starts = true;
    return taken;
  }
}
