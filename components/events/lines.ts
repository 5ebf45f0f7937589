import type { EventFilter } from '@/lib/contract/event-filter';
import { matchesEvent } from '@/lib/contract/event-filter';
import type { EventGap, EventHistory, HappenedEvent } from '@/lib/contract/events';

/** A line of the page: something that happened, or a time in which nobody listened. */
export type Line =
  | { kind: 'event'; id: string; at: number; event: HappenedEvent }
  | { kind: 'gap'; id: string; at: number; gap: EventGap };

/** What passes the filter, newest first, with the gaps between. `probes`: execs of health checks too. */
export function linesOf(history: EventHistory, filter: EventFilter, probes: boolean): Line[] {
  const events = history.events
    .filter((event) => (probes || !event.probe) && matchesEvent(event, filter))
    .map((event): Line => ({ kind: 'event', id: event.id, at: event.at, event }));
  const gaps = history.gaps
    .filter(({ from, to }) => to >= filter.from && from <= filter.to)
    .map((gap): Line => ({ kind: 'gap', id: `gap ${gap.from}`, at: gap.to, gap }));
  return gaps.length ? [...events, ...gaps].sort((a, b) => b.at - a.at) : events;
}
