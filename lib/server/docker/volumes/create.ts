import type { CreatedVolume, CreateVolumeRequest } from '@/lib/contract/volume/create';
import { volumeBody } from '@/lib/contract/volume/create';
import { isFailure } from '../../errors/failure';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { aboutVolume } from './about-volume';
import { raw } from './inspect';

/**
 * Makes a volume. Engine API `POST /volumes/create`, which answers an existing one of that name and driver as if it were
 * new, whatever options were asked for: so it is looked for first. Throws with the engine's words at the field that they are
 * about: `conflict` for a name that another driver has, `bad-request` for what does not fit.
 */
export async function create(engine: Engine, request: CreateVolumeRequest): Promise<CreatedVolume> {
  const existed = request.name !== '' && (await isThere(engine, request.name));
  try {
    const made = await asking(engine.requests.createVolume(volumeBody(request)));
    // Dockerode answers a handle or the engine's words, by its version.
    const name = 'Name' in made ? String(made.Name) : (made as unknown as { name: string }).name;
    return { name, existed };
  } catch (error) {
    throw aboutVolume(error);
  }
}

async function isThere(engine: Engine, name: string): Promise<boolean> {
  try {
    await raw(engine, name);
    return true;
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return false;
    throw error;
  }
}
