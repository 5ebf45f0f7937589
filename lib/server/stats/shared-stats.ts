import { longHistory, shortHistory, type StatsSample } from '@/lib/contract/stats';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import { pause } from '../live/pause';
import { log } from '../log/log';

/** Before a stream that ended under a running container is opened again. Milliseconds. */
const retryMs = 1000;

export type StatsListener = (containerId: string, sample: StatsSample) => void;

interface Parts {
  containerId: string;
  docker: Pick<Docker, 'containers'>;
  /** Whether the engine is there and the container runs, so that there is something to measure. */
  runs: () => boolean;
}

/**
 * One container's figures: one stream of the engine, shared by all who watch, with the last minute kept (ten, once somebody
 * watched in detail). Goes on by itself when the container is started again or the engine is back.
 */
export class SharedStats {
  readonly #watchers = new Set<StatsListener>();
  readonly #end = new AbortController();
  #samples: StatsSample[] = [];
  #kept = shortHistory;
  #streams = 0;
  #wake: () => void = () => undefined;

  constructor(readonly parts: Parts) {
    void this.#run();
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  /** Streams of the engine that are open for it: none or one. */
  get streams(): number {
    return this.#streams;
  }

  /** The last so many samples, the oldest first. */
  last(count: number): StatsSample[] {
    return count === 0 ? [] : this.#samples.slice(-count);
  }

  watch(listener: StatsListener, detail: boolean): () => void {
    if (detail) this.#kept = longHistory;
    // One listener may watch twice: each watch is one.
    const own: StatsListener = (id, sample) => listener(id, sample);
    this.#watchers.add(own);
    return () => void this.#watchers.delete(own);
  }

  /** To be called when the container or the engine is in another state than before. */
  look(): void {
    this.#wake();
  }

  close(): void {
    this.#end.abort();
    this.#wake();
    this.#watchers.clear();
  }

  async #run(): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      if (!this.parts.runs()) {
        await new Promise<void>((resolve) => (this.#wake = resolve));
        continue;
      }
      await this.#read().catch(tell);
      await pause(retryMs, signal);
    }
  }

  /** One stream of the engine, to its end: until the container stops, or nobody is left. */
  async #read(): Promise<void> {
    const { signal } = this.#end;
    let stopped = (): void => undefined;
    const stream = await this.parts.docker.containers.statsStream(this.parts.containerId, (sample) => {
      if (sample) this.#take(sample);
      else stopped();
    });
    stopped = () => stream.close();
    if (signal.aborted) return stream.close();
    this.#streams += 1;
    signal.addEventListener('abort', stopped);
    await stream.ended;
    signal.removeEventListener('abort', stopped);
    this.#streams -= 1;
  }

  #take(sample: StatsSample): void {
    this.#samples.push(sample);
    if (this.#samples.length > this.#kept) this.#samples.shift();
    for (const listener of this.#watchers) listener(this.parts.containerId, sample);
  }
}

/** A container that is gone, or an engine that is, is told of by the live picture. */
function tell(error: unknown): void {
  const expected = isFailure(error) && (error.code === 'not-found' || error.code === 'engine-unreachable');
  if (!expected) log.error('the figures of a container could not be read', {}, error);
}
