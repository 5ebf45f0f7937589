import type { ContainerRow } from '@/lib/contract/containers';
import { stateKind, type StateKind } from '@/components/ui/state-kind';

/** What a token may be about. */
export const filterKeys = ['name', 'image', 'state', 'health', 'label', 'network', 'volume', 'project'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** One part of a filter: any of `values` (none of them, where `not`) in what `key` names; a `word` looks in several. */
export interface FilterTerm {
  key: FilterKey | 'word';
  values: readonly string[];
  not: boolean;
}
/** A filter as it is typed: words and `key:value` tokens, each with a `-` before it for what shall not be. All must hold. */
export type ContainerFilter = readonly FilterTerm[];

/** What a filter looks at beside the row: labels are read apart, only when one is asked for. */
export type LabelsOf = (id: string) => Readonly<Record<string, string>> | undefined;

/** Reads what was typed. A token without a value yet (`image:`) filters nothing. */
export function readFilter(text: string): ContainerFilter {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map(readTerm)
    .filter(({ values }) => values.length > 0);
}

function readTerm(part: string): FilterTerm {
  const not = part.startsWith('-');
  const plain = not ? part.slice(1) : part;
  const key = filterKeys.find((one) => plain.startsWith(`${one}:`));
  const values = key ? plain.slice(key.length + 1).split(',') : [plain];
  return { key: key ?? 'word', values: values.filter(Boolean), not };
}

/** Whether a row passes. A word also finds a short id; values of the same token are alternatives. */
export function matches(row: ContainerRow, filter: ContainerFilter, labelsOf: LabelsOf = noLabels): boolean {
  return filter.every(({ key, values, not }) => values.some((value) => finders[key](row, value, labelsOf)) !== not);
}

const noLabels: LabelsOf = () => undefined;
const has = (text: string, value: string) => text.toLowerCase().includes(value);

const finders: Record<FilterTerm['key'], (row: ContainerRow, value: string, labelsOf: LabelsOf) => boolean> = {
  word: (row, value) => has(row.name, value) || has(row.image, value) || row.id.startsWith(value),
  name: (row, value) => has(row.name, value),
  image: (row, value) => has(row.image, value),
  state: isInState,
  health: (row, value) => row.health === value,
  label: (row, value, labelsOf) => hasLabel(labelsOf(row.id) ?? {}, value),
  network: (row, value) => row.networks.some((name) => has(name, value)),
  volume: (row, value) => row.volumes.some((name) => has(name, value)),
  project: (row, value) => has(row.project ?? '', value),
};

/** `key` finds a part of a label's name, `key=value` a label of that name by a part of its value. */
function hasLabel(labels: Readonly<Record<string, string>>, value: string): boolean {
  const [name = '', ...rest] = value.split('=');
  return Object.entries(labels).some(([key, text]) =>
    rest.length === 0 ? has(key, name) : key.toLowerCase() === name && has(text, rest.join('=')),
  );
}

/** Whether it looks into the value of a label, which only those are told who may see secrets. */
export function asksForLabelValue(filter: ContainerFilter): boolean {
  return filter.some(({ key, values }) => key === 'label' && values.some((value) => value.includes('=')));
}

/** Docker's own words, and the finer ones that a row shows: `healthy`, `unhealthy`, `starting`, `failed`. */
function isInState(row: ContainerRow, value: string): boolean {
  const kind: StateKind = stateKind(row.state, row.health, row.exitCode);
  return row.state === value || kind === value || (value === 'stopped' && isStopped(row));
}

/** Everything that `docker ps` hides. */
export function isStopped(row: Pick<ContainerRow, 'state'>): boolean {
  return row.state === 'exited' || row.state === 'created' || row.state === 'dead';
}

/** The text with its `key:` tokens replaced by one, or without any when `value` is null; those with a `-` stay. */
export function withToken(text: string, key: FilterKey, value: string | null): string {
  const rest = text.split(/\s+/).filter((part) => part && !part.toLowerCase().startsWith(`${key}:`));
  return [...rest, ...(value === null ? [] : [`${key}:${value}`])].join(' ');
}
