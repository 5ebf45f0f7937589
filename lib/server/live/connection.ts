import type { EngineStatus } from '@/lib/contract/engine';
import type { Docker } from '../docker/docker';
import type { EngineEvent } from '../docker/system/events';
import { Failure, toProblem } from '../errors/failure';
import { log } from '../log/log';
import { pause } from './pause';

/** Waits between tries to reach the engine, in ms: the last one repeats. */
const waitsMs = [100, 200, 400, 800, 1_000];
/** A subscription can die without a word; an engine that is asked this often cannot. */
const pingEveryMs = 5_000;
const pingWithinMs = 10_000;

export interface ConnectionParts {
  docker: Docker;
  address: string;
  /** Called with every event; the first ones come before `firstPicture` is done. */
  onEvent: (event: EngineEvent) => void;
  /** Lists everything; the status becomes `connected` when it is done. */
  firstPicture: () => Promise<void>;
  /** Called when the engine is lost, before the next try. */
  onLost: () => void;
  onStatus: () => void;
}

/** Keeps one subscription to an engine's events, from `start` to `close`, and says how that goes. */
export class Connection {
  readonly #end = new AbortController();
  #status: EngineStatus;
  #running: Promise<void> | null = null;
  #lastEventAt = 0;

  constructor(readonly parts: ConnectionParts) {
    const since = new Date().toISOString();
    this.#status = { state: 'connecting', since, address: parts.address, error: null, nextTryAt: null, info: null };
  }

  status(): EngineStatus {
    return this.#status;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async close(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    let tries = 0;
    while (!this.#end.signal.aborted) {
      const error = await this.#connectOnce(() => (tries = 0)).catch((reason: unknown) => reason);
      if (this.#end.signal.aborted) return;
      this.parts.onLost();
      const waitMs = waitsMs[Math.min(tries, waitsMs.length - 1)] ?? 0;
      tries += 1;
      this.#lost(error, waitMs);
      await pause(waitMs, this.#end.signal);
    }
  }

  /** Lasts as long as the connection does; answers or throws what ended it. */
  async #connectOnce(connected: () => void): Promise<unknown> {
    const over = new AbortController();
    const stop = AbortSignal.any([over.signal, this.#end.signal]);
    const aborted = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
    try {
      await this.parts.docker.system.ping(pingWithinMs);
      const stream = await this.#subscribe();
      stop.addEventListener('abort', () => stream.close());
      if (stop.aborted) stream.close();
      const lost = Promise.race([stream.ended, this.#pings(stop), aborted]).then(() => {
        throw new Failure('engine-unreachable', { detail: 'The connection was closed.' });
      });
      const picture = Promise.all([this.parts.docker.system.info(), this.parts.firstPicture()]);
      const [info] = await Promise.race([picture, lost]);
      connected();
      this.#tell({ state: 'connected', error: null, nextTryAt: null, info });
      return await lost;
    } finally {
      over.abort();
    }
  }

  #subscribe() {
    // The daemon repeats what it remembers: before the first start, or while it was lost.
    const since = Math.max(1, Math.floor(this.#lastEventAt / 1000));
    return this.parts.docker.system.events(since, (event) => {
      this.#lastEventAt = Math.max(this.#lastEventAt, event.at);
      this.parts.onEvent(event);
    });
  }

  async #pings(stop: AbortSignal): Promise<void> {
    for (;;) {
      await pause(pingEveryMs, stop);
      if (stop.aborted) return;
      await this.parts.docker.system.ping(pingWithinMs);
    }
  }

  #lost(error: unknown, waitMs: number): void {
    const detail = toProblem(error).detail ?? String(error);
    this.#tell({ state: 'unreachable', error: detail, nextTryAt: new Date(Date.now() + waitMs).toISOString() });
  }

  #log(): void {
    const { state, address, error, info } = this.#status;
    if (state === 'connected') log.info('engine found', { address, version: info?.version });
    else log.warn('engine lost', { address, why: error });
  }

  #tell(change: Partial<EngineStatus>): void {
    const same = change.state === this.#status.state;
    const since = same ? this.#status.since : new Date().toISOString();
    this.#status = { ...this.#status, ...change, since };
    if (!same) this.#log();
    this.parts.onStatus();
  }
}
