import type { PullProgress } from '@/lib/contract/jobs';
import { isImageId } from '@/lib/contract/reference';
import type { Docker } from '../docker/docker';
import { Failure, isFailure } from '../errors/failure';
import type { JobContext } from '../jobs/job-kind';
import { pullImage } from '../jobs/pull';
import type { RegistryAuth } from '../registries/registries';
import { referenceOf } from '../jobs/pull-kind';

/**
 * Sees to it that an image is at hand: pulls it where it is not, or where the newest is asked for. An id is never pulled. Throws what
 * the registry says, at the field `image`.
 */
export async function bringImage(parts: {
  docker: Docker;
  registryAuth: RegistryAuth;
  image: string;
  newest: boolean;
  signal: AbortSignal;
  report: (progress: PullProgress) => void;
  turn: JobContext['turn'];
}): Promise<void> {
  const { docker, registryAuth, image, newest, signal, report, turn } = parts;
  try {
    if (!newest && (await isAtHand(docker, image))) return;
    // An id names one image for good.
    if (isImageId(image)) throw new Failure('image-not-found', { detail: image });
    const reference = referenceOf(image);
    await turn(() => pullImage({ docker, registryAuth, reference, signal, report }));
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new Failure(error.code, { ...error.details, field: 'image' }, { cause: error });
  }
}

async function isAtHand(docker: Docker, image: string): Promise<boolean> {
  try {
    await docker.images.raw(image);
    return true;
  } catch (error) {
    if (isFailure(error) && (error.code === 'not-found' || error.code === 'image-not-found')) return false;
    throw error;
  }
}
