import { setTimeout as pause } from 'node:timers/promises';
import type { LogLine, LogState } from '@/lib/contract/logs';
import { maximumTail } from '@/lib/contract/log-bounds';
import type { LogStream } from '../docker/containers/logs';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import type { Live } from '../live/live';
import { Overlap } from './overlap';
import { LogRing } from './ring';

/** Before an engine that is lost, or a stream that ended under a running container, is asked again. Milliseconds. */
const retryMs = 1000;
/** The past is taken as read at the latest after this long, should its last line not be found. Milliseconds. */
const historyMs = 2000;

/** Someone who reads the ring: told when there is more in it, and when the log ends or goes on. */
export interface LogListener {
  wake(): void;
  state(state: LogState): void;
}

/**
 * One container's log: one stream of the engine, read into a ring, shared by all who watch. Goes on by itself when the
 * container is started again or the engine is back, without a gap or a line twice.
 */
export class SharedLog {
  readonly ring = new LogRing();
  readonly #listeners = new Set<LogListener>();
  readonly #unsubscribe: () => void;
  #state: LogState = 'following';
  #stream: LogStream | undefined;
  #closed = false;
  #started = false;
  #wake: () => void = () => undefined;

  private constructor(
    readonly docker: Docker,
    readonly containerId: string,
    readonly tty: boolean,
    live: Live,
  ) {
    this.#unsubscribe = live.subscribe((diff) => {
      const changed = diff.changes.containers;
      if (changed?.remove.includes(containerId)) this.#become('removed');
      const started = changed?.upsert.some((row) => row.id === containerId && row.state === 'running');
      if (!started && !changed?.remove.includes(containerId)) return;
      this.#started = true;
      this.#wake();
    });
  }

  /** Opens the log and reads its past. Throws `not-found`, or the engine's words where its log cannot be read. */
  static async open(docker: Docker, live: Live, containerId: string, tty: boolean): Promise<SharedLog> {
    const log = new SharedLog(docker, containerId, tty, live);
    try {
      const last = await docker.containers.lastLogLine(containerId, tty);
      await new Promise<void>((ready, reject) => {
        void log.#run(last, ready).catch(reject);
      });
      return log;
    } catch (error) {
      log.close();
      throw error;
    }
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  get state(): LogState {
    return this.#state;
  }

  /** Tells `listener` from now on, until the returned function is called. */
  listen(listener: LogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#unsubscribe();
    this.#stream?.close();
    this.#wake();
    this.#listeners.clear();
  }

  /** Reads until closed or the container is gone. The first reading throws what goes wrong; later ones try again. */
  async #run(last: LogLine | null, ready: () => void): Promise<void> {
    let opened = false;
    const caughtUp = () => {
      opened = true;
      ready();
    };
    while (!this.#closed) {
      try {
        await this.#read(opened ? undefined : { last, caughtUp });
        this.#started = false;
        const { state } = await this.docker.containers.detail(this.containerId);
        this.#become(state === 'running' || state === 'paused' ? 'following' : 'ended');
      } catch (error) {
        if (!opened && !(isFailure(error) && error.code === 'engine-unreachable')) throw error;
        this.#become(isFailure(error) && error.code === 'not-found' ? 'removed' : 'lost');
        caughtUp();
      }
      if (this.#closed || this.#state === 'removed') return;
      if (this.#state === 'ended') await this.#untilStarted();
      else await pause(retryMs);
    }
  }

  /** One stream of the engine, to its end. `history`: how the first one knows that it has caught up with the present. */
  async #read(history?: { last: LogLine | null; caughtUp: () => void }): Promise<void> {
    const overlap = new Overlap(this.ring);
    const behind = history?.last ? { last: history.last } : null;
    const enough = setTimeout(() => history?.caughtUp(), behind ? historyMs : 0);
    const options = { tty: this.tty, ...(overlap.since ? { since: overlap.since } : { tail: maximumTail }) };
    this.#stream = await this.docker.containers.logs(this.containerId, options, (line) => {
      if (overlap.holds(line)) return;
      this.ring.push(line);
      if (behind && line.time >= behind.last.time) history?.caughtUp();
      for (const listener of this.#listeners) listener.wake();
    });
    if (this.#closed) this.#stream.close();
    if (!history) this.#become('following');
    try {
      await this.#stream.ended;
    } finally {
      clearTimeout(enough);
    }
    history?.caughtUp();
  }

  async #untilStarted(): Promise<void> {
    if (this.#started) return;
    await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #become(state: LogState): void {
    if (this.#state === state || this.#state === 'removed' || this.#closed) return;
    this.#state = state;
    for (const listener of this.#listeners) listener.state(state);
  }
}
