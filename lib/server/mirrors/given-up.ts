import { setTimeout as pause } from 'node:timers/promises';
import type { PullProgress } from '@/lib/contract/jobs';
import { pullImage, StillHeld, type PullParts } from '../jobs/pull';

/** The time that the engine has to let go of a pull that was given up, before the next begins. Milliseconds. */
const letGoMs = 150;
/** How often that is waited for, twice as long each time: 10 s in all. */
const mostTries = 6;

/**
 * Pulls after a pull that was given up with `left`: begins when the engine has let go of its layers. Without `left` it is
 * `pullImage`. Throws the same.
 */
export async function pullAfter(left: PullProgress | null, parts: PullParts): Promise<PullProgress> {
  if (!left) return pullImage(parts);
  const fetching = left.layers.filter(({ state }) => state === 'downloading');
  const stuck = new Map(fetching.map(({ id, downloaded }) => [id, downloaded]));
  for (let tries = 1; ; tries += 1) {
    await pause(letGoMs * 2 ** (tries - 1), undefined, { signal: parts.signal }).catch(() => undefined);
    parts.signal.throwIfAborted();
    try {
      return await pullImage({ ...parts, stuck: tries < mostTries ? stuck : undefined });
    } catch (error) {
      if (!(error instanceof StillHeld)) throw error;
    }
  }
}
