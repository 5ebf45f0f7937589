import { has, hasLabel } from '@/components/ui/filter-terms';
import type { ListFilter } from '@/components/ui/list/list-filter';
import type { VolumeRow } from '@/lib/contract/volumes';

const filterKeys = ['name', 'driver', 'used', 'anonymous', 'label', 'project'] as const;
const uses = ['all', 'used', 'unused', 'anonymous'] as const;
export type FilterKey = (typeof filterKeys)[number];
/** Which volumes the tally shows; `anonymous`: of the unused those that nobody gave a name. */
export type Use = (typeof uses)[number];

const yes = ['yes', 'true', '1'];
const yesOrNo = (is: boolean) => [is ? 'yes' : 'no'];

/** How the list of volumes is filtered. */
export const volumeFilter: ListFilter<VolumeRow, FilterKey, Use> = {
  keys: filterKeys,
  finders: {
    word: (row, value) => has(row.name, value),
    name: (row, value) => has(row.name, value),
    driver: (row, value) => has(row.driver, value) || row.kind === value,
    used: (row, value) => row.containers.length > 0 === yes.includes(value),
    anonymous: (row, value) => row.anonymous === yes.includes(value),
    label: (row, value) => hasLabel(row.labels, value),
    project: (row, value) => has(row.project ?? '', value),
  },
  valuesOf: {
    name: (row) => [row.name],
    driver: (row) => (row.driver === 'local' && row.kind !== 'plain' ? [row.driver, row.kind] : [row.driver]),
    used: (row) => yesOrNo(row.containers.length > 0),
    anonymous: (row) => yesOrNo(row.anonymous),
    label: (row) => Object.keys(row.labels),
    project: (row) => (row.project === null ? [] : [row.project]),
  },
  uses,
  isOf: (use, { containers, anonymous }) => {
    if (use === 'all') return true;
    if (use === 'used') return containers.length > 0;
    return containers.length === 0 && (use === 'unused' || anonymous);
  },
};
