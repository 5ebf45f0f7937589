import type { SourcedLine } from '@/lib/contract/logs';
import { LogRing } from './ring';
import type { LogView } from './view';

/** Lines wait so long for earlier ones of another log, which take another way. Milliseconds. */
const holdMs = 100;

/** A log to merge: from which line of its ring on. */
interface FeedStart {
  log: { readonly ring: LogRing };
  source: number;
  at: number;
}

/**
 * Several logs as one ring, in the order of their times. What is new in them is gathered every 100 ms, and handed on
 * when it was held for that long, with everything earlier; a line that comes later than that stands where it came.
 */
export class MergedFeed {
  readonly ring = new LogRing();
  readonly #cursors: { ring: LogRing; source: number; next: number }[];
  #held: SourcedLine[] = [];
  #view: LogView | undefined;
  #timer: NodeJS.Timeout | undefined;
  #open = true;

  constructor(starts: readonly FeedStart[]) {
    this.#cursors = starts.map(({ log, source, at }) => ({ ring: log.ring, source, next: at }));
    const { lines } = this.#gather();
    // The past is all there, but for what was just written: of another log an earlier line may still be on its way.
    const settled = Date.parse(lines.at(-1)?.time ?? '') - holdMs;
    const cut = lines.findLastIndex(({ time }) => Date.parse(time) <= settled) + 1;
    for (const line of lines.slice(0, cut)) this.ring.push(line);
    this.#held = lines.slice(cut);
  }

  /** The number that the next line of the ring will have once all that is held is in it. */
  get next(): number {
    return this.ring.next + this.#held.length;
  }

  start(view: LogView): void {
    this.#view = view;
    this.wake();
  }

  /** There is more in one of the logs. */
  wake(): void {
    if (this.#open && this.#view) this.#timer ??= setTimeout(() => this.#turn(), holdMs);
  }

  stop(): void {
    this.#open = false;
    clearTimeout(this.#timer);
  }

  #turn(): void {
    this.#timer = undefined;
    const { lines, lost } = this.#gather();
    if (lost > 0) this.#view?.lost(lost);
    // What was held through a turn is due, and with it what is not later.
    const due = this.#held.at(-1)?.time;
    const all = [...this.#held, ...lines].sort(byTime);
    const cut = due === undefined ? 0 : all.findLastIndex(({ time }) => time <= due) + 1;
    for (const line of all.slice(0, cut)) this.ring.push(line);
    this.#held = all.slice(cut);
    if (cut > 0) this.#view?.wake();
    if (this.#held.length > 0) this.wake();
  }

  #gather(): { lines: SourcedLine[]; lost: number } {
    let lost = 0;
    const lines = this.#cursors.flatMap((cursor) => {
      const { ring, source } = cursor;
      const from = Math.max(cursor.next, ring.first);
      if (cursor.next >= 0) lost += from - cursor.next;
      cursor.next = ring.next;
      return ring.slice(from, ring.next - from).map((line) => ({ ...line, source }));
    });
    return { lines: lines.sort(byTime), lost };
  }
}

function byTime(one: SourcedLine, other: SourcedLine): number {
  return one.time < other.time ? -1 : one.time > other.time ? 1 : 0;
}
