import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import type { Aftermath } from './upstream';

/** How long a program is given to go by itself. Milliseconds, and how often. */
const goMs = 100;
const goTries = 10;

/**
 * What is left of an exec as the engine's own `ps` sees it (`docker top`): the processes of its session, waited for for a
 * second. `unknown` where the engine's machine has no such `ps`.
 */
export async function lookFromOutside(
  docker: Docker,
  { id, containerId }: { id: string; containerId: string },
): Promise<Aftermath> {
  try {
    const { pid } = await docker.exec.inspect(id);
    let remaining: string[] = [];
    for (let attempt = 0; attempt < goTries; attempt++) {
      const processes = await docker.containers.top(containerId);
      remaining = processes.filter(({ session }) => session === pid).map(({ command }) => command);
      if (remaining.length === 0) return { left: 'nothing', remaining };
      await after(goMs);
    }
    return { left: 'survivors', remaining };
  } catch (error) {
    const gone = isFailure(error) && (error.code === 'container-not-running' || error.code === 'not-found');
    if (gone && !/is paused/i.test(error.message)) return { left: 'nothing', remaining: [] };
    return { left: 'unknown', remaining: [] };
  }
}
