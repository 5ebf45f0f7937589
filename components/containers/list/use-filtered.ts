'use client';

import { useMemo } from 'react';
import type { ContainerRow } from '@/lib/contract/containers';
import { matches, readFilter, type LabelsOf } from '../filter';
import { tally, type TallyKey } from '../tally';
import { useLabels } from './use-labels';

interface Filtered {
  /** The rows that the filter lets through. */
  shown: readonly ContainerRow[];
  /** Of each state, as many as a press on it shows: the other parts of the filter hold. */
  counts: ReturnType<typeof tally>;
  /** The state that is pressed; null: the filter names several, or one that has no button. */
  pressed: TallyKey | null;
  labelsOf: LabelsOf;
}

/** `rows` through the filter that is typed in `text`. */
export function useFiltered(env: string, rows: readonly ContainerRow[], text: string): Filtered {
  const filter = useMemo(() => readFilter(text), [text]);
  // As soon as one begins to type it, so that its values can be offered.
  const labelsOf = useLabels(env, rows, /(^|\s)-?label:/i.test(text));
  const shown = useMemo(() => rows.filter((row) => matches(row, filter, labelsOf)), [rows, filter, labelsOf]);
  const counts = useMemo(() => {
    const others = filter.filter(({ key, not }) => key !== 'state' || not);
    return tally(rows.filter((row) => matches(row, others, labelsOf)));
  }, [rows, filter, labelsOf]);
  const states = filter.flatMap(({ key, not, values }) => (key === 'state' && !not ? values : []));
  const pressed =
    states.length === 0
      ? 'all'
      : states.length === 1
        ? (counts.find(({ key }) => key === states[0])?.key ?? null)
        : null;
  return { shown, counts, pressed, labelsOf };
}
