import type { Duplex } from 'node:stream';
import type { Engine } from '../engines';
import { detachKeys, hijacked } from '../hijack';

/**
 * Joins the main process of a container, before or after its start: stdin, stdout and stderr from now on. Engine API
 * `POST /containers/{id}/attach`, hijacked. Whoever attaches must drain it always: a reader that stops freezes the
 * container. Ending the stream only detaches. Throws `not-found`, `conflict` when the container is paused.
 */
export function attach(engine: Engine, containerId: string): Promise<Duplex> {
  const container = engine.streams.getContainer(containerId);
  const all = { stream: true, stdin: true, stdout: true, stderr: true };
  return hijacked(container.attach({ ...all, hijack: true, detachKeys }));
}
