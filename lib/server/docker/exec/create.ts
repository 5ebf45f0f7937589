import type { Engine } from '../engines';
import { asking } from '../errors';
import { execBody, type ExecOptions } from './body';

/**
 * Prepares a command in a running container and answers its id; it does not run yet. Engine API
 * `POST /containers/{id}/exec`. Throws `container-not-running`, `not-found`.
 */
export async function createExec(engine: Engine, containerId: string, options: ExecOptions): Promise<string> {
  const exec = await asking(engine.requests.getContainer(containerId).exec(execBody(options)));
  return exec.id;
}
