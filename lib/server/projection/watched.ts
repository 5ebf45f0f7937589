import type { ContainerHealth } from '@/lib/contract/inspect';
import type { ProcessList } from '@/lib/contract/processes';
import type { Caller } from '@/lib/contract/roles';
import type { ContainerEvent, Told, WatchedValues, WatchKind } from '@/lib/contract/watch';
import { safeHealth } from './container';
import { safeProcesses } from './processes';
import { seesSecrets, withoutWords } from './sees-secrets';

type Value = WatchedValues[WatchKind];

/** What is told of a watch, as `caller` may be shown it of `env`. */
export function watchedFor(caller: Caller, env: string, what: WatchKind, told: Told<Value>): Told<Value> {
  if (seesSecrets(caller, env)) return told;
  if (told.problem) return { problem: withoutWords(told.problem) };
  const { value } = told;
  if (value === null) return told;
  if (what === 'processes') return { value: safeProcesses(value as ProcessList) };
  if (what === 'health') return { value: safeHealth(value as ContainerHealth) };
  return { value: (value as ContainerEvent[]).map(safeEvent) };
}

/** The argument of an exec is its command; that of a health is one of three words. */
function safeEvent(event: ContainerEvent): ContainerEvent {
  const { id, at, type, action, name, exitCode, signal } = event;
  const argument = action === 'health_status' && /^\w+$/.test(event.argument ?? '') ? event.argument : null;
  return { id, at, type, action, argument, name, exitCode, signal };
}
