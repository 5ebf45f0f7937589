import { matchesEvent, readEventFilter } from '@/lib/contract/event-filter';
import type { EventHistory } from '@/lib/contract/events';
import type { Caller } from '@/lib/contract/roles';
import { newsFor } from '../projection/events';
import type { EventLog } from './event-log';

/** What of `log` passes a filter, as `caller` may see it: who may not see labels cannot find by them either. */
export function readEvents(log: EventLog, env: string, caller: Caller, text: string, probes: boolean): EventHistory {
  const history = newsFor(caller, env, log.history());
  const filter = readEventFilter(text, Date.now());
  return { ...history, events: history.events.filter((one) => (probes || !one.probe) && matchesEvent(one, filter)) };
}
