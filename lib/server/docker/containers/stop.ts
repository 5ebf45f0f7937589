import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Stops a container: its stop signal, then SIGKILL after `timeout` seconds (absent: the container's own grace). Answers
 * when it has ended. Engine API `POST /containers/{id}/stop`. Throws `not-modified` when it does not run, `not-found`.
 */
export async function stop(engine: Engine, id: string, timeout?: number): Promise<void> {
  // A stop lasts as long as the grace: on a client of its own it holds no socket that others wait for.
  await asking(engine.streams.getContainer(id).stop(timeout === undefined ? {} : { t: timeout }));
}
