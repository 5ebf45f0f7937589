import type { Pruned, PrunePreview, PruneRequest } from '@/lib/contract/prune';
import type { PruneImagesPreview } from '@/lib/contract/prune-images';
import type { Docker } from '../docker/docker';
import { previewImages, type PruneScope } from './images';

/** Clears an engine of the containers that do not run; of images it tells what would go, and a job does it. */
export interface Prune {
  previewImages(scope: PruneScope): Promise<PruneImagesPreview>;
  /** What `docker container prune` would remove now, and what that takes on disk. `until`: as its filter (`24h`). */
  preview(until?: string): Promise<PrunePreview>;
  /**
   * Removes it, container by container, so that each has an outcome: never one that runs by now, and with `ids` none that
   * was not shown. Volumes stay. `gone`: the names of those that were removed, which afterwards nobody could tell.
   */
  run(request: PruneRequest): Promise<Pruned & { gone: string[] }>;
}

/** The states in which `docker container prune` removes a container: all but running, paused and restarting. */
const ended = ['created', 'exited', 'dead'] as const;

const seconds: Record<string, number> = { h: 3600, m: 60, s: 1 };

export function createPrune(docker: Pick<Docker, 'containers' | 'images'>): Prune {
  const preview = async (until?: string): Promise<PrunePreview> => {
    const before = until === undefined ? Infinity : Date.now() / 1000 - secondsOf(until);
    const found = await docker.containers.sizes(ended);
    const containers = found
      .filter(({ created }) => created <= before)
      .map(({ id, name, written }) => ({ id, name, bytes: written }))
      .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name));
    return { containers, bytes: sum(containers) };
  };
  return {
    preview,
    previewImages: (scope) => previewImages(docker, scope),
    async run({ until, ids }) {
      const { containers } = await preview(until);
      const wanted = ids && new Set(ids);
      const going = containers.filter(({ id }) => !wanted || wanted.has(id));
      const results = await docker.containers.many.remove(
        going.map(({ id }) => id),
        { force: false, volumes: false },
      );
      const gone = going.filter((_, index) => results[index]?.problem === null);
      return { results, bytes: sum(gone), gone: gone.map(({ name }) => name) };
    },
  };
}

function secondsOf(until: string): number {
  return Number(until.slice(0, -1)) * (seconds[until.slice(-1)] ?? 1);
}

function sum(containers: readonly { bytes: number }[]): number {
  return containers.reduce((all, { bytes }) => all + bytes, 0);
}
