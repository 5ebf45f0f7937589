import type Dockerode from 'dockerode';
import type { ImageRow } from '@/lib/contract/images';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { namesOf } from './tags';

/** What the list tells of an image; who uses it is computed from the containers. Bytes. */
export type ListedImage = Omit<ImageRow, 'containers'>;

/** Every image that `docker images` shows. Engine API `GET /images/json`. */
export async function list(engine: Engine): Promise<ListedImage[]> {
  return (await asking(engine.requests.listImages())).map(toListed);
}

/** Projects one image of the engine's list. Engines name what has no tag `<none>:<none>`, `<none>@<none>`, or nothing. */
export function toListed(answer: Dockerode.ImageInfo): ListedImage {
  return {
    id: answer.Id,
    tags: namesOf(answer.RepoTags),
    digests: namesOf(answer.RepoDigests),
    size: answer.Size,
    created: new Date(answer.Created * 1000).toISOString(),
    // Null where an image has none.
    labels: (answer.Labels as Record<string, string> | null) ?? {},
  };
}
