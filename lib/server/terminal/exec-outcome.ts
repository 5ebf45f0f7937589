import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import type { Outcome } from './upstream';

/** After the stream ended the engine may need a moment to note the exit code, or that the container stopped. ms, and how often. */
const noteMs = 25;
const noteTries = 80;
const stopTries = 20;
/** Exit code of what SIGKILL ended: the kernel sends it to all that is left when a container's main process ends. */
const killed = 137;

/** An exec, and when the container that it runs in had been started. */
export interface EndedExec {
  id: string;
  containerId: string;
  containerStartedAt: string | null;
}

/** How an exec ended whose stream has: by itself, with its container, or nobody knows. Throws when the engine is away. */
export async function execOutcome(docker: Docker, exec: EndedExec): Promise<Outcome> {
  const noted = await exitCode(docker, exec.id);
  if (noted !== 'forgotten' && noted !== 'running' && noted !== killed)
    return { reason: 'exited', exitCode: noted, removed: false };
  const code = noted === killed ? noted : null;
  if (noted === 'forgotten' || (await stopped(docker, exec)))
    return { reason: 'container', exitCode: code, removed: false };
  // Still said to run: the stream is gone and the process is not, the engine let go of it.
  return { reason: code === null ? 'lost' : 'exited', exitCode: code, removed: false };
}

/** What the engine noted; `forgotten` with a container that was removed. */
async function exitCode(docker: Docker, id: string): Promise<number | null | 'running' | 'forgotten'> {
  for (let attempt = 0; attempt < noteTries; attempt++) {
    const state = await docker.exec.inspect(id).catch(unlessGone);
    if (!state) return 'forgotten';
    if (!state.running) return state.exitCode;
    await after(noteMs);
  }
  return 'running';
}

/** Whether the container has ended since, or has been started anew. */
async function stopped(docker: Docker, { containerId, containerStartedAt }: EndedExec): Promise<boolean> {
  for (let attempt = 0; attempt < stopTries; attempt++) {
    const container = await docker.containers.detail(containerId).catch(unlessGone);
    if (!container || container.startedAt !== containerStartedAt) return true;
    if (container.state !== 'running' && container.state !== 'paused') return true;
    await after(noteMs);
  }
  return false;
}

function unlessGone(error: unknown): null {
  if (isFailure(error) && error.code === 'not-found') return null;
  throw error;
}
