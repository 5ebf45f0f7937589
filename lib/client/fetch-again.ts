/** Pauses before what did not come is asked for again, or less when the network comes back earlier. Milliseconds. */
const pauses = [0, 300, 1200];

/**
 * `fetch` for what changes nothing: asks again when no answer came at all. Chromium gives up every request under way when the
 * machine gets or loses a network interface, as whenever Docker makes a network; the next one goes through. Throws what
 * `fetch` throws: the last failure, or that `signal` was aborted.
 */
export async function fetchAgain(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  for (const pause of pauses)
    try {
      return await fetch(path, init);
    } catch (error) {
      // A TypeError is how fetch tells of the network (WHATWG Fetch, 5.6).
      if (!(error instanceof TypeError)) throw error;
      await networkBack(pause, signal);
      signal?.throwIfAborted();
    }
  return fetch(path, init);
}

/** Resolves when the browser tells that it is online again, and after `pause` at the latest; at once when `signal` aborts. */
function networkBack(pause: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, pause);
    window.addEventListener('online', done);
    signal?.addEventListener('abort', done);
  });
}
