import type { ContainerRow } from '@/lib/contract/containers';
import { has, hasLabel, passes, readTerms, type Finders, type Term } from '@/components/ui/filter-terms';
import { stateKind, type StateKind } from '@/components/ui/state-kind';

/** What a token may be about. */
export const filterKeys = ['name', 'image', 'state', 'health', 'label', 'network', 'volume', 'project'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** A filter as it is typed: all of its terms must hold. */
export type ContainerFilter = readonly Term<FilterKey>[];

/** What a filter looks at beside the row: labels are read apart, only when one is asked for. */
export type LabelsOf = (id: string) => Readonly<Record<string, string>> | undefined;

/** Reads what was typed. */
export function readFilter(text: string): ContainerFilter {
  return readTerms(text, filterKeys);
}

/** Whether a row passes. A word also finds a short id. */
export function matches(row: ContainerRow, filter: ContainerFilter, labelsOf: LabelsOf = noLabels): boolean {
  return passes(row, filter, {
    ...finders,
    label: ({ id }, value) => hasLabel(labelsOf(id) ?? {}, value),
  });
}

const noLabels: LabelsOf = () => undefined;

const finders: Omit<Finders<ContainerRow, FilterKey>, 'label'> = {
  word: (row, value) => has(row.name, value) || has(row.image, value) || row.id.startsWith(value),
  name: (row, value) => has(row.name, value),
  image: (row, value) => has(row.image, value),
  state: isInState,
  health: (row, value) => row.health === value,
  network: (row, value) => row.networks.some((name) => has(name, value)),
  volume: (row, value) => row.volumes.some((name) => has(name, value)),
  project: (row, value) => has(row.project ?? '', value),
};

/** Docker's own words, and the finer ones that a row shows: `healthy`, `unhealthy`, `starting`, `failed`. */
function isInState(row: ContainerRow, value: string): boolean {
  const kind: StateKind = stateKind(row.state, row.health, row.exitCode);
  return row.state === value || kind === value || (value === 'stopped' && isStopped(row));
}

/** Everything that `docker ps` hides. */
export function isStopped(row: Pick<ContainerRow, 'state'>): boolean {
  return row.state === 'exited' || row.state === 'created' || row.state === 'dead';
}
