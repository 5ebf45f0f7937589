import { WrittenList } from './written-list';

/** What changed in a collection since it was last asked. */
export interface CollectionChange<R> {
  upsert: R[];
  remove: string[];
}

/**
 * Rows by key, each with its JSON, so that a row that did not change is known by one comparison and the whole list can be
 * sent as it is.
 */
export class Collection<R extends object> {
  readonly #rows = new Map<string, R>();
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #written = new WrittenList();

  constructor(readonly keyOf: (row: R) => string) {}

  get(key: string): R | undefined {
    return this.#rows.get(key);
  }

  get size(): number {
    return this.#rows.size;
  }

  keys(): IterableIterator<string> {
    return this.#rows.keys();
  }

  rows(): R[] {
    return [...this.#rows.values()];
  }

  /** The rows as a JSON array, ready to be sent. The same bytes until a row changes. */
  bytes(): Buffer {
    return this.#written.bytes();
  }

  /** Takes a row in; answers whether it differs from the one before. */
  put(row: R): boolean {
    const key = this.keyOf(row);
    const json = JSON.stringify(row);
    if (this.#written.get(key) === json) return false;
    this.#rows.set(key, row);
    this.#written.put(key, json);
    this.#changed.add(key);
    this.#removed.delete(key);
    return true;
  }

  delete(key: string): boolean {
    if (!this.#rows.delete(key)) return false;
    this.#changed.delete(key);
    this.#removed.add(key);
    this.#written.delete(key);
    return true;
  }

  /** Makes the collection hold exactly `rows`. */
  replace(rows: readonly R[]): void {
    const keep = new Set(rows.map(this.keyOf));
    for (const key of [...this.#rows.keys()]) if (!keep.has(key)) this.delete(key);
    for (const row of rows) this.put(row);
  }

  /** What changed since the last call, or undefined. */
  take(): CollectionChange<R> | undefined {
    if (this.#changed.size === 0 && this.#removed.size === 0) return undefined;
    const upsert = Array.from(this.#changed, (key) => this.get(key)).filter((row) => row !== undefined);
    const remove = [...this.#removed];
    this.#changed.clear();
    this.#removed.clear();
    return { upsert, remove };
  }
}
