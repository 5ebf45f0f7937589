import type { Activity } from '@/lib/contract/engine';
import { maximumActivities } from '@/lib/contract/live';
import type { EngineEvent } from '../docker/system/events';
import { verbOf } from './plan-event';

/** What a person would tell of an engine; the rest (signals, probes, mounts, attaches) is its machinery. */
const told: Record<Activity['type'], ReadonlySet<string>> = {
  container: new Set([
    'create',
    'start',
    'stop',
    'restart',
    'die',
    'oom',
    'pause',
    'unpause',
    'rename',
    'update',
    'destroy',
    'health_status',
  ]),
  image: new Set(['pull', 'tag', 'untag', 'delete', 'load', 'import']),
  network: new Set(['create', 'destroy']),
  volume: new Set(['create', 'destroy']),
};

/** One event as a thing that happened, or null when it tells a person nothing. */
export function toActivity(event: EngineEvent): Activity | null {
  if (!(event.type in told)) return null;
  const type = event.type as Activity['type'];
  if (!told[type].has(verbOf(event.action))) return null;
  const exitCode = Number(event.attributes['exitCode'] ?? Number.NaN);
  return {
    id: `${event.nano}-${verbOf(event.action)}-${event.id.replace(/^sha256:/, '').slice(0, 12)}`,
    at: event.at,
    type,
    action: event.action,
    objectId: event.id,
    // A pull is of a reference; its `name` attribute has lost the tag.
    name: (event.action === 'pull' ? null : event.attributes['name']) ?? event.id,
    exitCode: Number.isNaN(exitCode) ? null : exitCode,
  };
}

/** The last things that happened, newest first. What a new subscription repeats is known by its id. */
export class ActivityRing {
  #list: Activity[] = [];
  #fresh: Activity[] = [];

  add(activity: Activity): void {
    if (this.#list.some((one) => one.id === activity.id)) return;
    this.#list = [activity, ...this.#list].slice(0, maximumActivities);
    this.#fresh = [activity, ...this.#fresh].slice(0, maximumActivities);
  }

  list(): Activity[] {
    return this.#list;
  }

  /** What was added since the last call, newest first, or undefined. */
  take(): Activity[] | undefined {
    if (this.#fresh.length === 0) return undefined;
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
