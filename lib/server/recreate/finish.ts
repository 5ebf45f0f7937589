import type { Environment } from '../core';
import type { Inspected } from './body/inspected';
import { found, unless } from './engine-calls';
import type { Entry } from './entry';

/**
 * Removes the old container, whose place the new one has. Its volumes without a name stay: they are the new one's now, or
 * hold what nobody said to delete. A new one that had run and was ended with the engine runs again, and in the place of one that was
 * paused it is paused. What was done already may be done again. Throws what the engine says.
 */
export async function finish({ docker, putBack }: Environment, { old, newId }: Entry): Promise<void> {
  await unless(['not-found', 'conflict'], docker.containers.remove(old.id, { force: true, volumes: false }));
  if (!old.ran || newId === null) return;
  const made = (await found(docker.containers.inspect(newId))) as Inspected | null;
  // One that ended well has done what it had to.
  if (made && !made.State.Running && made.State.ExitCode !== 0) await unless(['not-modified'], putBack.start(newId));
  if (old.paused) await unless(['not-modified', 'container-not-running', 'not-found'], docker.containers.pause(newId));
}
