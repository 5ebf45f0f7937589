import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests of one address without a session, in a minute: enough for many people to sign in from one office. */
const strangersPerMinute = 600;
/** Requests of one address with a session, in a minute: no page asks this much, a loop that has gone wrong does. */
const signedInPerMinute = 60_000;

/** Requests by one API key, in a minute, from wherever: ten a second is much for a script, and little for an engine. */
const byKeyPerMinute = 600;

/** Who asks: an API key, whoever has a session, or a stranger. */
export type Asking = { key: string } | { signedIn: boolean };

/** How often one may ask. */
export interface Limits {
  /** Seconds until whoever asks from `address` may again; 0: now. Counts this request. */
  wait(address: string, asking: Asking): Promise<number>;
}

/** Counts in memory, a minute at a time: see the two figures above. */
export function createLimits(): Limits {
  const strangers = new RateLimiterMemory({ points: strangersPerMinute, duration: 60 });
  const signed = new RateLimiterMemory({ points: signedInPerMinute, duration: 60 });
  const keys = new RateLimiterMemory({ points: byKeyPerMinute, duration: 60 });
  return {
    async wait(address, asking) {
      try {
        if ('key' in asking) await keys.consume(asking.key);
        else await (asking.signedIn ? signed : strangers).consume(address);
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
  };
}
