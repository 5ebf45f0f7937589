import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Failure } from '../errors/failure';
import { createTurns } from './turns';

/** Wrong passwords are forgotten after this. Seconds. */
const windowSeconds = 15 * 60;
/** Wrong passwords that are let through within the window before it bites. */
export const limits = {
  /** for one account from one address, */
  pair: 10,
  /** for one account from all addresses that it does not know, */
  account: 30,
  /** for all accounts from one address. */
  address: 100,
} as const;
/** Once slowed down, one attempt is let through in this time. Milliseconds. */
const slowMs = 2000;

/** Who guesses what from where. `known`: the account was signed in to from this address before. */
export interface Attempt {
  account: string;
  address: string;
  known: boolean;
}

/** Counts wrong passwords, so that guessing is slow and nobody is locked out by the guesses of others. */
export interface Throttle {
  /**
   * Lets `check` find out whether a password is right, when it is this attempt's turn. A right one clears what the
   * account and the address had together. Throws `too-many-requests` with the seconds to wait.
   */
  guard<T>(attempt: Attempt, check: () => Promise<T | null>): Promise<T | null>;
}

/**
 * Three counters: the account from this address, the account from anywhere, the address with any account. Where an
 * address is not known to the account, the first and the last refuse until the window has passed, and the second slows
 * down. Where it is known, all that happens is waiting one's turn, two seconds each: somebody behind the same proxy, or
 * somebody who guesses from elsewhere, makes the right password slower and never useless.
 */
export function createThrottle(window = windowSeconds, slow = slowMs): Throttle {
  const counter = (points: number) => new RateLimiterMemory({ points, duration: window });
  const [pairs, accounts, addresses] = [counter(limits.pair), counter(limits.account), counter(limits.address)];
  const turn = createTurns(slow);
  const refuse = (retryAfter: number) => new Failure('too-many-requests', { retryAfter });

  return {
    async guard({ account, address, known }, check) {
      const network = networkOf(address);
      const pair = JSON.stringify([account, network]);
      // Counted before the check and given back after it: a hundred at the same moment are a hundred. What is refused
      // for the account's sake does not count against the address, which others use too.
      const ofPair = await take(pairs, pair);
      if (ofPair !== null && !known) throw refuse(ofPair);
      const ofAddress = await take(addresses, network);
      if (ofAddress !== null && !known) throw refuse(ofAddress);
      if (known) {
        if (ofPair !== null || ofAddress !== null) await turn(pair);
      } else if ((await take(accounts, account)) !== null) await turn(account);
      const result = await check();
      if (result !== null) {
        await pairs.delete(pair);
        await addresses.reward(network);
        if (!known) await accounts.reward(account);
      }
      return result;
    },
  };
}

/** Counts one attempt. Answers null, or the seconds until there is room again. */
async function take(counter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await counter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** What counts as one address: an IPv6 host chooses among a whole /64. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
