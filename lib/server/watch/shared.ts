import type { Told } from '@/lib/contract/watch';

/** Looks at something as long as `signal` does not abort, and tells what it sees. Throws nothing. */
export type Look<T> = (signal: AbortSignal, tell: (told: Told<T>) => void) => Promise<void>;

/** One look that all share who watch the same: begun with it, ended by `close`. */
export class Shared<T> {
  readonly #listeners = new Set<(told: Told<T>) => void>();
  readonly #end = new AbortController();
  readonly #first: Promise<Told<T>>;
  #latest: Told<T> | undefined;

  /** `grow`: what a newcomer is told is made of what was told before and the newest. */
  constructor(look: Look<T>, grow: (before: Told<T> | undefined, told: Told<T>) => Told<T> = (_, told) => told) {
    this.#first = new Promise((resolve) => {
      void look(this.#end.signal, (told) => {
        if (this.#end.signal.aborted) return;
        this.#latest = grow(this.#latest, told);
        resolve(this.#latest);
        for (const listener of this.#listeners) listener(told);
      });
    });
  }

  get watchers(): number {
    return this.#listeners.size;
  }

  /** What is known now, or as soon as something is; `listener` is told all that comes after that. */
  async watch(listener: (told: Told<T>) => void): Promise<{ first: Told<T>; stop: () => void }> {
    let open = this.#latest !== undefined;
    const later = (told: Told<T>) => open && listener(told);
    this.#listeners.add(later);
    const first = this.#latest ?? (await this.#first);
    open = true;
    return { first, stop: () => void this.#listeners.delete(later) };
  }

  close(): void {
    this.#end.abort();
    this.#listeners.clear();
  }
}
