/**
 * How lines travel and lie in memory: records one after the other, each a head of `headBytes` and the text in UTF-8. A
 * million lines as objects would take five times the room. The head, little endian: flags (1 byte), source (1), seconds
 * of the time since 1970 (4), nanoseconds (4), bytes left off (4), bytes of the text (4). Time 0 is unknown.
 */
export const headBytes = 18;
export const flagStderr = 1;
/** A mark where lines are missing; `cut` says how many, 0 that nobody knows. Never sent: a viewer's own. */
export const flagMark = 2;

export const at = { flags: 0, source: 1, seconds: 2, nanos: 6, cut: 10, length: 14 } as const;

/** The head of a record. */
export interface RecordHead {
  flags: number;
  source: number;
  seconds: number;
  nanos: number;
  cut: number;
  length: number;
}

/** Reads the head at `offset`. */
export function readHead(view: DataView, offset: number): RecordHead {
  return {
    flags: view.getUint8(offset + at.flags),
    source: view.getUint8(offset + at.source),
    seconds: view.getUint32(offset + at.seconds, true),
    nanos: view.getUint32(offset + at.nanos, true),
    cut: view.getUint32(offset + at.cut, true),
    length: view.getUint32(offset + at.length, true),
  };
}

/** Writes a head at `offset`. */
export function writeHead(view: DataView, offset: number, head: RecordHead): void {
  view.setUint8(offset + at.flags, head.flags);
  view.setUint8(offset + at.source, head.source);
  view.setUint32(offset + at.seconds, head.seconds, true);
  view.setUint32(offset + at.nanos, head.nanos, true);
  view.setUint32(offset + at.cut, head.cut, true);
  view.setUint32(offset + at.length, head.length, true);
}

/** Where each record of `block` begins. Throws where it is no block. */
export function recordsOf(block: Uint8Array): number[] {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const offsets: number[] = [];
  let offset = 0;
  while (offset < block.byteLength) {
    offsets.push(offset);
    offset += headBytes + view.getUint32(offset + at.length, true);
  }
  if (offset !== block.byteLength) throw new RangeError('A record of the block is cut off.');
  return offsets;
}

/** The engine's time from seconds and nanoseconds, RFC 3339 in UTC with nine digits; '' where it is unknown. */
export function timeOf(seconds: number, nanos: number): string {
  if (seconds === 0 && nanos === 0) return '';
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${String(nanos).padStart(9, '0')}Z`;
}

let lastSecond = '';
let lastSeconds = 0;

/** Seconds since 1970 and nanoseconds of a time as the engine writes it; zeros for none. */
export function partsOf(time: string): { seconds: number; nanos: number } {
  const second = time.slice(0, 19);
  // Lines come in order: the second is nearly always that of the line before.
  if (second !== lastSecond || !time.endsWith('Z')) {
    const ms = Date.parse(time);
    if (Number.isNaN(ms) || ms < 0) return { seconds: 0, nanos: 0 };
    lastSeconds = Math.floor(ms / 1000);
    lastSecond = time.endsWith('Z') ? second : '';
  }
  let nanos = 0;
  let scale = 1e9;
  for (let index = 20; index < time.length && index < 29; index++) {
    const digit = time.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) break;
    scale /= 10;
    nanos += digit * scale;
  }
  return { seconds: lastSeconds, nanos: time[19] === '.' ? Math.round(nanos) : 0 };
}
