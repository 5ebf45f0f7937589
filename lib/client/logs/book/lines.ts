import { at, flagMark, headBytes, readHead, timeOf, writeHead, type RecordHead } from '@/lib/contract/log-block';

/** Room of a usual chunk: some thousand lines. Bytes. */
const chunkBytes = 256 * 1024;
/** A block of this size is kept as it is. Bytes. */
const ownBytes = 96 * 1024;

interface Chunk {
  /** Number of its first line. */
  first: number;
  count: number;
  bytes: Uint8Array;
  view: DataView;
  used: number;
  /** Where each record begins. */
  offsets: Uint32Array;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Lines as they came over the wire, in chunks of bytes: a million take little more than their text. Each has a number
 * that never changes; lines that are put before the first have smaller ones, below zero too.
 */
export class Lines {
  #chunks: Chunk[] = [];
  #bytes = 0;

  /** Number of the first line, and past the last one. */
  get first(): number {
    return this.#chunks[0]?.first ?? this.next;
  }
  get next(): number {
    const last = this.#chunks.at(-1);
    return last ? last.first + last.count : this.#empty;
  }
  get count(): number {
    return this.next - this.first;
  }
  get bytes(): number {
    return this.#bytes;
  }
  #empty = 0;

  /** Adds the records at `offsets` of `block` after the last; `source` where they come from another numbering. */
  append(block: Uint8Array, offsets: readonly number[], sourceOf: (source: number) => number): void {
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    if (block.byteLength >= ownBytes) return this.#adopt(block, view, offsets, sourceOf);
    for (const offset of offsets) {
      const size = headBytes + view.getUint32(offset + at.length, true);
      const chunk = this.#room(size);
      chunk.bytes.set(block.subarray(offset, offset + size), chunk.used);
      const source = view.getUint8(offset + at.source);
      chunk.bytes[chunk.used + at.source] = sourceOf(source);
      this.#took(chunk, size);
    }
  }

  /** A large block becomes a chunk as it is: a copy would leave as much for the collector. */
  #adopt(bytes: Uint8Array, view: DataView, offsets: readonly number[], sourceOf: (source: number) => number): void {
    for (const offset of offsets) bytes[offset + at.source] = sourceOf(view.getUint8(offset + at.source));
    const last = this.#chunks.at(-1);
    const { next } = this;
    if (last) this.#bytes -= last.bytes.byteLength - trim(last);
    const used = bytes.byteLength;
    this.#chunks.push({ first: next, count: offsets.length, bytes, view, used, offsets: Uint32Array.from(offsets) });
    this.#bytes += used;
  }

  /** A mark after the last line that some are missing; null: nobody knows how many. */
  mark(missing: number | null): void {
    const chunk = this.#room(headBytes);
    const cut = missing ?? 0;
    writeHead(chunk.view, chunk.used, { flags: flagMark, source: 0, seconds: 0, nanos: 0, cut, length: 0 });
    this.#took(chunk, headBytes);
  }

  /** Puts the lines of `older` before the first. `older` is used up. */
  prepend(older: Lines): void {
    let first = this.first;
    for (const chunk of older.#chunks.toReversed()) {
      first -= chunk.count;
      chunk.first = first;
      trim(chunk);
      this.#chunks.unshift(chunk);
      this.#bytes += chunk.bytes.byteLength;
    }
    older.#chunks = [];
  }

  /** Lets whole chunks of the oldest lines go while there is more than `lines` lines or `bytes` bytes; answers whether. */
  bound(lines: number, bytes: number): boolean {
    let dropped = false;
    while (this.#chunks.length > 1 && (this.count > lines || this.#bytes > bytes)) {
      this.#bytes -= this.#chunks.shift()?.bytes.byteLength ?? 0;
      dropped = true;
    }
    return dropped;
  }

  clear(): void {
    this.#empty = this.next;
    this.#chunks = [];
    this.#bytes = 0;
  }

  head(number: number): RecordHead | null {
    const chunk = this.#chunkOf(number);
    return chunk ? readHead(chunk.view, chunk.offsets[number - chunk.first] ?? 0) : null;
  }

  time(number: number): string {
    const head = this.head(number);
    return head ? timeOf(head.seconds, head.nanos) : '';
  }

  text(number: number): string {
    const chunk = this.#chunkOf(number);
    if (!chunk) return '';
    const offset = chunk.offsets[number - chunk.first] ?? 0;
    const length = chunk.view.getUint32(offset + at.length, true);
    return decoder.decode(chunk.bytes.subarray(offset + headBytes, offset + headBytes + length));
  }

  #took(chunk: Chunk, size: number): void {
    if (chunk.count === chunk.offsets.length) chunk.offsets = grown(chunk.offsets);
    chunk.offsets[chunk.count++] = chunk.used;
    chunk.used += size;
  }

  #room(size: number): Chunk {
    const last = this.#chunks.at(-1);
    if (last && last.used + size <= last.bytes.byteLength) return last;
    const bytes = new Uint8Array(Math.max(chunkBytes, size));
    const { next } = this;
    if (last) this.#bytes -= last.bytes.byteLength - trim(last);
    const view = new DataView(bytes.buffer);
    const chunk = { first: next, count: 0, bytes, view, used: 0, offsets: new Uint32Array(1024) };
    this.#chunks.push(chunk);
    this.#bytes += bytes.byteLength;
    return chunk;
  }

  #chunkOf(number: number): Chunk | undefined {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const chunk = this.#chunks[middle];
      if (!chunk) return undefined;
      if (number < chunk.first) high = middle - 1;
      else if (number >= chunk.first + chunk.count) low = middle + 1;
      else return chunk;
    }
    return undefined;
  }
}

function grown(offsets: Uint32Array): Uint32Array {
  const more = new Uint32Array(offsets.length * 2);
  more.set(offsets);
  return more;
}

/** Gives back what a chunk that is full does not use, where it is worth it. Answers its size. */
function trim(chunk: Chunk): number {
  if (chunk.offsets.length > chunk.count) chunk.offsets = chunk.offsets.slice(0, chunk.count);
  if (chunk.bytes.byteLength - chunk.used > 16 * 1024) {
    chunk.bytes = chunk.bytes.slice(0, chunk.used);
    chunk.view = new DataView(chunk.bytes.buffer);
  }
  return chunk.bytes.byteLength;
}
