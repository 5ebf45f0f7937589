/**
 * One call of the engine that is given up after `withinMs`. docker-modem sets no bound to the time that a connection
 * takes. Rejects with ETIMEDOUT, as the kernel would after minutes.
 */
export async function within<T>(withinMs: number, call: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), withinMs);
  try {
    return await call(giveUp.signal);
  } catch (error) {
    if (!giveUp.signal.aborted) throw error;
    const late = new Error(`The engine did not answer within ${withinMs} ms.`);
    throw Object.assign(late, { code: 'ETIMEDOUT' });
  } finally {
    clearTimeout(timer);
  }
}
