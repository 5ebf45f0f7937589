import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests of one address without a session, in a minute: enough for many people to sign in from one office. */
const strangersPerMinute = 600;
/** Requests of one address with a session, in a minute: no page asks this much, a loop that has gone wrong does. */
const signedInPerMinute = 60_000;

/** How often one address may ask. */
export interface Limits {
  /** Seconds until `address` may ask again; 0: it may now. Counts this request. */
  wait(address: string, signedIn: boolean): Promise<number>;
}

/** Counts in memory, a minute at a time: see the two figures above. */
export function createLimits(): Limits {
  const strangers = new RateLimiterMemory({ points: strangersPerMinute, duration: 60 });
  const signed = new RateLimiterMemory({ points: signedInPerMinute, duration: 60 });
  return {
    async wait(address, signedIn) {
      try {
        await (signedIn ? signed : strangers).consume(address);
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
  };
}
