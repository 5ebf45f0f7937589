import type { MirrorHealth } from '@/lib/contract/mirrors/mirrors';
import { addressText, parseRegistryAddress } from '@/lib/contract/registries/address';
import type { Db } from '../db/database';
import { Failure, toProblem } from '../errors/failure';
import { logged } from '../log/log';
import type { Registries } from '../registries/registries';
import { loadHealth, writeHealth } from './health-store';

/** A mirror that has not said what it is by then is none to wait for. Milliseconds. */
const limitMs = 5000;
/** Addresses that something is known of; the one unused for longest goes first. */
const mostKept = 200;

/**
 * How addresses do: as they answered Quayside when somebody asked for it, and as pulls of an engine went; over a restart too.
 * What cannot be written is known until then, and logged.
 */
export async function createHealth(db: Db, registries: Pick<Registries, 'accessFor' | 'client'>) {
  const known = new Map((await loadHealth(db)).map((health) => [health.address, health]));

  function of(address: string): MirrorHealth {
    return known.get(address) ?? { address, asked: null, pulled: null };
  }
  async function keep(health: MirrorHealth): Promise<void> {
    known.delete(health.address);
    known.set(health.address, health);
    const forgotten = [...known.keys()].slice(0, -mostKept);
    for (const address of forgotten) known.delete(address);
    await writeHealth(db, health, forgotten).catch(logged('what is known of a mirror could not be kept'));
  }
  return {
    of,
    pulled: (address: string, pulled: NonNullable<MirrorHealth['pulled']>) => void keep({ ...of(address), pulled }),
    /** Asks whether a registry is there (`GET /v2/`), by the sign-in that is kept for it, and keeps what came of it. */
    async ask(address: string): Promise<void> {
      const at = new Date().toISOString();
      const began = performance.now();
      const problem = await ping(registries, address).then(() => null, toProblem);
      await keep({ ...of(address), asked: { at, ms: Math.round(performance.now() - began), problem } });
    },
  };
}
export type Health = Awaited<ReturnType<typeof createHealth>>;

async function ping({ accessFor, client }: Pick<Registries, 'accessFor' | 'client'>, text: string): Promise<void> {
  const address = parseRegistryAddress(text);
  if (!address) throw new Failure('bad-request', { detail: text });
  const access = await accessFor({ registry: address.host, path: address.prefix });
  await within(limitMs, addressText(address), (signal) => client(access).ping(signal));
}

/** Does `work` until a time is over. Throws `registry-timeout` then. Milliseconds. */
export async function within<T>(
  ms: number,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
  ended?: AbortSignal,
): Promise<T> {
  const limit = AbortSignal.timeout(ms);
  try {
    return await work(ended ? AbortSignal.any([limit, ended]) : limit);
  } catch (error) {
    if (!limit.aborted) throw error;
    throw new Failure('registry-timeout', { detail: `${what}: no answer within ${ms / 1000} s` }, { cause: error });
  }
}
