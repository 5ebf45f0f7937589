import type { TerminalSession } from '@/lib/contract/terminal';
import { Failure } from '../errors/failure';
import { Answering } from './answering';
import { CatchUp, isInterrupt } from './catch-up';
import { Scrollback } from './scrollback';
import type { OpenedBy } from './opened-by';
import type { Aftermath, Outcome, Upstream } from './upstream';
import { Viewer, type ViewerOutput } from './viewer';
import { pauseAtBytes } from './window';

/** What is known of a session from its start, beside who opened it. */
export type SessionFacts = Pick<
  TerminalSession,
  'id' | 'env' | 'containerId' | 'containerName' | 'kind' | 'command' | 'user' | 'tty' | 'stdin' | 'cols' | 'rows'
>;
/** What is told of a session, whoever asks; see `shownTo`. */
export type Snapshot = Omit<TerminalSession, 'own' | 'openedBy'>;
/** Why somebody ends a session. */
export type EndReason = 'closed' | 'idle' | 'shutdown';

/** This much is sent without waiting for the turn of the event loop to end. */
const burstBytes = 128 * 1024;

/** An exec that was held up for its viewers within this time has said more than they have seen, … Milliseconds. */
const heldLatelyMs = 1_000;
/** … of which they are shown so much when it is interrupted. Bytes. */
const keptBytes = 64 * 1024;

/** An exec that its last viewer has left waits so long for the next, as after a reload. Milliseconds. */
export const returnMs = 10_000;

const nobody: Aftermath = { left: null, remaining: [] };

type Ending = Pick<TerminalSession, 'exitCode' | 'endReason' | 'left' | 'remaining' | 'removed'>;

/**
 * A terminal on the server: one stream of the engine, its last output, and any number of viewers. It lives on while
 * nobody watches. An exec is paused while every viewer has its window full, so that the quickest sets the pace; nothing
 * else is ever paused, and whoever is too slow skips ahead. The size is that of the viewer who last set it.
 */
export class Session {
  readonly scrollback = new Scrollback();
  readonly #viewers = new Set<Viewer>();
  readonly #answering = new Answering();
  readonly #catchUp = new CatchUp(() => this.#caughtUp());
  readonly #startedAt = new Date().toISOString();
  #cols: number;
  #rows: number;
  #endedAt: string | null = null;
  #ending: Ending = { exitCode: null, endReason: null, ...nobody, removed: false };
  /** An exec that nobody watches waits for a viewer once it has said much since this cursor; null: it runs on. */
  #waitsFrom: number | null = 0;
  #returning: NodeJS.Timeout | null = null;
  #heldAt = -Infinity;
  #flushing = false;
  #flushedAt = 0;
  #stopping: Promise<void> | null = null;
  #drained: Promise<void> | null = null;

  /** `changed` is called whenever the snapshot changed in more than its cursor. */
  constructor(
    readonly facts: SessionFacts,
    readonly openedBy: OpenedBy,
    readonly upstream: Upstream,
    readonly changed: (session: Session) => void,
  ) {
    this.#cols = facts.cols;
    this.#rows = facts.rows;
    this.#read();
  }

  get id(): string {
    return this.facts.id;
  }

  get ended(): boolean {
    return this.#endedAt !== null;
  }

  get viewers(): number {
    return this.#viewers.size;
  }

  snapshot(): Snapshot {
    return {
      ...this.facts,
      ...this.#ending,
      state: this.ended ? 'ended' : 'open',
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
      viewers: this.#viewers.size,
      cursor: this.scrollback.end,
      cols: this.#cols,
      rows: this.#rows,
    };
  }

  /** Adds a viewer who has everything before `cursor`. It is sent the rest from the next turn of the event loop on. */
  view(out: ViewerOutput, cursor: number): Viewer {
    const viewer = new Viewer(this.scrollback, out, cursor);
    this.#viewers.add(viewer);
    this.#answering.joined(viewer);
    this.#waitFor(null);
    this.#flushSoon();
    this.changed(this);
    return viewer;
  }

  leave(viewer: Viewer): void {
    if (!this.#viewers.delete(viewer)) return;
    this.#answering.left(viewer, this.#viewers);
    if (this.#viewers.size === 0 && !this.ended) this.#waitFor(viewer.shown);
    this.#pace();
    this.changed(this);
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

  /**
   * Writes to stdin, in the order of the calls; no bytes at all end it. Resolves when the engine took them. Throws
   * `conflict` when the session has ended or has no input.
   */
  async write(data: Buffer): Promise<void> {
    const { stream } = this.upstream.output;
    if (this.ended || stream.destroyed || stream.writableEnded)
      throw new Failure('conflict', { detail: 'stdin is closed' });
    if (!this.facts.stdin) throw new Failure('conflict', { detail: 'stdin is not open' });
    if (isInterrupt(data)) this.#interrupt();
    if (data.length === 0) stream.end();
    else if (!stream.write(data)) await this.#drain();
  }

  /** Sets the size for everybody. An engine that refuses it changes nothing but the picture. */
  async resize(cols: number, rows: number): Promise<void> {
    if (this.ended || (cols === this.#cols && rows === this.#rows)) return;
    this.#cols = cols;
    this.#rows = rows;
    this.changed(this);
    // The process may be on its way out: its end is told by the stream.
    await this.upstream.resize(cols, rows).catch(() => undefined);
  }

  /** Ends the session. Resolves when its processes were hung up; at once when it has ended already. */
  end(reason: EndReason): Promise<void> {
    this.#stopping ??= this.#stop(reason);
    return this.#stopping;
  }

  async #stop(reason: EndReason): Promise<void> {
    if (this.ended) return;
    const detaches = !this.upstream.pausable && reason === 'closed';
    const unknown = (): Aftermath => ({ left: 'unknown', remaining: [] });
    const aftermath = await this.upstream.hangUp().catch(unknown);
    this.upstream.output.stream.destroy();
    this.#finish({ exitCode: null, endReason: detaches ? 'detached' : reason, ...aftermath, removed: false });
  }

  #read(): void {
    const { output } = this.upstream;
    const { stream } = output;
    output.to((data, from) => {
      this.scrollback.append(data, from);
      if (this.#catchUp.active) return this.#catchUp.noteOutput();
      // libuv reads up to 2 MiB in one turn of the loop: more than the scrollback holds.
      if (this.scrollback.end - this.#flushedAt >= burstBytes) this.#flush();
      else this.#flushSoon();
    });
    // A reset is an end like any other: `outcome` asks the engine what became of the process.
    stream.on('error', () => undefined);
    if (stream.destroyed) void this.#closed();
    else stream.on('close', () => void this.#closed());
  }

  async #closed(): Promise<void> {
    if (this.#stopping) return;
    const lost: Outcome = { reason: 'lost', exitCode: null, removed: false };
    const { reason, exitCode, removed } = await this.upstream.outcome().catch(() => lost);
    if (this.#stopping) return;
    this.#finish({ exitCode, endReason: reason, ...nobody, removed });
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

  #finish(ending: Ending): void {
    this.#waitFor(null);
    this.#catchUp.stop();
    this.#ending = ending;
    this.#endedAt = new Date().toISOString();
    this.changed(this);
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

  /** Of an exec alone: nothing else is ever held up. */
  #interrupt(): void {
    if (!this.facts.tty || Date.now() - this.#heldAt > heldLatelyMs) return;
    this.#catchUp.begin();
    this.#pace();
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

  /** One wait shared by all who write meanwhile; a stream that closes ends it too. */
  #drain(): Promise<void> {
    const { stream } = this.upstream.output;
    this.#drained ??= new Promise<void>((resolve) => {
      const done = () => {
        stream.off('drain', done).off('close', done);
        this.#drained = null;
        resolve();
      };
      stream.on('drain', done).on('close', done);
    });
    return this.#drained;
  }
}
