import type { RemovedImage } from '@/lib/contract/images';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { imageName } from './name';

interface RemoveAnswer {
  Untagged?: string;
  Deleted?: string;
}

/**
 * Removes a tag, and the image with its unused parents when no other tag is left. Engine API `DELETE /images/{name}`.
 * Throws `image-in-use` while a container uses it, `conflict` while another image is built on it or it has several tags
 * and is named by id. `force` removes all tags of an id, and the image of stopped containers.
 */
export async function remove(engine: Engine, name: string, options: { force: boolean }): Promise<RemovedImage[]> {
  const answer = (await asking(engine.requests.getImage(imageName(name)).remove(options))) as RemoveAnswer[];
  return answer.map(({ Untagged, Deleted }) => ({ untagged: Untagged ?? null, deleted: Deleted ?? null }));
}
