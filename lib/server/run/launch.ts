import type { Caller } from '@/lib/contract/roles';
import type { RunRequest, RunStarted } from '@/lib/contract/run/request';
import { quoteWords } from '@/lib/contract/run/words';
import type { Environment } from '../core';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import { log } from '../log/log';
import type { PreparedRun, Terminals } from '../terminal/terminals';
import { withConsoleSize } from './console-size';
import { placeFailure } from './fields';
import { refuseUnmet } from './refuse-unmet';

/** Where a container is run. */
export interface Place {
  environment: Environment;
  terminals: Terminals;
}

/**
 * `docker run` of an image at hand, in the CLI's order: create → attach → wait `next-exit` → start → resize, so that
 * neither a byte nor the exit code is lost. Detached runs have no session. What fails after the create leaves nothing
 * behind. The session is the caller's, and so is the measure of the policy. Throws the engine's error, or
 * `policy`, placed at its field.
 */
export async function launch(
  { environment, terminals }: Place,
  { form, terminal }: RunRequest,
  caller: Caller,
): Promise<RunStarted> {
  const { docker, slug } = environment;
  await refuseUnmet(docker, form);
  const judged = environment.judged(caller);
  const { id: containerId, warnings } = await placed(form, judged.create(withConsoleSize(form, terminal)));
  let prepared: PreparedRun | null = null;
  try {
    if (!form.detach) {
      const { name, path, args } = await docker.containers.detail(containerId);
      prepared = await terminals.openRun(
        {
          env: slug,
          containerId,
          name,
          command: quoteWords([path, ...args]),
          tty: form.tty,
          stdin: form.interactive,
          autoRemove: form.remove,
          ...terminal,
        },
        caller,
      );
    }
    const start = () => judged.start(containerId);
    await placed(form, prepared ? prepared.startBy(start) : start());
  } catch (error) {
    await prepared?.abandoned();
    await takeAway(docker, containerId);
    throw error;
  }
  return { containerId, sessionId: prepared?.session.id ?? null, warnings };
}

async function placed<T>(form: RunRequest['form'], call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw placeFailure(error, form);
  }
}

/** Removes a container that could not be started. The engine may have done so itself, as it does after `--rm`. */
async function takeAway(docker: Docker, containerId: string): Promise<void> {
  try {
    await docker.containers.remove(containerId, { force: true, volumes: true });
  } catch (error) {
    if (isFailure(error) && (error.code === 'not-found' || error.code === 'conflict')) return;
    // The person is told why the start failed; that a rest stays is for the one who runs the server.
    log.error('a container that could not be started stays', { container: containerId }, error);
  }
}
