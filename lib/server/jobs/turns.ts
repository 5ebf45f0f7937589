import PQueue from 'p-queue';

/** Lets so many pulls of an environment go on at once; the others wait, and begin in the order in which they came. */
export interface Turns {
  /**
   * Does `work` when it is its turn. `waits` is told once, where it is not at once, and again (false) when it begins. Rejects
   * with the signal's reason as soon as that aborts, also while it waits. Whoever has a turn must not ask for another one.
   */
  take<T>(env: string, signal: AbortSignal, waits: (waiting: boolean) => void, work: () => Promise<T>): Promise<T>;
}

/** `most`: pulls of one environment at once. */
export function createTurns(most: number): Turns {
  const queues = new Map<string, PQueue>();
  const queueOf = (env: string) => {
    const queue = queues.get(env) ?? new PQueue({ concurrency: most });
    queues.set(env, queue);
    return queue;
  };
  return {
    async take(env, signal, waits, work) {
      const queue = queueOf(env);
      signal.throwIfAborted();
      if (queue.pending >= most || queue.size > 0) waits(true);
      let began = false;
      let leave = () => {};
      // Who waits leaves at once; who works ends by the signal, as all work does.
      const left = new Promise<never>((_, reject) => {
        leave = () => (began ? undefined : reject(signal.reason as Error));
      });
      signal.addEventListener('abort', leave, { once: true });
      const turn = queue.add(async () => {
        if (signal.aborted) throw signal.reason;
        began = true;
        waits(false);
        return work();
      });
      // It is waited for by the race; where that is lost, its own rejection says the same.
      turn.catch(() => undefined);
      try {
        return await Promise.race([turn, left]);
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
  };
}
