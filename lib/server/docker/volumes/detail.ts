import type Dockerode from 'dockerode';
import type { VolumeDetail, VolumeUser } from '@/lib/contract/volume/detail';
import { plainName, toListed as toListedContainer } from '../containers/list';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { raw } from './inspect';
import { toListed } from './list';

/**
 * One volume in full, with each place in a container where it is mounted. Engine API `GET /volumes/{name}` and
 * `GET /containers/json`. Throws `not-found`.
 */
export async function detail(engine: Engine, name: string): Promise<Omit<VolumeDetail, 'hidden'>> {
  const filters = { volume: [name] };
  const [volume, containers] = await Promise.all([
    raw(engine, name),
    asking(engine.requests.listContainers({ all: true, filters })),
  ]);
  const { labels, ...row } = toListed(volume);
  return {
    ...row,
    options: pairs(volume.Options),
    labels: pairs(labels),
    users: containers.flatMap((container) => usersIn(container, volume.Name)).sort(byName),
  };
}

/** The engine's filter finds paths as well as names, and a container may mount a volume twice. */
function usersIn(container: Dockerode.ContainerInfo, volume: string): VolumeUser[] {
  const { state } = toListedContainer(container);
  return (container.Mounts ?? [])
    .filter(({ Type, Name }) => Type === 'volume' && Name === volume)
    .map(({ Destination, RW }) => ({
      id: container.Id,
      name: plainName(container.Names),
      state,
      path: Destination,
      readOnly: !RW,
    }));
}

function byName(a: VolumeUser, b: VolumeUser): number {
  return a.name.localeCompare(b.name) || a.path.localeCompare(b.path);
}

function pairs(given: Record<string, string> | null | undefined): { name: string; value: string }[] {
  return Object.entries(given ?? {})
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
