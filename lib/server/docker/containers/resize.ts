import type { Engine } from '../engines';
import { asking } from '../errors';

/** Sets the size of a running container's TTY, in character cells. Engine API `POST /containers/{id}/resize`. */
export async function resize(engine: Engine, containerId: string, cols: number, rows: number): Promise<void> {
  await asking(engine.requests.getContainer(containerId).resize({ w: cols, h: rows }));
}
