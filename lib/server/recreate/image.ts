import type { PullProgress } from '@/lib/contract/jobs';
import { isImageId } from '@/lib/contract/reference';
import type { Docker } from '../docker/docker';
import { Failure, isFailure } from '../errors/failure';
import type { JobContext } from '../jobs/job-kind';
import { pullImage } from '../jobs/pull';
import type { EnvMirrors } from '../mirrors/mirrors';
import { pullThrough } from '../mirrors/pull-through';
import type { TellSources } from '../mirrors/source-list';
import type { RegistryAuth } from '../registries/registries';
import { referenceOf } from '../jobs/pull-kind';

/**
 * Sees to it that an image is at hand: pulls it where it is not, or where the newest is asked for. An id is never pulled. Throws what
 * the registry says, at the field `image`.
 */
export async function bringImage(parts: {
  docker: Docker;
  registryAuth: RegistryAuth;
  mirrors: EnvMirrors;
  tell: TellSources;
  image: string;
  newest: boolean;
  signal: AbortSignal;
  report: (progress: PullProgress) => void;
  turn: JobContext['turn'];
}): Promise<void> {
  const { docker, image, newest, turn } = parts;
  try {
    if (!newest && (await isAtHand(docker, image))) return;
    // An id names one image for good.
    if (isImageId(image)) throw new Failure('image-not-found', { detail: image });
    const reference = referenceOf(image);
    // What comes from a mirror by digest has not the name by which the container is made again.
    const pull = (): Promise<unknown> =>
      reference.digest ? pullImage({ ...parts, reference }) : pullThrough({ ...parts, reference });
    await turn(pull);
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
