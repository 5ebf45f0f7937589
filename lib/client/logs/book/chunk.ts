import { recordsOf } from '@/lib/contract/log-block';
import { pack, unpack } from './pack';

/** Lines that follow each other: while more come as they are, then packed. */
export interface Chunk {
  /** Number of its first line. */
  first: number;
  count: number;
  /** Bytes of its records. */
  used: number;
  held: Opened | { packed: Uint8Array };
}

/** Records that can be read. */
export interface Opened {
  bytes: Uint8Array;
  view: DataView;
  /** Where each record begins. */
  offsets: Uint32Array;
}

export function opened(bytes: Uint8Array, offsets: Uint32Array): Opened {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offsets };
}

/** What a chunk takes. Bytes. */
export function weightOf({ held }: Chunk): number {
  return 'packed' in held ? held.packed.byteLength : held.bytes.byteLength;
}

/** Packs a chunk that is full, and gives back what it does not use. */
export function seal(chunk: Chunk): void {
  if ('packed' in chunk.held) return;
  const { bytes, offsets } = chunk.held;
  const packed = pack(bytes.subarray(0, chunk.used));
  if (packed) chunk.held = { packed };
  else if (bytes.byteLength - chunk.used > 16 * 1024)
    chunk.held = opened(bytes.slice(0, chunk.used), offsets.slice(0, chunk.count));
  else if (offsets.length > chunk.count) chunk.held.offsets = offsets.slice(0, chunk.count);
}

/** Chunks that were opened last stay so: one reads in them line by line. */
const keptOpen = 6;

/** Opens packed chunks to be read. */
export class Opener {
  readonly #open = new Map<Chunk, Opened>();
  #last: Chunk | null = null;
  #lastOpened: Opened | null = null;

  open(chunk: Chunk): Opened {
    const { held } = chunk;
    if (!('packed' in held)) return held;
    if (this.#last === chunk && this.#lastOpened) return this.#lastOpened;
    let found = this.#open.get(chunk);
    if (found) this.#open.delete(chunk);
    else {
      const bytes = unpack(held.packed, chunk.used);
      found = opened(bytes, Uint32Array.from(recordsOf(bytes)));
    }
    this.#open.set(chunk, found);
    const [oldest] = this.#open.keys();
    if (oldest && this.#open.size > keptOpen) this.#open.delete(oldest);
    this.#last = chunk;
    this.#lastOpened = found;
    return found;
  }

  /** A chunk is not held any more. */
  forget(chunk: Chunk): void {
    this.#open.delete(chunk);
    if (this.#last === chunk) this.#last = this.#lastOpened = null;
  }
}
