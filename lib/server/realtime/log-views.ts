import { Failure } from '../errors/failure';

/** What one page may have open at a time: more is a mistake of the page. */
const maximumViews = 32;
/** Readings and searches of one page at a time: each reads a log of the engine. */
const maximumReadings = 4;

/** What a page has open, by the names that it gave: followed logs, and readings and searches under way. */
export class LogViews {
  readonly #open = new Map<string, { env: string; reads: boolean; end: AbortController }>();

  envOf(id: string): string {
    return this.#open.get(id)?.env ?? '';
  }

  /** Begins what goes on until it is stopped; one of the same name ends. Where `work` fails nothing is open. */
  begin<T>(view: { id: string; env: string }, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#run(view, false, work);
  }

  /** Does what ends by itself, or when it is stopped. */
  during<T>(view: { id: string; env: string }, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#run(view, true, work);
  }

  stop(id: string): void {
    this.#open.get(id)?.end.abort(new Failure('conflict', { detail: 'Stopped.' }));
    this.#open.delete(id);
  }

  stopAll(): void {
    [...this.#open.keys()].forEach((id) => this.stop(id));
  }

  async #run<T>(
    { id, env }: { id: string; env: string },
    reads: boolean,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    this.stop(id);
    const readings = [...this.#open.values()].filter((view) => view.reads).length;
    if (this.#open.size >= maximumViews) throw new Failure('conflict', { detail: `${maximumViews} views are open` });
    if (reads && readings >= maximumReadings)
      throw new Failure('conflict', { detail: `${maximumReadings} logs are being read` });
    const view = { env, reads, end: new AbortController() };
    this.#open.set(id, view);
    const close = () => {
      if (this.#open.get(id) === view) this.#open.delete(id);
    };
    try {
      const answer = await work(view.end.signal);
      if (reads) close();
      return answer;
    } catch (error) {
      close();
      throw error;
    }
  }
}
