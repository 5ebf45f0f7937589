import { at, flagMark, headBytes, readHead, timeOf, writeHead, type RecordHead } from '@/lib/contract/log-block';
import { opened, Opener, seal, weightOf, type Chunk, type Opened } from './chunk';

/** Room of a usual chunk: some thousand lines. Bytes. */
const chunkBytes = 256 * 1024;
/** A block of this size is kept as it is. Bytes. */
const ownBytes = 96 * 1024;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A chunk that is written to. */
type Writing = Chunk & { held: Opened };

/**
 * Lines as they came over the wire, in chunks of bytes, of which all but the last are packed: a million take a fraction of
 * their text. Each has a number that never changes; lines that are put before the first have smaller ones, below zero too.
 */
export class Lines {
  #chunks: Chunk[] = [];
  #bytes = 0;
  readonly #opener = new Opener();

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
  /** What they take. */
  get bytes(): number {
    return this.#bytes;
  }
  #empty = 0;

  /** Adds the records at `offsets` of `block` after the last; `source` where they come from another numbering. */
  append(block: Uint8Array, offsets: readonly number[], sourceOf: (source: number) => number): void {
    const { view } = opened(block, none);
    // Where lines are left out the others have to come together.
    if (block.byteLength >= ownBytes && sizeOf(view, offsets) === block.byteLength)
      return this.#adopt(block, offsets, sourceOf);
    for (const offset of offsets) {
      const size = headBytes + view.getUint32(offset + at.length, true);
      const chunk = this.#room(size);
      chunk.held.bytes.set(block.subarray(offset, offset + size), chunk.used);
      const source = view.getUint8(offset + at.source);
      chunk.held.bytes[chunk.used + at.source] = sourceOf(source);
      this.#took(chunk, size);
    }
  }

  /** A large block becomes a chunk as it is: a copy would leave as much for the collector. */
  #adopt(bytes: Uint8Array, offsets: readonly number[], sourceOf: (source: number) => number): void {
    for (const offset of offsets) bytes[offset + at.source] = sourceOf(bytes[offset + at.source] ?? 0);
    const { next } = this;
    this.#sealLast();
    const held = opened(bytes, Uint32Array.from(offsets));
    const chunk: Chunk = { first: next, count: offsets.length, used: bytes.byteLength, held };
    // What comes after it would not fit.
    seal(chunk);
    this.#chunks.push(chunk);
    this.#bytes += weightOf(chunk);
  }

  /** A mark after the last line that some are missing; null: nobody knows how many. */
  mark(missing: number | null): void {
    const chunk = this.#room(headBytes);
    const cut = missing ?? 0;
    writeHead(chunk.held.view, chunk.used, { flags: flagMark, source: 0, seconds: 0, nanos: 0, cut, length: 0 });
    this.#took(chunk, headBytes);
  }

  /** Puts the lines of `older` before the first. `older` is used up. */
  prepend(older: Lines): void {
    let first = this.first;
    for (const chunk of older.#chunks.toReversed()) {
      first -= chunk.count;
      chunk.first = first;
      seal(chunk);
      this.#chunks.unshift(chunk);
      this.#bytes += weightOf(chunk);
    }
    older.#chunks = [];
  }

  /**
   * Lets whole chunks of the oldest lines go, or of the newest, while there is more than `lines` lines or `bytes` bytes;
   * answers whether. The numbers of the newest are given again to what comes in their place.
   */
  bound(end: 'oldest' | 'newest', lines: number, bytes: number): boolean {
    let dropped = false;
    while (this.#chunks.length > 1 && (this.count > lines || this.#bytes > bytes)) {
      const chunk = end === 'oldest' ? this.#chunks.shift() : this.#chunks.pop();
      if (!chunk) break;
      this.#bytes -= weightOf(chunk);
      this.#opener.forget(chunk);
      dropped = true;
    }
    return dropped;
  }

  clear(): void {
    this.#empty = this.next;
    for (const chunk of this.#chunks) this.#opener.forget(chunk);
    this.#chunks = [];
    this.#bytes = 0;
  }

  head(number: number): RecordHead | null {
    const chunk = this.#chunkOf(number);
    if (!chunk) return null;
    const { view, offsets } = this.#opener.open(chunk);
    return readHead(view, offsets[number - chunk.first] ?? 0);
  }

  time(number: number): string {
    const head = this.head(number);
    return head ? timeOf(head.seconds, head.nanos) : '';
  }

  text(number: number): string {
    const chunk = this.#chunkOf(number);
    if (!chunk) return '';
    const { bytes, view, offsets } = this.#opener.open(chunk);
    const offset = offsets[number - chunk.first] ?? 0;
    const length = view.getUint32(offset + at.length, true);
    return decoder.decode(bytes.subarray(offset + headBytes, offset + headBytes + length));
  }

  #took(chunk: Writing, size: number): void {
    if (chunk.count === chunk.held.offsets.length) chunk.held.offsets = grown(chunk.held.offsets);
    chunk.held.offsets[chunk.count++] = chunk.used;
    chunk.used += size;
  }

  #room(size: number): Writing {
    const last = this.#chunks.at(-1);
    if (last && isOpen(last) && last.used + size <= last.held.bytes.byteLength) return last;
    const { next } = this;
    this.#sealLast();
    const held = opened(new Uint8Array(Math.max(chunkBytes, size)), new Uint32Array(1024));
    const chunk: Writing = { first: next, count: 0, used: 0, held };
    this.#chunks.push(chunk);
    this.#bytes += weightOf(chunk);
    return chunk;
  }

  #sealLast(): void {
    const last = this.#chunks.at(-1);
    if (!last) return;
    this.#bytes -= weightOf(last);
    seal(last);
    this.#bytes += weightOf(last);
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

const none = new Uint32Array(0);

function sizeOf(view: DataView, offsets: readonly number[]): number {
  return offsets.reduce((sum, offset) => sum + headBytes + view.getUint32(offset + at.length, true), 0);
}

function isOpen(chunk: Chunk): chunk is Writing {
  return 'offsets' in chunk.held;
}

function grown(offsets: Uint32Array): Uint32Array {
  const more = new Uint32Array(offsets.length * 2);
  more.set(offsets);
  return more;
}
