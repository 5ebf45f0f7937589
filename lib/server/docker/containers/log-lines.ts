import type { LogLine } from '@/lib/contract/logs';

type Stream = LogLine['stream'];

/** The engine stores a longer line in messages of this size (moby, daemon/logger/copier.go: defaultBufSize). Bytes. */
const messageBytes = 16 * 1024;
/** What is kept of one line; the rest is counted, not kept. Bytes. */
const maximumLineBytes = 64 * 1024;
/** No timestamp is longer; a message without one is taken as it is. Bytes. */
const maximumTimeBytes = 40;
const newline = 0x0a;
const space = 0x20;
const timestamp = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/**
 * Takes a line that came whole: from its timestamp at `from` up to its newline at `to`. Answers false where it is none
 * that it can take: then it comes as any other.
 */
export type WholeLine = (data: Buffer, from: number, to: number, stream: Stream) => boolean;

/**
 * Makes lines of a log stream in which the engine put a timestamp before each message. A long line comes as several
 * messages, each with a timestamp of its own: they are joined again. Bytes are decoded a whole line at a time, so a
 * character split between two messages survives.
 */
export class LogLines {
  readonly #stdout: Assembler;
  readonly #stderr: Assembler;

  /**
   * `framed`: messages come one a frame (no TTY), else their bounds are found by size. `whole` is offered each line that
   * lies whole in one piece, before an object is made of it for `output`.
   */
  constructor(output: (line: LogLine) => void, framed: boolean, whole: WholeLine | null = null) {
    this.#stdout = new Assembler('stdout', framed, output, whole);
    this.#stderr = new Assembler('stderr', framed, output, whole);
  }

  /** Takes a piece of a stream; `starts` when a frame begins with it. */
  push(data: Buffer, stream: Stream, starts: boolean): void {
    (stream === 'stdout' ? this.#stdout : this.#stderr).push(data, starts);
  }

  /** The stream has ended: a last line without a newline is a line too. */
  end(): void {
    this.#stdout.flush();
    this.#stderr.flush();
  }
}

class Assembler {
  #time: string | null = null;
  #header = '';
  #inHeader = true;
  #messageLength = 0;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #cut = 0;

  constructor(
    readonly stream: Stream,
    readonly framed: boolean,
    readonly output: (line: LogLine) => void,
    readonly whole: WholeLine | null,
  ) {}

  push(data: Buffer, starts: boolean): void {
    if (this.framed && starts) this.#startFrame();
    let at = 0;
    while (at < data.length) {
      const after = this.whole ? this.#afterWhole(this.whole, data, at) : at;
      if (after > at) at = after;
      else at = this.#inHeader ? this.#readHeader(data, at) : this.#readBody(data, at);
    }
  }

  /** Where a line that begins at `at` ends, if it was taken whole; else `at`. One of a single message has no inner times. */
  #afterWhole(whole: WholeLine, data: Buffer, at: number): number {
    const begins = this.#inHeader && this.#header === '' && this.#time === null && this.#keptBytes === 0;
    const found = begins ? data.indexOf(newline, at) : -1;
    return found >= 0 && found - at < messageBytes && whole(data, at, found, this.stream) ? found + 1 : at;
  }

  flush(): void {
    while (this.#header) this.#keepHeader();
    if (this.#time !== null || this.#keptBytes > 0) this.#emit();
  }

  /** A frame that follows an unfinished, full message goes on with its line; after a short one a new line begins. */
  #startFrame(): void {
    const unfinished = this.#time !== null || this.#keptBytes > 0;
    if (unfinished && this.#messageLength < messageBytes) this.#emit();
    this.#inHeader = true;
    this.#messageLength = 0;
  }

  #readHeader(data: Buffer, at: number): number {
    const found = data.indexOf(space, at);
    const end = Math.min(found < 0 ? data.length : found, at + maximumTimeBytes - this.#header.length);
    this.#header += data.toString('latin1', at, end);
    if (end !== found && this.#header.length < maximumTimeBytes) return end;
    if (end === found && timestamp.test(this.#header)) {
      this.#time ??= this.#header;
      this.#header = '';
      this.#inHeader = false;
      this.#messageLength = 0;
      return end + 1;
    }
    this.#keepHeader();
    return end;
  }

  /** What stood where a timestamp was looked for is text. */
  #keepHeader(): void {
    const held = Buffer.from(this.#header, 'latin1');
    this.#header = '';
    this.#inHeader = false;
    this.#messageLength = 0;
    this.push(held, false);
  }

  #readBody(data: Buffer, at: number): number {
    const found = data.indexOf(newline, at);
    const end = found < 0 ? data.length : found;
    this.#keep(data.subarray(at, end));
    this.#messageLength += end - at;
    if (end !== found) return end;
    this.#emit();
    return end + 1;
  }

  #keep(piece: Buffer): void {
    const room = maximumLineBytes - this.#keptBytes;
    if (piece.length > room) this.#cut += piece.length - Math.max(room, 0);
    if (room <= 0) return;
    const kept = piece.subarray(0, room);
    this.#kept.push(kept);
    this.#keptBytes += kept.length;
  }

  #emit(): void {
    const bytes = Buffer.concat(this.#kept);
    const text = (this.framed ? bytes : withoutInnerTimes(bytes)).toString('utf8').replace(/\r$/, '');
    this.output({ time: this.#time ?? '', stream: this.stream, text, ...(this.#cut ? { cut: this.#cut } : {}) });
    this.#time = null;
    this.#inHeader = true;
    this.#messageLength = 0;
    this.#kept = [];
    this.#keptBytes = 0;
    this.#cut = 0;
  }
}

/**
 * Without frames, the timestamps of a long line's later messages stand in the middle of it. They are taken out where a
 * message ends: after 16 KiB, and the few bytes more that the engine makes of a character cut in two (U+FFFD).
 */
function withoutInnerTimes(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (;;) {
    const after = bytes.toString('latin1', from + messageBytes, from + messageBytes + 12 + maximumTimeBytes);
    const found = /^(.{0,12}?)\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d) /s.exec(after);
    if (!found) return Buffer.concat([...pieces, bytes.subarray(from)]);
    pieces.push(bytes.subarray(from, from + messageBytes + (found[1]?.length ?? 0)));
    from += messageBytes + found[0].length;
  }
}
