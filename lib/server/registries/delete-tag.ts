import type { DeleteTagRequest } from '@/lib/contract/registries/registries';
import { Failure } from '../errors/failure';
import type { RegistryClient } from '../registry/client';

/**
 * Deletes a tag by its digest, if that is still what was shown: the same digest, and no tag goes with it that was not
 * named. Throws `conflict` where it is not, else what the registry says.
 */
export async function deleteTag(client: RegistryClient, asked: DeleteTagRequest, signal: AbortSignal): Promise<void> {
  const { repository, tag, digest, others } = asked;
  const now = await client.twins(repository, tag, signal);
  if (now.digest !== digest) throw new Failure('conflict', { detail: `${tag}: ${now.digest}` });
  const more = now.others.filter((name) => !others.includes(name));
  if (more.length > 0) throw new Failure('conflict', { detail: more.join(', ') });
  await client.remove(repository, digest, signal);
}
