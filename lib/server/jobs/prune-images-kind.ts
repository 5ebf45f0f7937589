import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { prunedFailuresTold, PruneImagesRequest, type PrunedImages } from '@/lib/contract/prune-images';
import type { Environment } from '../core';
import { isFailure, toProblem } from '../errors/failure';
import { imagesToPrune, namesToRemove } from '../prune/images';
import type { JobKind } from './job-kind';

/**
 * `docker image prune`, image by image, so that each has an outcome: never by force, so that none goes which is used by now,
 * and none that was not shown.
 */
export function pruneImagesKind(environment: (slug: string) => Environment): JobKind<PruneImagesRequest> {
  return {
    kind: 'image.prune',
    input: PruneImagesRequest,
    joinKey: ({ all, until = '', ids }) => JSON.stringify([all, until, [...ids].sort()]),
    commands: ({ all, until }) => [dockerCommand('image.prune', { all, filters: until ? [`until=${until}`] : [] })],
    async work({ all, until, ids }, { env, signal, showPruned }) {
      const { docker } = environment(env);
      const wanted = new Set(ids);
      const found = await imagesToPrune(docker, { all, until });
      const going = found.filter(({ id }) => wanted.has(id));
      // What was built upon another goes before it: the engine keeps an image that others are built on.
      going.sort((a, b) => b.created.localeCompare(a.created));
      let pruned: PrunedImages = { total: going.length, removed: 0, failed: 0, bytes: 0, failures: [] };
      showPruned(pruned);
      for (const image of going) {
        signal.throwIfAborted();
        try {
          for (const name of namesToRemove(image)) await docker.images.remove(name, { force: false });
          pruned = { ...pruned, removed: pruned.removed + 1, bytes: pruned.bytes + image.size };
        } catch (error) {
          if (isFailure(error) && error.code === 'engine-unreachable') throw error;
          const failure = { id: image.id, name: image.tags[0] ?? image.id.slice(7, 19), problem: toProblem(error) };
          const failures = [...pruned.failures, failure].slice(0, prunedFailuresTold);
          pruned = { ...pruned, failed: pruned.failed + 1, failures };
        }
        showPruned(pruned);
      }
      return null;
    },
  };
}
