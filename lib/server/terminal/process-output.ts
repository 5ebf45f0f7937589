import type { Duplex } from 'node:stream';
import { Demultiplexer, type OutputStream } from '../docker/demultiplexer';

export type OutputSink = (data: Buffer, stream: OutputStream) => void;

/** The output of a process behind a hijacked stream, taken apart where it is framed. Nothing is read until `to`. */
export class ProcessOutput {
  #sink: OutputSink | null = null;
  #held: [Buffer, OutputStream][] = [];

  constructor(
    readonly stream: Duplex,
    readonly tty: boolean,
  ) {}

  /** From now on output goes to `sink`, what was put back first. */
  to(sink: OutputSink): void {
    const reads = this.#sink !== null;
    this.#sink = sink;
    for (const [data, from] of this.#held.splice(0)) sink(data, from);
    if (reads) this.stream.resume();
    else this.#read();
  }

  /** Stops to read, and keeps `pieces` for the next sink, together with what still comes of the same read. */
  hold(pieces: readonly [Buffer, OutputStream][] = []): void {
    this.stream.pause();
    this.#held.push(...pieces);
    this.#sink = (data, from) => this.#held.push([data, from]);
  }

  #read(): void {
    const frames = new Demultiplexer((data, from) => this.#sink?.(data, from));
    this.stream.on('data', (chunk: Buffer) => {
      if (this.tty) this.#sink?.(chunk, 'stdout');
      else frames.push(chunk);
    });
  }
}
