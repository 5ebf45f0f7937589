import { readFile } from 'node:fs/promises';
import { isWithin, normalPath } from '@/lib/contract/policy/host-path';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';

/** What is mounted into a container, as `GET /containers/{id}/json` tells it. */
interface Mounted {
  Type?: string | undefined;
  Name?: string | undefined;
  Source: string;
  Destination: string;
}

/** Where an engine has what lies in Quayside's own container: paths of its host, and names of volumes. */
export interface OwnSources {
  paths: string[];
  volumes: string[];
}

/**
 * Where the engine behind `docker` has `places`, paths that Quayside knows from the inside, if it runs in a container of
 * that engine. Without a container of its own, or in another engine's: nowhere.
 */
export async function ownSources(
  docker: Docker,
  places: readonly string[],
  containerId: () => Promise<string | null> = ownContainerId,
): Promise<OwnSources> {
  const id = await containerId();
  const mounts = id === null ? [] : await mountsOf(docker, id);
  return sourcesOf(mounts, places);
}

/** The sources of all mounts that hold one of `places`, lie in one, or are one; of a path, just that part. */
export function sourcesOf(mounts: readonly Mounted[], places: readonly string[]): OwnSources {
  const found = { paths: new Set<string>(), volumes: new Set<string>() };
  for (const place of places.flatMap((path) => normalPath(realTarget(path)) ?? []))
    for (const { Type, Name, Source, Destination } of mounts) {
      const target = realTarget(Destination);
      const inside = isWithin(place, target);
      if (!inside && !isWithin(target, place)) continue;
      if (Type === 'volume' && Name) found.volumes.add(Name);
      else found.paths.add(normalPath(inside ? `${Source}/${place.slice(target.length)}` : Source) ?? Source);
    }
  return { paths: [...found.paths], volumes: [...found.volumes] };
}

/**
 * Id of the container that this process runs in: the engine mounts `/etc/hostname` out of a folder that bears it, which
 * proc(5)'s mountinfo tells. Null: in none.
 */
export async function ownContainerId(read = () => readFile('/proc/self/mountinfo', 'utf8')): Promise<string | null> {
  const lines = (await read().catch(() => '')).split('\n').map((line) => line.split(' '));
  const [, , , source = ''] = lines.findLast(([, , , , target]) => target === '/etc/hostname') ?? [];
  return /\/([0-9a-f]{64})\/(?:userdata\/)?hostname$/.exec(source)?.[1] ?? null;
}

async function mountsOf(docker: Docker, id: string): Promise<readonly Mounted[]> {
  try {
    return (await docker.containers.inspect(id)).Mounts;
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return [];
    throw error;
  }
}

/** `/var/run` is a link to `/run` on the systems that images are made of. */
function realTarget(path: string): string {
  return path.replace(/^\/var\/run(?=\/|$)/, '/run');
}
