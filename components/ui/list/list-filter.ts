import { passes, readTerms, type Finders } from '../filter-terms';

/** How a list is filtered: by what is typed, and by the use that is chosen in the tally. */
export interface ListFilter<R, K extends string, U extends string> {
  /** What a token may be about. */
  keys: readonly K[];
  finders: Finders<R, K>;
  /** The values that a row has for each key: what is offered behind it. */
  valuesOf: Readonly<Record<K, (row: R) => readonly string[]>>;
  /** What the tally counts, in its order; the first is all of them. */
  uses: readonly U[];
  isOf: (use: U, row: R) => boolean;
}

/** The rows that a filter, as it is typed, lets through. Pure. */
export function filtered<R, K extends string>(
  { keys, finders }: Pick<ListFilter<R, K, never>, 'keys' | 'finders'>,
  rows: readonly R[],
  text: string,
): R[] {
  const terms = readTerms(text, keys);
  return rows.filter((row) => passes(row, terms, finders));
}

/** How many rows there are of each use. Pure. */
export function tallyOf<R, U extends string>(
  { uses, isOf }: Pick<ListFilter<R, never, U>, 'uses' | 'isOf'>,
  rows: readonly R[],
): Record<U, number> {
  const counts = uses.map((use) => [use, rows.filter((row) => isOf(use, row)).length]);
  return Object.fromEntries(counts) as Record<U, number>;
}
