import type { Job } from '@/lib/contract/jobs';
import type { Actor, Caller } from '@/lib/contract/roles';
import type { Session } from '../terminal/session';
import type { Deed } from './entry';

/** The end of a terminal, told as its opener's: how long it was open, what ran, how it ended. */
export function terminalEnded(session: Session): Deed {
  const { id, env, containerId, containerName, command, kind } = session.facts;
  const { personId, name, sessionId, address } = session.openedBy;
  const actor: Actor =
    personId === null ? { kind: 'local' } : { kind: 'person', id: personId, name: name ?? '', owner: false, roles: {} };
  const { exitCode, endReason, startedAt } = session.snapshot();
  const at = new Date();
  return {
    caller: { actor, sessionId, address },
    operation: 'terminal.end',
    env,
    object: { kind: 'container', id: containerId, name: containerName },
    parameters: { terminal: id, kind, command, exitCode, endReason },
    outcome: 'ok',
    at,
    duration: at.getTime() - Date.parse(startedAt),
  };
}

/** The end of a job, told as the deed of whoever started it. */
export function jobEnded(job: Job, caller: Caller): Deed {
  const at = new Date();
  return {
    caller,
    operation: 'job.end',
    env: job.env,
    object: { kind: 'job', id: job.id, name: job.subject },
    parameters: { kind: job.kind, state: job.state, ...(job.result ? { containerId: job.result.containerId } : {}) },
    outcome: job.state === 'done' ? 'ok' : 'failed',
    code: job.error?.code,
    at,
    duration: at.getTime() - Date.parse(job.createdAt),
  };
}
