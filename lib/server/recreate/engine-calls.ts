import { setTimeout as sleep } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import type { ProblemCode } from '@/lib/contract/problem';

/** Resolves also when `call` fails because what it wants is so already, or what it is about is gone. */
export async function unless(codes: readonly ProblemCode[], call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!isFailure(error) || !codes.includes(error.code)) throw error;
  }
}

/** What `ask` answers; null where that is gone. */
export async function found<T>(ask: Promise<T>): Promise<T | null> {
  try {
    return await ask;
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return null;
    throw error;
  }
}

/** Whether the engine is away, so that the same can be tried again when it is back. */
export function isAway(error: unknown): boolean {
  return isFailure(error) && error.code === 'engine-unreachable';
}

/** Between two looks. Milliseconds. */
const lookMs = 100;

/** Removes a container that removes itself, and waits until it is gone: the engine answers a stop before it is. */
export async function untilGone({ containers }: Docker, id: string): Promise<void> {
  await unless(['not-found', 'conflict'], containers.remove(id, { force: true, volumes: false }));
  while (await found(containers.inspect(id))) await sleep(lookMs);
}
