import type { VolumeRow } from '@/lib/contract/volumes';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** Every volume. Engine API `GET /volumes`. */
export async function list(engine: Engine): Promise<VolumeRow[]> {
  const answer = await asking(engine.requests.listVolumes());
  return (answer.Volumes ?? []).map((volume) => ({
    name: volume.Name,
    driver: volume.Driver,
    mountpoint: volume.Mountpoint,
    // Engines tell it since API 1.29, but not for every driver; the types do not know it.
    created: 'CreatedAt' in volume ? String(volume.CreatedAt) : '',
  }));
}
