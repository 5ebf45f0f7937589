import { at, flagStderr, headBytes, partsOf, timeOf } from '@/lib/contract/log-block';
import type { LogLine } from '@/lib/contract/logs';
import { LogStamp, stampBytes } from './log-stamp';

/** Room of a block. Bytes. */
const roomBytes = 256 * 1024;
const space = 0x20;
const carriageReturn = 0x0d;

/**
 * Writes the lines of one log as blocks (`lib/contract/log-block.ts`), at most `most`. A usual line goes from the engine's
 * bytes to the block's as it is (`whole`): no object and no string is made of it. Bytes that are no UTF-8 stay for the
 * viewer to replace.
 */
export class BlockWriter {
  lines = 0;
  /** Of text. */
  bytes = 0;
  /** There was a line beyond the most. */
  more = false;
  readonly #stamp = new LogStamp();
  readonly #full: Buffer[] = [];
  #block = Buffer.allocUnsafeSlow(roomBytes);
  #used = 0;
  #seconds = 0;
  #nanos = 0;

  constructor(readonly most: number) {}

  /** The time of the last line. */
  get time(): string {
    return timeOf(this.#seconds, this.#nanos);
  }

  /** Takes the line from its timestamp at `from` up to its newline at `to`; false: it is none of the usual form. */
  readonly whole = (data: Buffer, from: number, to: number, stream: LogLine['stream']): boolean => {
    const text = from + stampBytes + 1;
    if (to < text || data[text - 1] !== space || !this.#stamp.read(data, from)) return false;
    const end = to > text && data[to - 1] === carriageReturn ? to - 1 : to;
    const { seconds, nanos } = this.#stamp;
    if (!this.#head(stream, seconds, nanos, 0, end - text)) return true;
    data.copy(this.#block, this.#used, text, end);
    this.#used += end - text;
    return true;
  };

  /** Takes any line. */
  readonly line = ({ time, stream, text, cut = 0 }: LogLine): void => {
    const { seconds, nanos } = partsOf(time);
    const length = Buffer.byteLength(text);
    if (this.#head(stream, seconds, nanos, cut, length)) this.#used += this.#block.write(text, this.#used);
  };

  /** A block that is full, the last one where there is `more` than the most; null: none yet. */
  take(): Buffer | null {
    return this.#full.shift() ?? (this.more ? this.rest() : null);
  }

  /** What was written last; null: nothing. */
  rest(): Buffer | null {
    if (this.#used === 0) return null;
    const block = this.#block.subarray(0, this.#used);
    this.#block = Buffer.allocUnsafeSlow(roomBytes);
    this.#used = 0;
    return block;
  }

  /** Writes the head of a record for `length` bytes of text; answers whether the line is wanted. */
  #head(stream: LogLine['stream'], seconds: number, nanos: number, cut: number, length: number): boolean {
    if (this.lines === this.most) {
      this.more = true;
      return false;
    }
    this.#makeRoom(headBytes + length);
    const block = this.#block;
    const from = this.#used;
    block[from + at.flags] = stream === 'stderr' ? flagStderr : 0;
    block[from + at.source] = 0;
    block.writeUInt32LE(seconds, from + at.seconds);
    block.writeUInt32LE(nanos, from + at.nanos);
    block.writeUInt32LE(cut, from + at.cut);
    block.writeUInt32LE(length, from + at.length);
    this.#used += headBytes;
    this.#seconds = seconds;
    this.#nanos = nanos;
    this.lines++;
    this.bytes += length;
    return true;
  }

  #makeRoom(size: number): void {
    if (this.#used + size <= this.#block.length) return;
    const full = this.rest();
    if (full) this.#full.push(full);
    if (size > this.#block.length) this.#block = Buffer.allocUnsafeSlow(size);
  }
}
