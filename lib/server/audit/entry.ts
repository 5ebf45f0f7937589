import type { AuditEntry, AuditOutcome } from '@/lib/contract/audit';
import type { AuditedOperation } from '@/lib/contract/audit-operations';
import type { Problem, ProblemCode } from '@/lib/contract/problem';
import type { Caller } from '@/lib/contract/roles';
import type { Selectable } from 'kysely';
import type { Tables } from '../db/database';
import { mask } from './mask';

/** What an operation was done to. `id`: the engine's, where there is one; `name`: as a person knows it. */
export interface AuditObject {
  kind: string;
  id: string | null;
  name: string | null;
}

/** What somebody did, as whoever records it knows it. Parameters are masked by the log itself. */
export interface Deed {
  caller: Caller;
  operation: AuditedOperation;
  env?: string | undefined;
  object?: AuditObject | undefined;
  parameters?: Record<string, unknown>;
  outcome: AuditOutcome;
  code?: ProblemCode | undefined;
  /** When it began. */
  at: Date;
  /** Milliseconds. */
  duration?: number;
}

export type AuditRow = Omit<Tables['audit'], 'id'>;

/** `deed` as it is kept: with the secrets of its parameters masked. */
export function rowOf(deed: Deed): AuditRow {
  const { actor, sessionId, address } = deed.caller;
  const person = 'id' in actor ? actor : null;
  return {
    at: deed.at.toISOString(),
    actor: person ? 'person' : actor.kind,
    person_id: person?.id ?? null,
    person: person?.name ?? null,
    session_id: sessionId,
    key_name: actor.kind === 'apiKey' ? actor.key.name : null,
    address,
    operation: deed.operation,
    env: deed.env ?? null,
    kind: deed.object?.kind ?? null,
    object_id: deed.object?.id ?? null,
    object: deed.object?.name ?? null,
    parameters: JSON.stringify(mask(deed.parameters ?? {})),
    outcome: deed.outcome,
    code: deed.code ?? null,
    duration: deed.duration === undefined ? null : Math.round(deed.duration),
  };
}

/** A row of the database as the contract has it. */
export function entryOf(row: Selectable<Tables['audit']>): AuditEntry {
  const { person_id: personId, session_id: sessionId, object_id: objectId, key_name: key, parameters, ...rest } = row;
  return {
    ...(rest as Omit<AuditEntry, 'personId' | 'sessionId' | 'key' | 'objectId' | 'parameters'>),
    personId,
    key,
    sessionId,
    objectId,
    parameters: JSON.parse(parameters) as Record<string, unknown>,
  };
}

/** How a call ended that ended with `problem`. A missing right or a policy refuses; all else is a failure. */
export function outcomeOf(problem: Problem | null): { outcome: AuditOutcome; code?: ProblemCode } {
  if (!problem) return { outcome: 'ok' };
  const refused = problem.status === 401 || problem.status === 403 || problem.status === 429;
  return { outcome: refused ? 'refused' : 'failed', code: problem.code };
}
