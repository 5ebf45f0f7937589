import { Answering } from './answering';
import { CatchUp } from './catch-up';
import type { Scrollback } from './scrollback';
import type { Upstream } from './upstream';
import { Viewer, type ViewerOutput } from './viewer';
import { pauseAtBytes } from './window';

/** This much is sent without waiting for the turn of the event loop to end. */
const burstBytes = 128 * 1024;

/** An exec that was held up for its viewers within this time has said more than they have seen, … Milliseconds. */
const heldLatelyMs = 1_000;
/** … of which they are shown so much when it is interrupted. Bytes. */
const keptBytes = 64 * 1024;

/** An exec that its last viewer has left waits so long for the next, as after a reload. Milliseconds. */
export const returnMs = 10_000;

/**
 * Who watches a session, and the pace that they set. An exec is paused while every viewer has its window full, so that the
 * quickest sets the pace; nothing else is ever paused, and whoever is too slow skips ahead.
 */
export class Audience {
  readonly #viewers = new Set<Viewer>();
  readonly #answering = new Answering();
  readonly #catchUp = new CatchUp(() => this.#caughtUp());
  /** An exec that nobody watches waits for a viewer once it has said much since this cursor; null: it runs on. */
  #waitsFrom: number | null = 0;
  #returning: NodeJS.Timeout | null = null;
  #heldAt = -Infinity;
  #flushing = false;
  #flushedAt = 0;
  #closed = false;

  constructor(
    readonly scrollback: Scrollback,
    readonly upstream: Upstream,
  ) {}

  get size(): number {
    return this.#viewers.size;
  }

  /** Adds a viewer who has everything before `cursor`. It is sent the rest from the next turn of the event loop on. */
  join(out: ViewerOutput, cursor: number): Viewer {
    const viewer = new Viewer(this.scrollback, out, cursor);
    this.#viewers.add(viewer);
    this.#answering.joined(viewer);
    this.#waitFor(null);
    this.#flushSoon();
    return viewer;
  }

  /** Takes `viewer` out; false: it was out already. */
  leave(viewer: Viewer): boolean {
    if (!this.#viewers.delete(viewer)) return false;
    this.#answering.left(viewer, this.#viewers);
    if (this.#viewers.size === 0 && !this.#closed) this.#waitFor(viewer.shown);
    this.#pace();
    return true;
  }

  /** `viewer` is where somebody types: from now on it answers for the terminal. */
  typed(viewer: Viewer): void {
    this.#answering.typed(viewer, this.scrollback.end);
  }

  /** `viewer` has shown everything before `cursor`. */
  acknowledge(viewer: Viewer, cursor: number): void {
    viewer.acknowledge(cursor);
    if (!this.#catchUp.active) viewer.pump();
    this.#pace();
  }

  /** The scrollback has grown. */
  tell(): void {
    if (this.#catchUp.active) return this.#catchUp.noteOutput();
    // libuv reads up to 2 MiB in one turn of the loop: more than the scrollback holds.
    if (this.scrollback.end - this.#flushedAt >= burstBytes) this.#flush();
    else this.#flushSoon();
  }

  /** Somebody interrupts what they watch: of an exec that waits for them what it has said meanwhile is skipped. */
  interrupt(): void {
    if (Date.now() - this.#heldAt > heldLatelyMs) return;
    this.#catchUp.begin();
    this.#pace();
  }

  /** Nothing more will come. Who watches goes on with what is there. */
  close(): void {
    this.#closed = true;
    this.#waitFor(null);
    this.#catchUp.stop();
  }

  /** Whoever opened it misses nothing before its first view, nor the one who reloads; later it runs on unwatched. */
  #waitFor(cursor: number | null): void {
    if (this.#returning) clearTimeout(this.#returning);
    this.#returning = null;
    this.#waitsFrom = cursor;
    if (cursor === null) return;
    this.#returning = setTimeout(() => {
      this.#waitFor(null);
      this.#pace();
    }, returnMs).unref();
  }

  /** What arrives in one turn of the event loop goes out together. Never a timer: 2 ms of it cost 2 ms of echo. */
  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  #caughtUp(): void {
    for (const viewer of this.#viewers) viewer.skipAhead(keptBytes);
    this.#flush();
  }

  #flush(): void {
    if (this.#catchUp.active) return;
    this.#flushedAt = this.scrollback.end;
    for (const viewer of this.#viewers) viewer.pump();
    this.#pace();
  }

  /** Of an exec alone: nothing else is ever held up. */
  #pace(): void {
    const { output, pausable } = this.upstream;
    const { stream } = output;
    if (!pausable) return;
    const full =
      !this.#catchUp.active &&
      (this.#viewers.size > 0
        ? [...this.#viewers].every((viewer) => viewer.paused)
        : this.#waitsFrom !== null && this.scrollback.end - this.#waitsFrom >= pauseAtBytes);
    if (full) this.#heldAt = Date.now();
    if (full) stream.pause();
    else if (stream.isPaused()) stream.resume();
  }
}
