import type { OutputStream } from '../docker/demultiplexer';

/** A run of output of one stream. `cursor` counts the bytes of the session before its first. */
export interface Piece {
  readonly cursor: number;
  readonly data: Buffer;
  readonly stream: OutputStream;
}

/** What a session keeps of its output. Bytes. */
const defaultLimit = 1024 * 1024;
/** Below this an append is copied into a block shared with its neighbours: a Buffer for each keystroke would weigh more. */
const smallBytes = 1024;
const blockBytes = 16 * 1024;
/** What the bookkeeping of a piece weighs, roughly; counted so that a million one-byte pieces are bounded too. */
const pieceWeight = 128;

/**
 * The last output of a session, bounded: the oldest pieces go first. Cursors never go back. Keeps what it is given
 * without a copy, small pieces excepted, so nobody may write into an appended buffer.
 */
export class Scrollback {
  #pieces: Piece[] = [];
  /** Index of the oldest piece that is kept; those before it are cut off from time to time. */
  #first = 0;
  #weight = 0;
  #end = 0;
  #block = Buffer.alloc(0);
  #blockUsed = 0;

  constructor(readonly limit = defaultLimit) {}

  /** Cursor of the oldest byte that is kept. */
  get start(): number {
    return this.#pieces[this.#first]?.cursor ?? this.#end;
  }

  /** Cursor after the newest byte: how many there ever were. */
  get end(): number {
    return this.#end;
  }

  append(given: Buffer, stream: OutputStream): void {
    if (given.length === 0) return;
    // One that is longer than the whole is kept from its end, with the cursors it would have had.
    const data = given.subarray(Math.max(0, given.length - this.limit + pieceWeight));
    this.#end += given.length - data.length;
    if (data.length < smallBytes) this.#appendSmall(data, stream);
    else this.#add(data, stream);
    while (this.#weight > this.limit) this.#dropFirst();
  }

  /**
   * Output from `cursor` on, of one stream, at most `atMost` bytes; null at the end. A cursor that is no longer kept
   * reads from `start`. Neighbours are joined, by a copy, only when each is small.
   */
  read(cursor: number, atMost: number): Piece | null {
    const from = Math.max(cursor, this.start);
    if (from >= this.#end) return null;
    const index = this.#find(from);
    const piece = this.#at(index);
    const offset = from - piece.cursor;
    const data = piece.data.subarray(offset, offset + atMost);
    const parts = [data];
    let size = data.length;
    for (let next = index + 1; size < atMost && next < this.#pieces.length; next++) {
      const more = this.#at(next);
      if (more.stream !== piece.stream || size + more.data.length > atMost) break;
      parts.push(more.data);
      size += more.data.length;
    }
    return { cursor: from, data: parts.length === 1 ? data : Buffer.concat(parts, size), stream: piece.stream };
  }

  #appendSmall(data: Buffer, stream: OutputStream): void {
    if (this.#blockUsed + data.length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(blockBytes);
      this.#blockUsed = 0;
    }
    const last = this.#pieces.at(-1);
    data.copy(this.#block, this.#blockUsed);
    const joins =
      last?.stream === stream &&
      last.data.buffer === this.#block.buffer &&
      last.data.byteOffset + last.data.length === this.#block.byteOffset + this.#blockUsed &&
      last.cursor + last.data.length === this.#end;
    const from = joins ? this.#blockUsed - last.data.length : this.#blockUsed;
    this.#blockUsed += data.length;
    const kept = this.#block.subarray(from, this.#blockUsed);
    if (!joins) return this.#add(kept, stream);
    this.#pieces[this.#pieces.length - 1] = { cursor: last.cursor, data: kept, stream };
    this.#weight += data.length;
    this.#end += data.length;
  }

  #add(data: Buffer, stream: OutputStream): void {
    this.#pieces.push({ cursor: this.#end, data, stream });
    this.#weight += data.length + pieceWeight;
    this.#end += data.length;
  }

  #dropFirst(): void {
    this.#weight -= this.#at(this.#first).data.length + pieceWeight;
    this.#first += 1;
    if (this.#first < 512 || this.#first * 2 < this.#pieces.length) return;
    this.#pieces = this.#pieces.slice(this.#first);
    this.#first = 0;
  }

  /** Index of the piece that holds `cursor`. */
  #find(cursor: number): number {
    let low = this.#first;
    let high = this.#pieces.length - 1;
    // Nearly always the newest: that is what a viewer who keeps up reads.
    if (this.#at(high).cursor <= cursor) return high;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#at(middle).cursor <= cursor) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #at(index: number): Piece {
    const piece = this.#pieces[index];
    if (!piece) throw new RangeError(`No piece ${index}`);
    return piece;
  }
}
