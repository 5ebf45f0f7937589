import type { ImageReference } from '@/lib/contract/reference';
import { isFailure } from '../errors/failure';
import type { Registries } from '../registries/registries';
import { within } from './health';

/** The time that an origin has to say what it has; it is asked while a mirror is pulled from. Milliseconds. */
const limitMs = 4000;
/** One that did not answer a moment ago has less, so that whoever cannot reach it does not wait each time. Milliseconds. */
const shortLimitMs = 1000;
const rememberedMs = 5 * 60_000;

/** Asks origins for digests, from this process: the engine may reach other registries. */
export function createOrigins(
  { accessFor, client }: Pick<Registries, 'accessFor' | 'client'>,
  now: () => number = Date.now,
) {
  const away = new Map<string, number>();
  return {
    /**
     * Where the tag of `reference` leads at its origin. Distribution API `HEAD …/manifests/…`, which Docker Hub does not
     * count as a pull. Throws the failure that says why it is not known.
     */
    async digest(reference: ImageReference, signal: AbortSignal): Promise<string> {
      const { registry, path, tag } = reference;
      const isAway = now() - (away.get(registry) ?? -Infinity) < rememberedMs;
      try {
        const found = await within(
          isAway ? shortLimitMs : limitMs,
          registry,
          async (ends) => client(await accessFor(reference)).head(path, tag ?? 'latest', ends),
          signal,
        );
        away.delete(registry);
        return found.digest;
      } catch (error) {
        if (isFailure(error) && isNoAnswer.has(error.code)) away.set(registry, now());
        throw error;
      }
    },
  };
}
export type Origins = ReturnType<typeof createOrigins>;

const isNoAnswer: ReadonlySet<string> = new Set([
  'registry-timeout',
  'registry-no-connection',
  'registry-unknown-host',
]);
