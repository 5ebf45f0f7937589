import { tarBlock, tarPadding } from '@/lib/contract/files/tar-header';
import { textOf } from '@/lib/contract/files/raw-bytes';
import { headerOf, paxRecords, type TarEntry } from './tar-entry';

/** More than this no extended header has: names and targets of links. Bytes. */
const maximumExtended = 1024 * 1024;

/** An archive that ends too early, or is none. */
export class BrokenTar extends Error {}

/**
 * Reads a tar archive as it comes, an entry at a time (POSIX.1-2001 pax, and GNU's long names), with the bytes of names
 * kept, which libraries that decode them lose. What of a body is not read is skipped. Nothing is read ahead: whoever is
 * slow slows the source down. Throws `BrokenTar`.
 */
export class TarReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  #headers: Uint8Array[] = [];
  /** Bytes of the present body that are still to come, and of what fills up its last block. */
  #bodyLeft = 0;
  #paddingLeft = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The headers of the present entry as they stand in the archive, extended ones too. */
  get headers(): readonly Uint8Array[] {
    return this.#headers;
  }

  /** The next entry; null: that was all. */
  async next(): Promise<TarEntry | null> {
    let pax: ReadonlyMap<string, Uint8Array> = new Map();
    let long: { name?: string; target?: string } = {};
    this.#headers = [];
    for (;;) {
      await this.#skip();
      const block = await this.#exactly(tarBlock, true);
      if (!block || block.every((byte) => byte === 0)) return null;
      this.#headers.push(block);
      const { type, ...entry } = headerOf(block);
      if (type === null) throw new BrokenTar('This is no tar archive.');
      if (type === 'x' || type === 'L' || type === 'K') {
        const value = await this.#extended(entry.size);
        this.#headers.push(value, tarPadding(value.length));
        if (type === 'x') pax = paxRecords(value);
        else long = { ...long, [type === 'L' ? 'name' : 'target']: textOf(withoutNul(value)) };
        continue;
      }
      const whole = withExtended({ ...entry, type }, pax, long);
      this.#bodyLeft = type === '0' || type === '7' || type === 'g' ? whole.size : 0;
      this.#paddingLeft = (tarBlock - (this.#bodyLeft % tarBlock)) % tarBlock;
      if (type !== 'g') return whole;
      this.#headers = [];
    }
  }

  /** The next piece of the body of the present entry, a view on what the source gave; null: that was all of it. */
  async piece(): Promise<Uint8Array | null> {
    if (this.#bodyLeft === 0) return null;
    const piece = await this.#some(this.#bodyLeft);
    this.#bodyLeft -= piece.length;
    return piece;
  }

  /** What is left of the body, piece by piece. */
  async *body(): AsyncGenerator<Uint8Array> {
    for (let piece = await this.piece(); piece; piece = await this.piece()) yield piece;
  }

  /** Ends the source before its end. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #skip(): Promise<void> {
    let left = this.#bodyLeft + this.#paddingLeft;
    while (left > 0) left -= (await this.#some(left)).length;
    this.#bodyLeft = 0;
    this.#paddingLeft = 0;
  }

  async #extended(size: number): Promise<Uint8Array> {
    if (size > maximumExtended) throw new BrokenTar('A header of this archive is too long.');
    const value = await this.#exactly(size);
    this.#paddingLeft = (tarBlock - (size % tarBlock)) % tarBlock;
    return value ?? new Uint8Array(0);
  }

  /** `size` bytes; null where the source ends before the first of them and `mayEnd`. */
  async #exactly(size: number, mayEnd = false): Promise<Uint8Array | null> {
    const whole = new Uint8Array(size);
    let at = 0;
    while (at < size) {
      if (this.#held.length === 0 && !(await this.#more())) {
        if (mayEnd && at === 0) return null;
        throw new BrokenTar('This archive ends too early.');
      }
      const piece = this.#take(size - at);
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  async #some(most: number): Promise<Uint8Array> {
    while (this.#held.length === 0) if (!(await this.#more())) throw new BrokenTar('This archive ends too early.');
    return this.#take(most);
  }

  #take(most: number): Uint8Array {
    const piece = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(piece.length);
    return piece;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (!done) this.#held = value;
    return !done;
  }
}

function withoutNul(value: Uint8Array): Uint8Array {
  const end = value.indexOf(0);
  return end < 0 ? value : value.subarray(0, end);
}

function withExtended(
  entry: TarEntry,
  pax: ReadonlyMap<string, Uint8Array>,
  long: { name?: string; target?: string },
): TarEntry {
  const text = (key: string) => {
    const value = pax.get(key);
    return value === undefined ? undefined : textOf(value);
  };
  const figure = (key: string) => {
    const value = Number(text(key) ?? NaN);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  return {
    ...entry,
    name: text('path') ?? long.name ?? entry.name,
    target: text('linkpath') ?? long.target ?? entry.target,
    size: figure('size') ?? entry.size,
    uid: figure('uid') ?? entry.uid,
    gid: figure('gid') ?? entry.gid,
    modified: figure('mtime') ?? entry.modified,
    owner: text('uname') ?? entry.owner,
    group: text('gname') ?? entry.group,
  };
}
