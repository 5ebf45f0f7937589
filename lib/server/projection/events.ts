import type { EventHistory, EventNews, HappenedEvent } from '@/lib/contract/events';
import type { Caller } from '@/lib/contract/roles';
import { seesSecrets } from './sees-secrets';

/** What of an event's attributes is no label, by type: the engine puts both into one map. Values have this shape. */
const known: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  container: {
    name: /^[\w.-]+$/,
    image: /^[\w./:@-]+$/,
    exitCode: /^\d{1,3}$/,
    signal: /^(\d{1,2}|SIG[A-Z0-9+]{1,12})$/,
    execDuration: /^\d{1,12}$/,
  },
  network: { name: /^[\s\S]*$/, type: /^[\w/.:-]+$/, container: /^[0-9a-f]{64}$/ },
  volume: { driver: /^[\w/.:-]+$/, container: /^[0-9a-f]{64}$/, 'read/write': /^(true|false)$/, propagation: /^\w*$/ },
  image: { name: /^[\w./:@-]+$/ },
};

/** Attributes that only some actions set; under any other action a label has that name. */
const ofActions: Readonly<Record<string, readonly string[]>> = {
  exitCode: ['die', 'exec_die'],
  signal: ['kill'],
  execDuration: ['die'],
};

/** One event for who may not see secrets: no labels, no command of an exec. */
export function safeEvent(event: HappenedEvent): HappenedEvent {
  const { id, at, type, action, objectId, name, probe } = event;
  const shapes = known[type] ?? {};
  const attributes = Object.entries(event.attributes).filter(
    ([key, value]) => shapes[key]?.test(value) && (ofActions[key]?.includes(action) ?? true),
  );
  const argument = action === 'health_status' && /^\w+$/.test(event.argument ?? '') ? event.argument : null;
  return { id, at, type, action, argument, objectId, name, probe, attributes: Object.fromEntries(attributes) };
}

/** What happened, as `caller` may be told it of `env`. */
export function newsFor<N extends EventNews | EventHistory>(caller: Caller, env: string, news: N): N {
  return seesSecrets(caller, env) ? news : { ...news, events: news.events.map(safeEvent) };
}
