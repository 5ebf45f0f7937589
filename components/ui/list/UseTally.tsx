'use client';

import { Tally } from '../Tally';
import { tallyOf, type ListFilter } from './list-filter';
import type { FilteredList } from './use-filtered-list';

interface UseTallyProps<R, U extends string> {
  filter: Pick<ListFilter<R, never, U>, 'uses' | 'isOf'>;
  list: Pick<FilteredList<R, U>, 'all' | 'use' | 'setUse'>;
  /** What is counted, for a screen reader. */
  label: string;
  wordOf: (use: U) => string;
}

/** How many rows of a list there are of each use; the one that is chosen filters them. */
export function UseTally<R, U extends string>({ filter, list, label, wordOf }: UseTallyProps<R, U>) {
  const counts = tallyOf(filter, list.all);
  const items = filter.uses.map((use) => ({ key: use, label: wordOf(use), count: counts[use] }));
  return <Tally label={label} items={items} value={list.use} onChange={list.setUse} />;
}
