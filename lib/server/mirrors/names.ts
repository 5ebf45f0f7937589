import type { ImageReference } from '@/lib/contract/reference';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';

/** The id of the image that has this name; null where none has. */
export async function idOf(docker: Docker, { familiar }: ImageReference): Promise<string | null> {
  try {
    return (await docker.images.inspect(familiar)).id;
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

function isNotThere(error: unknown): boolean {
  return isFailure(error) && (error.code === 'not-found' || error.code === 'image-not-found');
}

/** Takes the name of a mirror from what came from it: it is gone, or on the image that had it before. */
export async function putNameBack(docker: Docker, name: ImageReference, before: string | null): Promise<void> {
  if (before === null) await docker.images.remove(name.familiar, { force: false });
  else if ((await idOf(docker, name)) !== before) await docker.images.tag({ image: before, reference: name.familiar });
}

/**
 * Takes the name of a mirror from what a pull that failed has left: containerd's image store keeps under it what it could not
 * unpack. Other engines have left nothing.
 */
export async function dropFailed(docker: Docker, name: ImageReference, before: string | null): Promise<void> {
  if (before !== null) return putNameBack(docker, name, before);
  await docker.images.remove(name.familiar, { force: false }).catch((error: unknown) => {
    if (!isNotThere(error)) throw error;
  });
}
