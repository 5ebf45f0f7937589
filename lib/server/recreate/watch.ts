import { setTimeout as sleep } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import type { Waiting } from '../docker/containers/wait';
import { Failure } from '../errors/failure';
import type { Inspected } from './body/inspected';
import { found } from './engine-calls';

/** A container without a health check must run for so long to count as steady. Milliseconds. */
export const steadyMs = 5000;
/** Between two looks at its health, of which the engine tells by itself only in a stream that may be lost. Milliseconds. */
const lookMs = 250;
/** The last lines of a container that did not stay, told with the failure: it will be gone. */
const lastLines = 10;

/**
 * Starts a container by `start` and watches it until its health check calls it healthy, or, where it has none, until it has run
 * for `steady` ms. Throws `not-steady` with its last words when it ends or turns unhealthy before, the start's failure, or the
 * signal's reason.
 */
export async function startAndWatch(parts: {
  docker: Docker;
  id: string;
  start: () => Promise<void>;
  started: () => Promise<void>;
  steady: number;
  signal: AbortSignal;
}): Promise<void> {
  const { docker, id, start, started, steady, signal } = parts;
  const waiting: Waiting = await docker.containers.wait(id, 'next-exit');
  const ended: { code: number | null } = { code: null };
  // An engine that goes away is found out by the looks at the container.
  waiting.exitCode.then((code) => (ended.code = code)).catch(() => undefined);
  try {
    await start();
    await started();
    const end = performance.now() + steady;
    for (;;) {
      signal.throwIfAborted();
      if (ended.code !== null) throw await notSteady(docker, id, `exit ${ended.code}`);
      const told = (await found(docker.containers.inspect(id))) as Inspected | null;
      // With `--rm` it is gone as soon as it ends.
      if (!told) throw new Failure('not-steady', { detail: `exit ${await waiting.exitCode}` });
      const { State } = told;
      const health = State.Health?.Status;
      if (health === 'unhealthy') throw await notSteady(docker, id, `unhealthy: ${lastProbe(State)}`);
      if (State.Running && (health === 'healthy' || (!hasCheck(health) && performance.now() >= end))) return;
      await sleep(lookMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    waiting.cancel();
  }
}

const hasCheck = (health: string | undefined) => health !== undefined && health !== 'none' && health !== '';
const lastProbe = (state: Inspected['State']) => state.Health?.Log?.at(-1)?.Output?.trim() ?? '';

/** What became of it, and the last that it printed. */
async function notSteady(docker: Docker, id: string, what: string): Promise<Failure> {
  const words = await lastWords(docker, id).catch(() => '');
  return new Failure('not-steady', { detail: [what, words].filter(Boolean).join('\n') });
}

async function lastWords(docker: Docker, id: string): Promise<string> {
  const { Config } = (await docker.containers.inspect(id)) as unknown as Inspected;
  const lines = await docker.containers.logLines(id, { tty: Config.Tty === true, tail: lastLines });
  return lines.map(({ text }) => text).join('\n');
}
