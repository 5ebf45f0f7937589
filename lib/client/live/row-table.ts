/** Rows by key. Replacing all keeps the objects of those that are equal; the list is a new array only after a change. */
export class RowTable<R extends object> {
  readonly #rows = new Map<string, R>();
  #list: R[] | null = [];

  constructor(readonly keyOf: (row: R) => string) {}

  get(key: string): R | undefined {
    return this.#rows.get(key);
  }

  list(): R[] {
    this.#list ??= [...this.#rows.values()];
    return this.#list;
  }

  /** Takes what changed; answers whether anything did. */
  apply(change: { upsert: readonly R[]; remove: readonly string[] }): boolean {
    let changed = false;
    for (const key of change.remove) changed = this.#rows.delete(key) || changed;
    for (const row of change.upsert) changed = this.#put(row) || changed;
    if (changed) this.#list = null;
    return changed;
  }

  /** Makes the table hold exactly `rows`. */
  replace(rows: readonly R[]): boolean {
    const keep = new Set(rows.map(this.keyOf));
    return this.apply({ upsert: rows, remove: [...this.#rows.keys()].filter((key) => !keep.has(key)) });
  }

  #put(row: R): boolean {
    const key = this.keyOf(row);
    const before = this.#rows.get(key);
    if (before && JSON.stringify(before) === JSON.stringify(row)) return false;
    this.#rows.set(key, row);
    return true;
  }
}
