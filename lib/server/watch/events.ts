import type { ContainerEvent, Told } from '@/lib/contract/watch';
import { newestEvents } from '@/lib/contract/newest-events';
import type { History } from './history';
import type { Look } from './shared';

/** Tells what happened to a container so far, then each thing that happens. */
export function lookAtEvents(history: History, id: string): Look<ContainerEvent[]> {
  return (signal, tell) => {
    tell({ value: history.of(id) });
    const unsubscribe = history.subscribe(id, (event) => tell({ value: [event] }));
    signal.addEventListener('abort', unsubscribe);
    return Promise.resolve();
  };
}

/** All of both, newest first, each once. */
export function withEvents(
  before: Told<ContainerEvent[]> | undefined,
  told: Told<ContainerEvent[]>,
): Told<ContainerEvent[]> {
  if (!before?.value || !told.value) return told;
  const known = new Set(told.value.map(({ id }) => id));
  const all = [...told.value, ...before.value.filter(({ id }) => !known.has(id))];
  return { value: newestEvents(all.sort((a, b) => b.at - a.at)) };
}
