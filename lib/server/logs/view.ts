import type { SourcedLine } from '@/lib/contract/logs';
import type { LogRing } from './ring';

/** Between two messages of a view. Milliseconds. */
const windowMs = 50;
/** Most of one message. */
const maximumLines = 5000;
/** UTF-16 units: three bytes each at most, which is less than a frame may have. */
const maximumLength = 256 * 1024;
/** One that was too slow goes on with so many of the newest lines. */
const linesAfterSkip = 1000;
/** Messages that may be on their way before the viewer must have shown one. */
const maximumUnshown = 2;

/** Someone who watches a log. */
export interface LogViewer {
  /** Takes lines; resolves when they are shown. `skipped`: as in `LogBatch`. */
  lines(lines: SourcedLine[], skipped: number | null): Promise<void>;
}

/**
 * One viewer's place in a log. Sends what is new in windows of 50 ms and waits for the viewer; when lines have fallen out
 * of the ring meanwhile, it goes on near the newest and says how many it left out. It never holds the log up.
 */
export class LogView {
  #cursor = 0;
  #skipped: number | null = 0;
  #unshown = 0;
  #lastSent = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #open = false;

  constructor(
    readonly ring: LogRing,
    readonly viewer: LogViewer,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Begins at the line numbered `cursor`; `gap` when lines before it may be missing. */
  start(cursor: number, gap: boolean): void {
    this.#cursor = Math.max(cursor, this.ring.first);
    this.#skipped = gap ? null : 0;
    this.#open = true;
    this.wake();
  }

  /** There are new lines, or the viewer has shown some. */
  wake(): void {
    if (!this.#open || this.#timer || this.#unshown >= maximumUnshown || this.#cursor >= this.ring.next) return;
    this.#timer = setTimeout(() => this.#send(), Math.max(0, this.#lastSent + windowMs - this.now()));
  }

  /** So many lines were lost before they came into the ring. */
  lost(lines: number): void {
    if (this.#skipped !== null) this.#skipped += lines;
  }

  stop(): void {
    this.#open = false;
    clearTimeout(this.#timer);
  }

  #send(): void {
    this.#timer = undefined;
    if (this.#cursor < this.ring.first) this.#skipAhead();
    const lines = this.#take();
    const skipped = this.#skipped;
    this.#skipped = 0;
    this.#lastSent = this.now();
    this.#unshown++;
    void this.viewer.lines(lines, skipped).finally(() => {
      this.#unshown--;
      this.wake();
    });
    this.wake();
  }

  #skipAhead(): void {
    const target = Math.max(this.ring.first, this.ring.next - linesAfterSkip);
    if (this.#skipped !== null) this.#skipped += target - this.#cursor;
    this.#cursor = target;
  }

  #take(): SourcedLine[] {
    const lines = this.ring.slice(this.#cursor, maximumLines);
    let length = 0;
    const over = lines.findIndex((line) => (length += line.text.length) > maximumLength);
    const taken = over < 0 ? lines : lines.slice(0, Math.max(over, 1));
    this.#cursor += taken.length;
    return taken;
  }
}
