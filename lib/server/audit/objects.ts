import type { AuditedOperation } from '@/lib/contract/audit-operations';
import type { Core } from '../core';
import type { AuditObject } from './entry';

interface Asked {
  operation: AuditedOperation;
  env?: string | undefined;
  params: Record<string, unknown>;
  body: Record<string, unknown>;
}

/** What a call is about, by the words that all routes and messages share: `id`, `ids`, `containerId`, `reference`, `name`. */
export function objectsOf(
  core: Pick<Core, 'environment' | 'jobs'>,
  { operation, env, params, body }: Asked,
): AuditObject[] {
  const kind = kindOf(operation);
  const id = text(params['id']) ?? text(body['containerId']);
  if (kind === 'container') {
    const ids = Array.isArray(body['ids']) ? body['ids'].filter((one) => typeof one === 'string') : id ? [id] : [];
    return containerObjects(core, env, ids);
  }
  if (kind === 'image') {
    const many = Array.isArray(body['references']) ? body['references'] : [body['reference'] ?? body['name']];
    return many.flatMap((reference) => (text(reference) ? [{ kind, id: null, name: text(reference) }] : []));
  }
  if (kind === 'network') return networkObjects(core, env, { id: text(params['id']), body });
  if (kind === 'volume') {
    const names = Array.isArray(body['names']) ? body['names'] : Array.isArray(body['ids']) ? body['ids'] : [];
    const one = text(params['name']) ?? text(body['name']);
    const asked = one === null ? names.flatMap((name) => text(name) ?? []) : [one];
    return asked.map((name) => ({ kind, id: name, name }));
  }
  if (kind === 'job') return id ? [{ kind, id, name: jobSubject(core, id) }] : [];
  const name = text(body['name']);
  return id || name ? [{ kind, id, name }] : [];
}

const kinds: Record<string, string> = { people: 'person', profile: 'person', account: 'person', session: 'person' };

function kindOf(operation: AuditedOperation): string {
  const room = operation.split('.', 1)[0] ?? operation;
  return kinds[room] ?? room;
}

/** Containers by id, short id or name, with the name that each has now: after a removal nobody could tell. */
export function containerObjects(
  core: Pick<Core, 'environment'>,
  env: string | undefined,
  asked: readonly string[],
): AuditObject[] {
  const rows = asked.length === 0 || env === undefined ? [] : rowsOf(core, env);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return asked.map((given) => {
    if (names.has(given)) return { kind: 'container', id: given, name: names.get(given) ?? null };
    if (asked.length > 1) return { kind: 'container', id: given, name: null };
    const row = rows.find((one) => one.name === given) ?? rows.find((one) => one.id.startsWith(given));
    return { kind: 'container', id: row?.id ?? given, name: row?.name ?? null };
  });
}

/** Networks by id or name; of a connection the network, with the container among the parameters. */
function networkObjects(
  core: Pick<Core, 'environment'>,
  env: string | undefined,
  { id, body }: { id: string | null; body: Record<string, unknown> },
): AuditObject[] {
  const name = text(body['name']);
  if (id === null && name !== null) return [{ kind: 'network', id: null, name }];
  const asked = id === null && Array.isArray(body['ids']) ? body['ids'].filter((one) => typeof one === 'string') : [];
  const rows = env === undefined ? [] : rowsOf(core, env, 'networks');
  return (id === null ? asked : [id]).map((given) => {
    const row = rows.find((one) => one.id === given || one.name === given);
    return { kind: 'network', id: row?.id ?? given, name: row?.name ?? null };
  });
}

/** A call about an environment that is none is recorded too. */
function rowsOf(
  core: Pick<Core, 'environment'>,
  env: string,
  kind: 'containers' | 'networks' = 'containers',
): readonly { id: string; name: string }[] {
  try {
    return core.environment(env).live.picture()[kind];
  } catch {
    return [];
  }
}

function jobSubject(core: Pick<Core, 'jobs'>, id: string): string | null {
  try {
    return core.jobs.get(id).subject;
  } catch {
    return null;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
