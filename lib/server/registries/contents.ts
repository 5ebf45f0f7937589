import { addressText, isBelow } from '@/lib/contract/registries/address';
import type { DeleteTagRequest, NamesPage } from '@/lib/contract/registries/registries';
import type { RemoteImage, TagTwins } from '@/lib/contract/registries/remote';
import { dockerHub } from '@/lib/contract/reference';
import { Failure } from '../errors/failure';
import type { RegistryClient } from '../registry/client';
import { deleteTag } from './delete-tag';
import type { UsedRegistry } from './registries';

/** What lies in the registry of one entry, as its sign-in may see it; nothing beside the path that it is limited to. */
export interface RegistryContents {
  /** `from`: a `next` that was answered. Throws `registry-no-catalogue`. */
  catalogue(from: string | undefined, signal: AbortSignal): Promise<NamesPage>;
  tags(repository: string, from: string | undefined, signal: AbortSignal): Promise<NamesPage>;
  image(repository: string, tag: string, signal: AbortSignal): Promise<RemoteImage>;
  twins(repository: string, tag: string, signal: AbortSignal): Promise<TagTwins>;
  deleteTag(asked: DeleteTagRequest, signal: AbortSignal): Promise<void>;
}

export function contentsOf(
  used: () => Promise<UsedRegistry>,
  clientOf: (used: UsedRegistry) => RegistryClient,
): RegistryContents {
  async function of(repository: string): Promise<RegistryClient> {
    const entry = await used();
    if (isBelow(entry, entry.host, repository)) return clientOf(entry);
    const detail = `${repository}: not below ${addressText(entry)}`;
    throw new Failure('bad-request', { detail, field: 'repository' });
  }
  return {
    async catalogue(from, signal) {
      const entry = await used();
      // It is known to have none, and answers as if one were not signed in.
      if (entry.host === dockerHub) throw new Failure('registry-no-catalogue', { detail: dockerHub });
      const { names, next } = await clientOf(entry).catalogue({ from, signal });
      return { names: names.filter((name) => isBelow(entry, entry.host, name)), next };
    },
    tags: async (repository, from, signal) => (await of(repository)).tags(repository, { from, signal }),
    image: async (repository, tag, signal) => (await of(repository)).image(repository, tag, signal),
    twins: async (repository, tag, signal) => (await of(repository)).twins(repository, tag, signal),
    deleteTag: async (asked, signal) => deleteTag(await of(asked.repository), asked, signal),
  };
}
