import { stateKind } from '@/components/ui/state-kind';
import { suggestTerms } from '@/components/ui/filter-terms';
import type { Suggestions } from '@/components/ui/suggestions';
import type { ContainerRow } from '@/lib/contract/containers';
import { filterKeys, isStopped, type FilterKey, type LabelsOf } from '../filter';

/** The values that rows have for a key; of labels their names. */
const valuesOf: Record<FilterKey, (row: ContainerRow, labelsOf: LabelsOf) => string[]> = {
  name: (row) => [row.name],
  image: (row) => [row.image],
  state: (row) => [
    ...new Set([row.state, stateKind(row.state, row.health, row.exitCode), ...(isStopped(row) ? ['stopped'] : [])]),
  ],
  health: (row) => [row.health],
  label: (row, labelsOf) => Object.keys(labelsOf(row.id) ?? {}),
  network: (row) => row.networks,
  volume: (row) => row.volumes,
  project: (row) => (row.project === null ? [] : [row.project]),
};

/**
 * What can stand where the caret is: the keys of a filter, or after a key the values that rows have for it, the most
 * frequent first. `hints`: what each key looks at.
 */
export function suggestFilter(
  text: string,
  caret: number,
  rows: readonly ContainerRow[],
  labelsOf: LabelsOf,
  hints: Record<FilterKey, string>,
): Suggestions {
  const of = (key: FilterKey) => (row: ContainerRow) => valuesOf[key](row, labelsOf);
  const values = Object.fromEntries(filterKeys.map((key) => [key, of(key)])) as Record<
    FilterKey,
    ReturnType<typeof of>
  >;
  return suggestTerms({ text, caret }, rows, values, hints);
}
