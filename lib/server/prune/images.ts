import type { PruneImagesPreview } from '@/lib/contract/prune-images';
import type { Docker } from '../docker/docker';
import type { ListedImage } from '../docker/images/list';

const seconds: Record<string, number> = { h: 3600, m: 60, s: 1 };

/** What a prune takes: `all` images that no container uses, or only those that have no tag; `until`: as its filter (`24h`). */
export interface PruneScope {
  all: boolean;
  until?: string | undefined;
}

/** What `docker image prune` would remove now, the largest first: asked of the engine, which may be ahead of the live picture. */
export async function imagesToPrune(
  { images, containers }: Pick<Docker, 'images' | 'containers'>,
  { all, until }: PruneScope,
): Promise<ListedImage[]> {
  const [found, users] = await Promise.all([images.list(), containers.list()]);
  const used = new Set(users.map(({ imageId }) => imageId));
  const before = until === undefined ? Infinity : Date.now() - secondsOf(until) * 1000;
  return found
    .filter(({ id, tags, created }) => !used.has(id) && (all || tags.length === 0) && Date.parse(created) <= before)
    .sort((a, b) => b.size - a.size || a.id.localeCompare(b.id));
}

/** The same as people are shown it. */
export async function previewImages(
  docker: Pick<Docker, 'images' | 'containers'>,
  scope: PruneScope,
): Promise<PruneImagesPreview> {
  const found = await imagesToPrune(docker, scope);
  return {
    images: found.map(({ id, tags, size, created }) => ({ id, tags, size, created })),
    bytes: found.reduce((sum, { size }) => sum + size, 0),
  };
}

/** What removes a whole image without force: each of its tags; one that was pulled by digest alone, by that; else its id. */
export function namesToRemove({ id, tags, digests }: Pick<ListedImage, 'id' | 'tags' | 'digests'>): string[] {
  if (tags.length > 0) return tags;
  return digests.length > 0 ? digests : [id];
}

function secondsOf(until: string): number {
  return Number(until.slice(0, -1)) * (seconds[until.slice(-1)] ?? 1);
}
