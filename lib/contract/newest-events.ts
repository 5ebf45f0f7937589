import type { ContainerEvent } from './watch';

/** Events of one container that are kept. */
export const maximumEvents = 256;
/**
 * Of those, at most so many are of what a program may do every few seconds: an exec is two events, and a check that passes
 * and fails in turn tells each time. Without a count of their own they push out who started and stopped it.
 */
export const maximumOften = 128;

const often = (action: string): boolean => action === 'health_status' || action.startsWith('exec_');

/** What of a container's events is kept. `events`: newest first, as is the answer. */
export function newestEvents(events: readonly ContainerEvent[]): ContainerEvent[] {
  let seen = 0;
  return events.filter(({ action }) => !often(action) || (seen += 1) <= maximumOften).slice(0, maximumEvents);
}
