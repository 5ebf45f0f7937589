import { anonymousLabel } from '@/lib/contract/volume/kind';
import type { VolumeSize } from '@/lib/contract/volume/sizes';
import type { ListedVolume } from '@/lib/contract/volumes';
import type { Docker } from '../docker/docker';
import type { Measured } from '../usage/measured';
import type { Clearing } from './plan';

/** The API since which an engine marks volumes without a name, and its prune takes those alone unless told otherwise. */
const marksSince = 42;

/**
 * The volumes that no container mounts, running or not, as `docker volume prune` takes them: of driver `local` and without
 * options (moby, volume/service: PruneVolumes); without `all` those that nobody gave a name. Sizes are those of the last
 * measurement: none is begun here.
 */
export function volumeClearing(
  docker: Pick<Docker, 'containers' | 'volumes' | 'system'>,
  sizes: Pick<Measured<VolumeSize>, 'last'>,
  all: boolean,
): Clearing {
  return {
    async find() {
      const [volumes, containers, api] = await Promise.all([
        docker.volumes.list(),
        docker.containers.list(),
        docker.system.apiVersion(),
      ]);
      const mounted = new Set(containers.flatMap((row) => row.volumes));
      const bytes = new Map(sizes.last()?.sizes.map((one) => [one.name, one.bytes]));
      const marks = Number(api.split('.')[1] ?? 0) >= marksSince;
      return volumes
        .filter((one) => one.kind === 'plain' && !mounted.has(one.name) && (all || isUnnamed(one, marks)))
        .map(({ name }) => ({ id: name, name, bytes: bytes.get(name) ?? null, users: [] }));
    },
    remove: (name) => docker.volumes.remove(name, { force: false }),
  };
}

/** As the engine's own prune knows them; before it had the mark, its names tell. */
function isUnnamed({ anonymous, labels }: ListedVolume, marks: boolean): boolean {
  return marks ? Object.hasOwn(labels, anonymousLabel) : anonymous;
}
