import { at, headBytes, partsOf } from '@/lib/contract/log-block';
import type { Lines } from './lines';

/**
 * Lines that are read again at the edge of what is held: both streams' writers stamp lines before they write them, so
 * the engine is asked for a little more than is missing. Leaves out what is held already, once each.
 */
export class Known {
  readonly #known = new Map<string, number>();

  /** The lines of `lines` from the number `from` to `to`. */
  constructor(lines: Lines, from: number, to: number) {
    for (let number = from; number < to; number++) {
      const head = lines.head(number);
      if (!head) continue;
      const key = keyOf(head.seconds, head.nanos, head.source, lines.text(number));
      this.#known.set(key, (this.#known.get(key) ?? 0) + 1);
    }
  }

  /** The records of `block` that are new. */
  fresh(block: Uint8Array, offsets: readonly number[], sourceOf: (source: number) => number): number[] {
    if (this.#known.size === 0) return [...offsets];
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    return offsets.filter((offset) => {
      const length = view.getUint32(offset + at.length, true);
      const text = decoder.decode(block.subarray(offset + headBytes, offset + headBytes + length));
      const [seconds, nanos] = [view.getUint32(offset + at.seconds, true), view.getUint32(offset + at.nanos, true)];
      const key = keyOf(seconds, nanos, sourceOf(view.getUint8(offset + at.source)), text);
      const held = this.#known.get(key) ?? 0;
      if (held > 0) this.#known.set(key, held - 1);
      return held === 0;
    });
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function keyOf(seconds: number, nanos: number, source: number, text: string): string {
  return `${seconds}.${nanos} ${source} ${text}`;
}

/** So much earlier than `time`, or later where it is negative. Milliseconds. */
export function earlier(time: string, ms: number): string {
  const { seconds, nanos } = partsOf(time);
  const total = seconds * 1000 + Math.floor(nanos / 1e6) - ms;
  return new Date(total).toISOString().replace('Z', `${String(nanos % 1_000_000).padStart(6, '0')}Z`);
}
