import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import { hangUp } from './hang-up';
import { retryResize } from './retry-resize';
import type { Outcome, Upstream } from './upstream';

/** Variable of an exec's environment that tells its processes from all others in the container. */
export const markerVariable = 'QUAYSIDE_EXEC';
/** After the stream ended the engine may need a moment to note the exit code. Milliseconds, and how often. */
const noteMs = 25;
const noteTries = 80;

export interface ExecRequest {
  /** The session's id, put in the environment as the marker. */
  marker: string;
  containerId: string;
  command: string[];
  user: string;
  tty: boolean;
  cols: number;
  rows: number;
}

/**
 * Runs a command in a running container as the far end of a session. A command that cannot run does not throw: the
 * runtime's words arrive as output and the exit code is 126 or 127.
 */
export async function openExec(docker: Docker, request: ExecRequest): Promise<Upstream> {
  const { containerId, command, user, tty, cols, rows, marker } = request;
  const env = [`${markerVariable}=${marker}`, ...(tty ? ['TERM=xterm-256color', 'COLORTERM=truecolor'] : [])];
  const id = await docker.exec.create(containerId, { command, user, env, tty, stdin: true });
  const stream = await docker.exec.start(id, tty);
  if (tty) void retryResize(() => docker.exec.resize(id, cols, rows));
  return {
    stream,
    tty,
    pausable: true,
    resize: (toCols, toRows) => (tty ? docker.exec.resize(id, toCols, toRows) : Promise.resolve()),
    outcome: () => outcome(docker, id),
    hangUp: () => hangUp(docker, { containerId, user, marker: `${markerVariable}=${marker}`, stream, tty }),
  };
}

async function outcome(docker: Docker, id: string): Promise<Outcome> {
  for (let attempt = 0; attempt < noteTries; attempt++) {
    const { running, exitCode } = await docker.exec.inspect(id);
    if (!running) return { reason: 'exited', exitCode, removed: false };
    await after(noteMs);
  }
  // The stream is gone and the process is not: the engine let go of it.
  return { reason: 'lost', exitCode: null, removed: false };
}
