import type Dockerode from 'dockerode';
import { isAnonymous, volumeKind } from '@/lib/contract/volume/kind';
import type { ListedVolume } from '@/lib/contract/volumes';
import { composeNames } from '../containers/list';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** What the engine answers of a volume, on its own or in the list; some leave fields out that dockerode's types promise. */
export type VolumeAnswer = Pick<Dockerode.VolumeInspectInfo, 'Name' | 'Driver' | 'Mountpoint'> & {
  /** Told since API 1.29, but not by every driver. */
  CreatedAt?: string;
  Scope?: string;
  Labels?: Record<string, string> | null;
  Options?: Record<string, string> | null;
};

/** Every volume. Engine API `GET /volumes`. */
export async function list(engine: Engine): Promise<ListedVolume[]> {
  const answer = await asking(engine.requests.listVolumes() as unknown as Promise<{ Volumes?: VolumeAnswer[] | null }>);
  return (answer.Volumes ?? []).map(toListed);
}

export function toListed(answer: VolumeAnswer): ListedVolume {
  const labels = answer.Labels ?? {};
  return {
    name: answer.Name,
    driver: answer.Driver,
    scope: answer.Scope ?? '',
    mountpoint: answer.Mountpoint,
    created: answer.CreatedAt ?? '',
    kind: volumeKind(answer.Driver, answer.Options ?? {}),
    anonymous: isAnonymous(answer.Name, labels),
    project: composeNames(labels).project,
    labels,
  };
}
