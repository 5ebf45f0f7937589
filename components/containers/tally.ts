import type { ContainerRow } from '@/lib/contract/containers';
import type { MarkKind } from '@/components/ui/Mark';
import { stateKind } from '@/components/ui/state-kind';
import { isStopped } from './filter';

export type TallyKey =
  'all' | 'running' | 'stopped' | 'unhealthy' | 'restarting' | 'paused' | 'failed' | 'created' | 'dead';

/** Always there; the others only while a container is in that state. */
const always: readonly TallyKey[] = ['all', 'running', 'stopped'];
const order: readonly (readonly [TallyKey, MarkKind | undefined])[] = [
  ['all', undefined],
  ['running', 'running'],
  ['stopped', 'exited'],
  ['unhealthy', 'unhealthy'],
  ['restarting', 'restarting'],
  ['paused', 'paused'],
  ['failed', 'failed'],
  ['created', 'created'],
  ['dead', 'dead'],
];

/** How many containers are in each state that is worth a button. A running one counts as running whatever its health. */
export function tally(rows: readonly ContainerRow[]): { key: TallyKey; count: number; mark?: MarkKind }[] {
  const counts = new Map<TallyKey, number>([['all', rows.length]]);
  const add = (key: TallyKey) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of rows) {
    if (row.state === 'running') add('running');
    if (isStopped(row)) add('stopped');
    const kind = stateKind(row.state, row.health, row.exitCode);
    const isKey = order.some(([key]) => key === kind && !always.includes(key));
    if (isKey) add(kind as TallyKey);
  }
  return order
    .filter(([key]) => always.includes(key) || counts.has(key))
    .map(([key, mark]) => ({ key, count: counts.get(key) ?? 0, ...(mark ? { mark } : {}) }));
}
