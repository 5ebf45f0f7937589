import type { ContainerRow } from '@/lib/contract/containers';
import { stateKind, type StateKind } from '@/components/ui/state-kind';

/** A filter as it is typed: words that the name holds, and `image:`, `state:`, `project:` tokens. All must match. */
export interface ContainerFilter {
  words: string[];
  image: string[];
  state: string[];
  project: string[];
}

const keys = ['image', 'state', 'project'] as const;

/** Reads what was typed. A token without a value yet (`image:`) filters nothing. */
export function readFilter(text: string): ContainerFilter {
  const filter: ContainerFilter = { words: [], image: [], state: [], project: [] };
  for (const part of text.toLowerCase().split(/\s+/)) {
    const key = keys.find((one) => part.startsWith(`${one}:`));
    if (key)
      filter[key].push(
        ...part
          .slice(key.length + 1)
          .split(',')
          .filter(Boolean),
      );
    else if (part) filter.words.push(part);
  }
  return filter;
}

/** Whether a row passes. A word also finds a short id; values of the same token are alternatives. */
export function matches(row: ContainerRow, filter: ContainerFilter): boolean {
  const name = row.name.toLowerCase();
  const image = row.image.toLowerCase();
  const project = (row.project ?? '').toLowerCase();
  return (
    filter.words.every((word) => name.includes(word) || image.includes(word) || row.id.startsWith(word)) &&
    anyOf(filter.image, (value) => image.includes(value)) &&
    anyOf(filter.project, (value) => project.includes(value)) &&
    anyOf(filter.state, (value) => isInState(row, value))
  );
}

function anyOf(values: readonly string[], matchesOne: (value: string) => boolean): boolean {
  return values.length === 0 || values.some(matchesOne);
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

/** The text with its `key:` tokens replaced by one, or without any when `value` is null. */
export function withToken(text: string, key: (typeof keys)[number], value: string | null): string {
  const rest = text.split(/\s+/).filter((part) => part && !part.toLowerCase().startsWith(`${key}:`));
  return [...rest, ...(value === null ? [] : [`${key}:${value}`])].join(' ');
}
