import { has, hasLabel, passes, readTerms, type Finders } from '@/components/ui/filter-terms';
import type { NetworkRow } from '@/lib/contract/networks';

export const filterKeys = ['name', 'driver', 'scope', 'project', 'label', 'subnet', 'used'] as const;
export type FilterKey = (typeof filterKeys)[number];

export const uses = ['all', 'used', 'unused', 'builtIn'] as const;
/** Which networks the tally shows. The engine's own are told apart: they stay, used or not. */
export type Use = (typeof uses)[number];

export function usageOf(network: NetworkRow): Exclude<Use, 'all'> {
  if (network.builtIn) return 'builtIn';
  return network.containers.length > 0 ? 'used' : 'unused';
}

/** How many networks there are of each use. */
export function tallyUses(networks: readonly NetworkRow[]): Record<Use, number> {
  const tally: Record<Use, number> = { all: networks.length, used: 0, unused: 0, builtIn: 0 };
  for (const network of networks) tally[usageOf(network)] += 1;
  return tally;
}

const yes = ['yes', 'true', '1'];
const finders: Finders<NetworkRow, FilterKey> = {
  word: (row, value) =>
    has(row.name, value) || row.id.startsWith(value) || row.subnets.some((subnet) => subnet.startsWith(value)),
  name: (row, value) => has(row.name, value),
  driver: (row, value) => has(row.driver, value),
  scope: (row, value) => has(row.scope, value),
  project: (row, value) => has(row.project ?? '', value),
  label: (row, value) => hasLabel(row.labels, value),
  subnet: (row, value) => row.subnets.some((subnet) => has(subnet, value)),
  used: (row, value) => row.containers.length > 0 === yes.includes(value),
};

/** The networks that a filter, as it is typed, lets through. */
export function filtered(networks: readonly NetworkRow[], text: string): NetworkRow[] {
  const terms = readTerms(text, filterKeys);
  return networks.filter((row) => passes(row, terms, finders));
}

/** The values that networks have for each key of the filter. */
export const valuesOf: Readonly<Record<FilterKey, (row: NetworkRow) => readonly string[]>> = {
  name: (row) => [row.name],
  driver: (row) => [row.driver],
  scope: (row) => [row.scope],
  project: (row) => (row.project === null ? [] : [row.project]),
  label: (row) => Object.keys(row.labels),
  subnet: (row) => row.subnets,
  used: (row) => [row.containers.length > 0 ? 'yes' : 'no'],
};
