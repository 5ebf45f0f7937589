/** Fewer bytes in a row are not worth a reference. */
const least = 4;
/** A reference reaches so far back. Bytes. */
const reach = 65_535;
/** The last bytes stand as they are, and the last reference begins before them (LZ4 block format, end conditions). */
const tail = 12;
const tableBits = 14;
const table = new Int32Array(1 << tableBits);

/**
 * Packs bytes as an LZ4 block (github.com/lz4/lz4, doc/lz4_Block_format.md); null: they would hardly become fewer. Lines
 * of a log repeat each other, so that a tenth to a third is left. Written here because it has to answer at once, which
 * `CompressionStream` does not.
 */
export function pack(bytes: Uint8Array): Uint8Array | null {
  const most = Math.floor(bytes.length * 0.8);
  const packed = new Uint8Array(most);
  const end = bytes.length - tail;
  let [from, done, out] = [0, 0, 0];
  table.fill(-1);
  while (from < end) {
    const word = wordAt(bytes, from);
    const slot = Math.imul(word, 2654435761) >>> (32 - tableBits);
    const before = table[slot] ?? -1;
    table[slot] = from;
    if (before < 0 || from - before > reach || wordAt(bytes, before) !== word) {
      from++;
      continue;
    }
    let length = least;
    while (from + length < end + tail - 5 && bytes[before + length] === bytes[from + length]) length++;
    out = sequence(packed, out, bytes, done, from, from - before, length);
    if (out < 0) return null;
    from += length;
    done = from;
  }
  out = sequence(packed, out, bytes, done, bytes.length, 0, 0);
  return out < 0 ? null : packed.slice(0, out);
}

/** What was packed, `size` bytes. */
export function unpack(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let [from, out] = [0, 0];
  const count = (nibble: number) => {
    let sum = nibble;
    if (nibble === 15) {
      let more = 255;
      while (more === 255) sum += more = packed[from++] ?? 0;
    }
    return sum;
  };
  while (from < packed.length) {
    const token = packed[from++] ?? 0;
    const literals = count(token >> 4);
    bytes.set(packed.subarray(from, from + literals), out);
    from += literals;
    out += literals;
    if (from >= packed.length) break;
    const back = (packed[from] ?? 0) | ((packed[from + 1] ?? 0) << 8);
    from += 2;
    const length = count(token & 15) + least;
    if (back >= length) bytes.copyWithin(out, out - back, out - back + length);
    else for (let index = 0; index < length; index++) bytes[out + index] = bytes[out + index - back] ?? 0;
    out += length;
  }
  return bytes;
}

function wordAt(bytes: Uint8Array, from: number): number {
  const [low, high] = [
    (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8),
    (bytes[from + 2] ?? 0) | ((bytes[from + 3] ?? 0) << 8),
  ];
  return low | (high << 16);
}

/** Bytes as they are, then a reference, which the last sequence has none of; answers where the next begins, -1: no room. */
function sequence(
  packed: Uint8Array,
  start: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  back: number,
  length: number,
): number {
  const literals = to - from;
  const rest = length - least;
  if (start + literals + 8 + literals / 255 + length / 255 > packed.length) return -1;
  let out = start + 1;
  packed[start] = (Math.min(literals, 15) << 4) | (back > 0 ? Math.min(rest, 15) : 0);
  if (literals >= 15) out = counted(packed, out, literals - 15);
  packed.set(bytes.subarray(from, to), out);
  out += literals;
  if (back === 0) return out;
  packed[out++] = back & 255;
  packed[out++] = back >> 8;
  return rest >= 15 ? counted(packed, out, rest - 15) : out;
}

function counted(packed: Uint8Array, from: number, count: number): number {
  let [out, left] = [from, count];
  for (; left >= 255; left -= 255) packed[out++] = 255;
  packed[out++] = left;
  return out;
}
