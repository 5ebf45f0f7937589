import type { Engine } from '../engines';
import { asking } from '../errors';

/** Sets the size of an exec's TTY, in character cells. Engine API `POST /exec/{id}/resize`. Fails until it has started. */
export async function resizeExec(engine: Engine, id: string, cols: number, rows: number): Promise<void> {
  await asking(engine.requests.getExec(id).resize({ w: cols, h: rows }));
}
