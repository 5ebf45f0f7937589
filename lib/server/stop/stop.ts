import type { Environment } from '../core';

/**
 * Stops a container: its stop signal, then SIGKILL after `timeout` seconds (absent: its own grace). While it lasts its
 * live row says since when and with how many seconds, so that every page counts down alike. Answers when it has ended.
 * Throws `not-modified` when it does not run, `not-found`.
 */
export async function stop({ docker, live }: Environment, id: string, timeout?: number): Promise<void> {
  const { id: fullId, stopTimeout } = await docker.containers.detail(id);
  live.stopping(fullId, { since: new Date().toISOString(), seconds: timeout ?? stopTimeout });
  try {
    await docker.containers.stop(fullId, timeout);
  } finally {
    live.stopping(fullId, null);
  }
}
