import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import type { Waiting } from '../docker/containers/wait';
import type { JudgedVerbs } from '../policy/judged-verbs';
import { ProcessOutput } from './process-output';
import { TtySize } from './tty-size';
import type { Outcome, Upstream } from './upstream';

/** A stream that ended and no exit after this long: somebody detached, the container goes on. Milliseconds. */
const exitWithinMs = 1_000;
/** A container that has ended is given this long to tell its exit code. Milliseconds. */
const exitAtLastMs = 20_000;

/** The engine, and the verbs that whoever opens it may use. */
export interface MainPlace {
  docker: Docker;
  judged: Pick<JudgedVerbs, 'attach'>;
}

export interface MainRequest {
  id: string;
  tty: boolean;
  autoRemove: boolean;
  cols: number;
  rows: number;
}

/** The far end of the main process. */
export interface MainUpstream extends Upstream {
  /**
   * Starts the container by `start`, and tells its size from then on until the engine takes it: an engine that does not
   * know `ConsoleSize` (API below 1.42) does so the moment the process is there, before it answers the start. Throws what
   * `start` does.
   */
  startBy(start: () => Promise<void>): Promise<void>;
}

/**
 * Joins the main process of a container, running or about to be started: attach, then wait for its next exit, so that
 * the exit code is known though the container removes itself. Resolves when the engine does both. Throws `policy`.
 */
export async function openMain({ docker, judged }: MainPlace, container: MainRequest): Promise<MainUpstream> {
  const { id, tty, autoRemove, cols, rows } = container;
  const stream = await judged.attach(id);
  const waiting = await docker.containers.wait(id, 'next-exit').catch((error: unknown) => {
    stream.destroy();
    throw error;
  });
  const size = new TtySize((...to) => docker.containers.resize(id, ...to), cols, rows);
  return {
    output: new ProcessOutput(stream, tty),
    pausable: false,
    resize: async (...to) => (tty ? size.set(...to) : undefined),
    async startBy(start) {
      const failed = new AbortController();
      if (tty) void size.settle(failed.signal);
      try {
        await start();
      } catch (error) {
        failed.abort();
        throw error;
      }
    },
    outcome: () => outcome(docker, id, autoRemove, waiting),
    async hangUp() {
      waiting.cancel();
      return { left: null, remaining: [] };
    },
  };
}

async function outcome(docker: Docker, id: string, removed: boolean, waiting: Waiting): Promise<Outcome> {
  const code = await within(exitWithinMs, waiting.exitCode);
  if (code !== null) return { reason: 'exited', exitCode: code, removed };
  const state = await docker.containers.detail(id).then(
    (container) => container.state,
    () => 'gone',
  );
  // A busy engine tells the end of a container, above all of one that it removes, some seconds after its output.
  const late = state === 'running' ? null : await within(exitAtLastMs, waiting.exitCode);
  waiting.cancel();
  if (late !== null) return { reason: 'exited', exitCode: late, removed };
  return { reason: state === 'running' ? 'detached' : 'lost', exitCode: null, removed: false };
}

/** What `promise` answers within `ms`, else null. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  const ending = new AbortController();
  const over = after(ms, null, { signal: ending.signal }).catch(() => null);
  return Promise.race([promise, over]).finally(() => ending.abort());
}
