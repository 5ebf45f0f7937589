import type { EngineEvent } from '../docker/system/events';

/** What an event makes the picture ask anew. `inspect` and `list` name one container. */
export type Refresh =
  | { kind: 'inspect'; id: string; relist: boolean }
  | { kind: 'list'; id: string }
  | { kind: 'renamed'; id: string; name: string }
  | { kind: 'gone'; id: string }
  | { kind: 'all'; of: 'containers' | 'images' | 'networks' | 'volumes' };

/** Events that change the latest run of a container. Those with `true` also change its published ports or networks. */
const runEvents: Record<string, boolean> = {
  start: true,
  die: true,
  restart: true,
  stop: false,
  pause: false,
  unpause: false,
  oom: false,
  health_status: false,
};

/** Events of an image that change what `docker images` shows; a tag that moves also changes how containers name it. */
const imageEvents = new Set(['create', 'pull', 'tag', 'untag', 'delete', 'import', 'load', 'prune']);

/** The part of an action before its argument: `health_status: healthy`, `exec_create: sh`. */
export function verbOf(action: string): string {
  return action.split(':', 1)[0] ?? action;
}

/** What to ask anew after `event`; nothing after most (exec of health checks, attach, resize, mounts, …). */
export function planEvent(event: EngineEvent): Refresh[] {
  const verb = verbOf(event.action);
  if (event.type === 'container') return planContainer(verb, event.id, event.attributes['name']);
  if (event.type === 'image' && imageEvents.has(verb)) return [{ kind: 'all', of: 'images' }];
  if (event.type === 'network') return planNetwork(verb, event.attributes['container']);
  if (event.type === 'volume' && ['create', 'destroy', 'prune'].includes(verb)) return [{ kind: 'all', of: 'volumes' }];
  return [];
}

function planContainer(verb: string, id: string, name: string | undefined): Refresh[] {
  const relist = runEvents[verb];
  if (relist !== undefined) return [{ kind: 'inspect', id, relist }];
  if (verb === 'rename' && name) return [{ kind: 'renamed', id, name }];
  if (verb === 'create' || verb === 'rename') return [{ kind: 'list', id }];
  if (verb === 'destroy') return [{ kind: 'gone', id }];
  if (verb === 'prune') return [{ kind: 'all', of: 'containers' }];
  if (verb === 'commit') return [{ kind: 'all', of: 'images' }];
  return [];
}

function planNetwork(verb: string, container: string | undefined): Refresh[] {
  if (verb === 'connect' || verb === 'disconnect')
    return container ? [{ kind: 'inspect', id: container, relist: true }] : [];
  return ['create', 'destroy', 'prune', 'remove'].includes(verb) ? [{ kind: 'all', of: 'networks' }] : [];
}
