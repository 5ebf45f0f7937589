import type { RegistryAccess } from './access';
import { createAsking } from './asking';
import { image } from './image';
import { catalogue, tags } from './lists';
import { head } from './manifest';
import { ping } from './ping';
import { remove, twins } from './remove';

/**
 * A client of one registry: the OCI Distribution API (github.com/opencontainers/distribution-spec). It keeps connections
 * and tokens; `close` lets them go. Each verb throws a `Failure` with the registry's own words.
 */
export function createRegistryClient(access: RegistryAccess, options: { timeoutMs?: number } = {}) {
  const asking = createAsking(access, options);
  type From = { from?: string | undefined; signal?: AbortSignal | undefined };
  return {
    ping: (signal?: AbortSignal) => ping(asking, signal),
    catalogue: (page?: From) => catalogue(asking, page),
    tags: (repository: string, page?: From) => tags(asking, repository, page),
    /** Where a tag leads, as the registry says at this moment. */
    head: (repository: string, reference: string, signal?: AbortSignal) => head(asking, repository, reference, signal),
    image: (repository: string, reference: string, signal?: AbortSignal) =>
      image(asking, repository, reference, signal),
    twins: (repository: string, tag: string, signal?: AbortSignal) => twins(asking, repository, tag, signal),
    remove: (repository: string, digest: string, signal?: AbortSignal) => remove(asking, repository, digest, signal),
    close: asking.close,
  };
}
export type RegistryClient = ReturnType<typeof createRegistryClient>;
