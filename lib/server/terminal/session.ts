import type { TerminalSession } from '@/lib/contract/terminal';
import { Failure } from '../errors/failure';
import { Audience } from './audience';
import { isInterrupt } from './catch-up';
import { Scrollback } from './scrollback';
import type { OpenedBy } from './opened-by';
import type { Aftermath, Outcome, Upstream } from './upstream';
import type { Viewer, ViewerOutput } from './viewer';

/** What is known of a session from its start, beside who opened it. */
export type SessionFacts = Pick<
  TerminalSession,
  'id' | 'env' | 'containerId' | 'containerName' | 'kind' | 'command' | 'user' | 'tty' | 'stdin' | 'cols' | 'rows'
>;
/** What is told of a session, whoever asks; see `shownTo`. */
export type Snapshot = Omit<TerminalSession, 'own' | 'openedBy'>;
/** Why somebody ends a session. */
export type EndReason = 'closed' | 'idle' | 'shutdown';

const nobody: Aftermath = { left: null, remaining: [] };

type Ending = Pick<TerminalSession, 'exitCode' | 'endReason' | 'left' | 'remaining' | 'removed'>;

/**
 * A terminal on the server: one stream of the engine, its last output, and any number of viewers, whose pace is the
 * audience's matter. It lives on while nobody watches. The size is that of the viewer who last set it.
 */
export class Session {
  readonly scrollback = new Scrollback();
  readonly #audience: Audience;
  readonly #startedAt = new Date().toISOString();
  #cols: number;
  #rows: number;
  #endedAt: string | null = null;
  #ending: Ending = { exitCode: null, endReason: null, ...nobody, removed: false };
  #stopping: Promise<void> | null = null;
  #drained: Promise<void> | null = null;

  /** `changed` is called whenever the snapshot changed in more than its cursor. */
  constructor(
    readonly facts: SessionFacts,
    readonly openedBy: OpenedBy,
    readonly upstream: Upstream,
    readonly changed: (session: Session) => void,
  ) {
    this.#audience = new Audience(this.scrollback, upstream);
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
    return this.#audience.size;
  }

  snapshot(): Snapshot {
    return {
      ...this.facts,
      ...this.#ending,
      state: this.ended ? 'ended' : 'open',
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
      viewers: this.#audience.size,
      cursor: this.scrollback.end,
      cols: this.#cols,
      rows: this.#rows,
    };
  }

  /** Adds a viewer who has everything before `cursor`. It is sent the rest from the next turn of the event loop on. */
  view(out: ViewerOutput, cursor: number): Viewer {
    const viewer = this.#audience.join(out, cursor);
    this.changed(this);
    return viewer;
  }

  leave(viewer: Viewer): void {
    if (this.#audience.leave(viewer)) this.changed(this);
  }

  /** `viewer` is where somebody types: from now on it answers for the terminal. */
  typed(viewer: Viewer): void {
    this.#audience.typed(viewer);
  }

  /** `viewer` has shown everything before `cursor`. */
  acknowledge(viewer: Viewer, cursor: number): void {
    this.#audience.acknowledge(viewer, cursor);
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
    if (this.facts.tty && isInterrupt(data)) this.#audience.interrupt();
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
      this.#audience.tell();
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

  #finish(ending: Ending): void {
    this.#audience.close();
    this.#ending = ending;
    this.#endedAt = new Date().toISOString();
    this.changed(this);
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
