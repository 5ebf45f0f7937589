import type { LogLine } from '@/lib/contract/logs';
import type { LogRing } from './ring';

/** Both streams' writers stamp lines before they write them: so far may a later line be stamped earlier. Milliseconds. */
const disorderMs = 1000;

/**
 * Lets a log be read again from shortly before the last known line without a line twice: it is asked from `since`, and
 * every line that is already known is left out, once each.
 */
export class Overlap {
  readonly since: string | undefined;
  readonly #known = new Map<string, number>();
  readonly #oldest: string = '';

  constructor(ring: LogRing) {
    const { last, oldest } = ring;
    if (!last || !oldest) return;
    const early = new Date(Date.parse(last.time) - disorderMs).toISOString().replace('Z', '000000Z');
    this.since = early > oldest.time ? early : oldest.time;
    this.#oldest = oldest.time;
    for (const line of ring.since(this.since)) this.#known.set(key(line), (this.#known.get(key(line)) ?? 0) + 1);
  }

  /** Whether `line` was read before. Answers true once for each time that it was. */
  holds(line: LogLine): boolean {
    if (this.#known.size === 0) return false;
    if (line.time < this.#oldest) return true;
    const name = key(line);
    const count = this.#known.get(name);
    if (count === undefined) return false;
    if (count === 1) this.#known.delete(name);
    else this.#known.set(name, count - 1);
    return true;
  }
}

function key(line: LogLine): string {
  return `${line.time} ${line.stream} ${line.text}`;
}
