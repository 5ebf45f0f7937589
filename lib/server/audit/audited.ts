import type { AuditedOperation } from '@/lib/contract/audit-operations';
import type { Problem } from '@/lib/contract/problem';
import type { Caller } from '@/lib/contract/roles';
import { toProblem } from '../errors/failure';
import type { Audit } from './audit';
import { outcomeOf, type AuditObject, type Deed } from './entry';

/** A call that is recorded. What becomes known while it is handled is put in. */
export interface AuditedCall {
  caller: Caller;
  env?: string | undefined;
  parameters: Record<string, unknown>;
  /** What it is done to: one entry each. */
  objects: AuditObject[];
}

/** Adds to the record of a call what only its handler knows; `object` and `caller` take the place of what the
 * request told. */
export type Note = (facts: { caller?: Caller; object?: AuditObject; parameters?: Record<string, unknown> }) => void;

export function noteOf(call: AuditedCall): Note {
  return ({ caller, object, parameters }) => {
    if (caller) call.caller = caller;
    if (object) call.objects = [object];
    Object.assign(call.parameters, parameters);
  };
}

/**
 * Does `work` and records it before its answer is given away, whether it succeeds or throws. Refuses beforehand what could
 * not be recorded. `work` fills in `call` as it learns.
 */
export async function audited<T>(
  audit: Audit,
  operation: AuditedOperation,
  call: AuditedCall,
  work: () => Promise<T>,
): Promise<T> {
  const at = new Date();
  const began = performance.now();
  const deeds = (problem: Problem | null, answer?: unknown): Deed[] => {
    const { objects, ...rest } = call;
    const duration = performance.now() - began;
    const deed = { ...rest, operation, at, duration, ...outcomeOf(problem) };
    if (objects.length === 0) return [deed];
    const problems = problemsOf(answer);
    return objects.map((object) => {
      const own = object.id === null ? undefined : problems.get(object.id);
      return { ...deed, object, ...(own ? outcomeOf(own) : {}) };
    });
  };
  let answer: T;
  try {
    await audit.admit(operation);
    answer = await work();
  } catch (error) {
    await audit.record(...deeds(toProblem(error)));
    throw error;
  }
  await audit.record(...deeds(null, answer));
  return answer;
}

/** What went wrong with each of many, of an answer that tells it (`BulkResult[]`, alone or as its `results`). */
function problemsOf(answer: unknown): ReadonlyMap<string, Problem> {
  const told = isObject(answer) && 'results' in answer ? answer.results : answer;
  const results = Array.isArray(told) ? (told as Partial<{ id: string; problem: Problem | null }>[]) : [];
  const failed = results.flatMap(({ id, problem }) => (id && problem ? [[id, problem] as const] : []));
  return new Map(failed);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
