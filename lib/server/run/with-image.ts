import type { InspectedContainer, InspectedImage } from '@/lib/contract/run/from-container/inspected';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';

/** A container as the engine tells it, and the very image that it was made from: null when that is gone. Throws `not-found`. */
export async function withImage(
  docker: Docker,
  id: string,
): Promise<{ container: InspectedContainer; image: InspectedImage | null }> {
  const container = (await docker.containers.inspect(id)) as unknown as InspectedContainer;
  try {
    return { container, image: await docker.images.raw(container.Image) };
  } catch (error) {
    if (isFailure(error) && (error.code === 'not-found' || error.code === 'image-not-found'))
      return { container, image: null };
    throw error;
  }
}
