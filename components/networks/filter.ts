import { has, hasLabel } from '@/components/ui/filter-terms';
import type { ListFilter } from '@/components/ui/list/list-filter';
import type { NetworkRow } from '@/lib/contract/networks';

const filterKeys = ['name', 'driver', 'scope', 'project', 'label', 'subnet', 'used'] as const;
const uses = ['all', 'used', 'unused', 'builtIn'] as const;
export type FilterKey = (typeof filterKeys)[number];
/** Which networks the tally shows. The engine's own are told apart: they stay, used or not. */
export type Use = (typeof uses)[number];

function usageOf(network: NetworkRow): Exclude<Use, 'all'> {
  if (network.builtIn) return 'builtIn';
  return network.containers.length > 0 ? 'used' : 'unused';
}

const yes = ['yes', 'true', '1'];

/** How the list of networks is filtered. */
export const networkFilter: ListFilter<NetworkRow, FilterKey, Use> = {
  keys: filterKeys,
  finders: {
    word: (row, value) =>
      has(row.name, value) || row.id.startsWith(value) || row.subnets.some((subnet) => subnet.startsWith(value)),
    name: (row, value) => has(row.name, value),
    driver: (row, value) => has(row.driver, value),
    scope: (row, value) => has(row.scope, value),
    project: (row, value) => has(row.project ?? '', value),
    label: (row, value) => hasLabel(row.labels, value),
    subnet: (row, value) => row.subnets.some((subnet) => has(subnet, value)),
    used: (row, value) => row.containers.length > 0 === yes.includes(value),
  },
  valuesOf: {
    name: (row) => [row.name],
    driver: (row) => [row.driver],
    scope: (row) => [row.scope],
    project: (row) => (row.project === null ? [] : [row.project]),
    label: (row) => Object.keys(row.labels),
    subnet: (row) => row.subnets,
    used: (row) => [row.containers.length > 0 ? 'yes' : 'no'],
  },
  uses,
  isOf: (use, network) => use === 'all' || usageOf(network) === use,
};
