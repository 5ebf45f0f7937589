import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import type { Waiting } from '../docker/containers/wait';
import type { Outcome, Upstream } from './upstream';

/** A stream that ended and no exit after this long: somebody detached, the container goes on. Milliseconds. */
const exitWithinMs = 2_000;

/**
 * Joins the main process of a container, running or about to be started: attach, then wait for its next exit, so that
 * the exit code is known though the container removes itself. Resolves when the engine does both.
 */
export async function openMain(
  docker: Docker,
  container: { id: string; tty: boolean; autoRemove: boolean },
): Promise<Upstream> {
  const { id, tty, autoRemove } = container;
  const stream = await docker.containers.attach(id);
  const waiting = await docker.containers.wait(id, 'next-exit').catch((error: unknown) => {
    stream.destroy();
    throw error;
  });
  return {
    stream,
    tty,
    pausable: false,
    resize: (cols, rows) => (tty ? docker.containers.resize(id, cols, rows) : Promise.resolve()),
    outcome: () => outcome(docker, id, autoRemove, waiting),
    async hangUp() {
      waiting.cancel();
      return null;
    },
  };
}

async function outcome(docker: Docker, id: string, autoRemove: boolean, waiting: Waiting): Promise<Outcome> {
  const ending = new AbortController();
  const code = await Promise.race([
    waiting.exitCode,
    after(exitWithinMs, 'none' as const, { signal: ending.signal }),
  ]).finally(() => ending.abort());
  if (code !== 'none') return { reason: 'exited', exitCode: code, removed: autoRemove };
  waiting.cancel();
  const { state } = await docker.containers.detail(id);
  return { reason: state === 'running' ? 'detached' : 'lost', exitCode: null, removed: false };
}
