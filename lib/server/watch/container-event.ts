import type { ContainerEvent } from '@/lib/contract/watch';
import type { EngineEvent } from '../docker/system/events';
import { verbOf } from '../live/plan-event';

/**
 * What a person is told of a container. Left out: what looks alone (`top`, `archive-path`), sizes of terminals, and the
 * start of an exec, which follows its making.
 */
const told: Record<ContainerEvent['type'], ReadonlySet<string>> = {
  container: new Set(
    `create start restart stop die kill oom pause unpause rename update destroy health_status attach detach
     exec_create exec_die extract-to-dir commit export checkpoint`.split(/\s+/),
  ),
  network: new Set(['connect', 'disconnect']),
  volume: new Set(['mount', 'unmount']),
};

/** The container that an event is about: its own, or the one that a network or a volume names. */
export function containerOf({ type, id, attributes }: EngineEvent): string | null {
  return type === 'container' ? id : (attributes['container'] ?? null);
}

/** One event as a thing that happened to a container, or null when it tells a person nothing. */
export function toContainerEvent(event: EngineEvent): ContainerEvent | null {
  const action = verbOf(event.action);
  if (!(event.type in told)) return null;
  const type = event.type as ContainerEvent['type'];
  if (!told[type].has(action)) return null;
  const { attributes } = event;
  const exitCode = Number(attributes['exitCode'] ?? Number.NaN);
  return {
    id: `${event.nano}-${type}-${action}`,
    at: event.at,
    type,
    action,
    argument: event.action.slice(action.length).replace(/^: ?/, '') || null,
    name: nameOf(event, action),
    exitCode: Number.isNaN(exitCode) ? null : exitCode,
    signal: attributes['signal'] ?? null,
  };
}

/** What else it is about: a network, a volume, a new name. Attributes hold labels too, which are not told. */
function nameOf({ type, id, attributes }: EngineEvent, action: string): string | null {
  if (type === 'network') return attributes['name'] ?? id;
  if (type === 'volume') return attributes['destination'] ?? id;
  return action === 'rename' ? (attributes['name'] ?? null) : null;
}
