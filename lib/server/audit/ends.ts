import type { Job } from '@/lib/contract/jobs';
import { asCaller, type OpenedBy } from '../terminal/opened-by';
import type { Session } from '../terminal/session';
import type { Deed } from './entry';

/** The beginning of a terminal that no request of its own opened: a run's, at once or by a job. */
export function terminalOpened(session: Session): Deed {
  const { id, env, containerId, containerName, command, kind, tty } = session.facts;
  return {
    caller: asCaller(session.openedBy),
    operation: 'terminal.open',
    env,
    object: { kind: 'container', id: containerId, name: containerName },
    parameters: { terminal: id, kind, command, tty },
    outcome: 'ok',
    at: new Date(),
  };
}

/** The end of a terminal, told as its opener's: how long it was open, what ran, how it ended. */
export function terminalEnded(session: Session): Deed {
  const { id, env, containerId, containerName, command, kind } = session.facts;
  const { exitCode, endReason, startedAt } = session.snapshot();
  const at = new Date();
  return {
    caller: asCaller(session.openedBy),
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
export function jobEnded(job: Job, startedBy: OpenedBy): Deed {
  const at = new Date();
  return {
    caller: asCaller(startedBy),
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
