const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const semicolon = 0x3b;
const zero = 0x30;
const nine = 0x39;
/** Made small, `A` to `F` are `a` to `f`. */
const small = 0x20;
const [a, f] = [0x61, 0x66];
/** Of a joined chunk: the size with its zeros in front, and the end of its line. Bytes. */
const sizeBytes = 10;
const headEnd = '\r\n\r\n';
/** No engine's head comes near; what is longer is let through as it comes. Bytes. */
const longestHead = 64 * 1024;
/** What no reader of HTTP takes for a size. */
const noSize = Buffer.from('?\r\n');
const lastSize = Buffer.from('0\r\n');

/** Where in an answer the next byte stands. `rest`: nothing more is joined. */
type Place = 'head' | 'size' | 'extension' | 'data' | 'end' | 'rest';

/**
 * Rewrites an HTTP/1.1 answer as it comes from the socket: the chunks that come in one piece of bytes leave as one chunk
 * (RFC 9112, section 7.1). An engine sends a log a line a chunk, and each costs a reader in JavaScript more than its bytes.
 * Head, last chunk and an answer that is not chunked stay as they are; so does one that breaks off, as one that breaks off.
 */
export class ChunkJoiner {
  #place: Place = 'head';
  #head = '';
  #size = 0;
  #digits = 0;
  /** Of the present chunk. */
  #left = 0;

  /** The bytes to go on with; empty: there is nothing yet. */
  join(bytes: Buffer): Buffer {
    if (this.#place === 'rest') return bytes;
    const from = this.#place === 'head' ? this.#readHead(bytes) : 0;
    if (from === bytes.length) return bytes;
    const joined = this.#joinFrom(bytes, from);
    return from === 0 ? joined : Buffer.concat([bytes.subarray(0, from), joined]);
  }

  /** Where the body begins; the end of `bytes`: it does not yet, or it is none to be joined. */
  #readHead(bytes: Buffer): number {
    const before = this.#head.length;
    this.#head += bytes.toString('latin1');
    const end = this.#head.indexOf(headEnd);
    if (end < 0 && this.#head.length < longestHead) return bytes.length;
    const head = this.#head.slice(0, Math.max(end, 0));
    this.#head = '';
    const chunked = /^HTTP\/1\.1 200 /.test(head) && /\r\ntransfer-encoding:[ \t]*chunked[ \t]*(?:\r\n|$)/i.test(head);
    this.#place = chunked ? 'size' : 'rest';
    return chunked ? end + headEnd.length - before : bytes.length;
  }

  #joinFrom(bytes: Buffer, from: number): Buffer {
    const joined = Buffer.allocUnsafe(sizeBytes + bytes.length - from + headEnd.length);
    // Moved within one buffer: a view of each chunk to copy from would cost more than its bytes.
    bytes.copy(joined, sizeBytes, from);
    const shift = sizeBytes - from;
    let used = sizeBytes;
    let at = from;
    while (at < bytes.length && this.#place !== 'rest') {
      if (this.#place === 'data') {
        const taken = Math.min(this.#left, bytes.length - at);
        joined.copyWithin(used, at + shift, at + shift + taken);
        used += taken;
        at += taken;
        this.#left -= taken;
        if (this.#left === 0) this.#place = 'end';
      } else this.#step(bytes[at++] ?? 0);
    }
    const chunk = closed(joined, used);
    if (this.#place !== 'rest') return chunk;
    return Buffer.concat([chunk, this.#digits > 0 ? lastSize : noSize, bytes.subarray(at)]);
  }

  /** Takes a byte of what stands between the data of two chunks. */
  #step(byte: number): void {
    if (this.#place === 'end') {
      if (byte === lineFeed) this.#place = 'size';
      else if (byte !== carriageReturn) this.#fail();
    } else if (byte === lineFeed) this.#begin();
    else if (this.#place === 'extension' || byte === carriageReturn) return;
    else if (byte === semicolon) this.#place = 'extension';
    else this.#digit(byte);
  }

  #digit(byte: number): void {
    const letter = byte | small;
    const value = byte >= zero && byte <= nine ? byte - zero : letter >= a && letter <= f ? letter - a + 10 : -1;
    this.#size = this.#size * 16 + value;
    this.#digits++;
    if (value < 0 || this.#size > Number.MAX_SAFE_INTEGER) this.#fail();
  }

  /** The line of a size has ended. */
  #begin(): void {
    if (this.#digits === 0) return this.#fail();
    this.#place = this.#size === 0 ? 'rest' : 'data';
    this.#left = this.#size;
    if (this.#size === 0) return;
    this.#size = 0;
    this.#digits = 0;
  }

  /** These are no chunks: whoever reads on is to find it out. */
  #fail(): void {
    this.#place = 'rest';
    this.#digits = 0;
  }
}

/** What was put into `joined` behind the room for a size, up to `used`, as a chunk; nothing: no chunk. */
function closed(joined: Buffer, used: number): Buffer {
  if (used === sizeBytes) return joined.subarray(0, 0);
  joined.write(`${(used - sizeBytes).toString(16).padStart(sizeBytes - 2, '0')}\r\n`, 0, 'latin1');
  joined[used] = carriageReturn;
  joined[used + 1] = lineFeed;
  return joined.subarray(0, used + 2);
}
