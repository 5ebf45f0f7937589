import { has, hasLabel, passes, readTerms, type Finders } from '@/components/ui/filter-terms';
import type { VolumeRow } from '@/lib/contract/volumes';

export const filterKeys = ['name', 'driver', 'used', 'anonymous', 'label', 'project'] as const;
export type FilterKey = (typeof filterKeys)[number];

export const uses = ['all', 'used', 'unused', 'anonymous'] as const;
/** Which volumes the tally shows; `anonymous`: of the unused those that nobody gave a name. */
export type Use = (typeof uses)[number];

export function isOf(use: Use, { containers, anonymous }: VolumeRow): boolean {
  if (use === 'all') return true;
  if (use === 'used') return containers.length > 0;
  return containers.length === 0 && (use === 'unused' || anonymous);
}

/** How many volumes there are of each use. */
export function tallyUses(volumes: readonly VolumeRow[]): Record<Use, number> {
  const count = (use: Use) => volumes.filter((volume) => isOf(use, volume)).length;
  return { all: volumes.length, used: count('used'), unused: count('unused'), anonymous: count('anonymous') };
}

const yes = ['yes', 'true', '1'];
const finders: Finders<VolumeRow, FilterKey> = {
  word: (row, value) => has(row.name, value),
  name: (row, value) => has(row.name, value),
  driver: (row, value) => has(row.driver, value) || row.kind === value,
  used: (row, value) => row.containers.length > 0 === yes.includes(value),
  anonymous: (row, value) => row.anonymous === yes.includes(value),
  label: (row, value) => hasLabel(row.labels, value),
  project: (row, value) => has(row.project ?? '', value),
};

/** The volumes that a filter, as it is typed, lets through. */
export function filtered(volumes: readonly VolumeRow[], text: string): VolumeRow[] {
  const terms = readTerms(text, filterKeys);
  return volumes.filter((row) => passes(row, terms, finders));
}

const yesOrNo = (is: boolean) => [is ? 'yes' : 'no'];
/** The values that volumes have for each key of the filter. */
export const valuesOf: Readonly<Record<FilterKey, (row: VolumeRow) => readonly string[]>> = {
  name: (row) => [row.name],
  driver: (row) => (row.driver === 'local' && row.kind !== 'plain' ? [row.driver, row.kind] : [row.driver]),
  used: (row) => yesOrNo(row.containers.length > 0),
  anonymous: (row) => yesOrNo(row.anonymous),
  label: (row) => Object.keys(row.labels),
  project: (row) => (row.project === null ? [] : [row.project]),
};
