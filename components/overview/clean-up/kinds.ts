import { imageTitle } from '@/components/images/names';
import { prunePlanPath } from '@/components/prune/plan-path';
import { api, envPath } from '@/lib/client/api';
import type { BuildCachePreview, BuildCachePruned } from '@/lib/contract/build-cache';
import type { CleanUpKey, CleanUpScope } from '@/lib/contract/commands/clean-up';
import type { Job } from '@/lib/contract/jobs';
import type { Operation } from '@/lib/contract/permission';
import type { Problem } from '@/lib/contract/problem';
import type { Pruned, PrunePreview } from '@/lib/contract/prune';
import type { PruneImagesPreview, PruneImagesRequest } from '@/lib/contract/prune-images';
import type { PlanOutcome, PrunePlan } from '@/lib/contract/prune-plan';

/**
 * What would go of one kind. `spared`: how many would go as well, were they not missed by containers that do not run.
 */
export interface Preview {
  count: number;
  bytes: number;
  items: readonly { id: string; name: string; bytes: number | null }[];
  spared: number;
}

/** What went, and why some did not. `job`: it goes on as that job, which tells. */
export interface Outcome {
  job?: Job;
  count: number;
  bytes: number;
  problems: readonly Problem[];
}

/** One kind of things that can be cleaned up: how it is previewed, and how what was shown is removed. */
export interface CleanUpKind {
  key: CleanUpKey;
  may: Operation;
  preview: (env: string, scope: CleanUpScope, signal: AbortSignal) => Promise<Preview>;
  run: (env: string, scope: CleanUpScope, shown: Preview) => Promise<Outcome>;
}

export const cleanUpKinds: readonly CleanUpKind[] = [
  {
    key: 'images',
    may: 'image.prune',
    async preview(env, scope, signal) {
      const path = `${envPath(env, 'prune', 'images')}?all=${scope === 'unused' ? 1 : 0}`;
      const { images, bytes } = await api<PruneImagesPreview>('GET', path, undefined, signal);
      const items = images.map((image) => ({
        id: image.id,
        name: image.tags.join(', ') || imageTitle(image),
        bytes: image.size,
      }));
      return { count: items.length, bytes, items, spared: 0 };
    },
    async run(env, scope, { count, bytes, items }) {
      const body: PruneImagesRequest = { all: scope === 'unused', ids: idsOf(items) };
      return { job: await api<Job>('POST', envPath(env, 'prune', 'images'), body), count, bytes, problems: [] };
    },
  },
  {
    key: 'containers',
    may: 'container.prune',
    async preview(env, _, signal) {
      const path = envPath(env, 'prune', 'containers');
      const { containers, bytes } = await api<PrunePreview>('GET', path, undefined, signal);
      return { count: containers.length, bytes, items: containers, spared: 0 };
    },
    async run(env, _, { items }) {
      const body = { ids: idsOf(items) };
      return outcomeOf(await api<Pruned>('POST', envPath(env, 'prune', 'containers'), body));
    },
  },
  planned('volumes', 'volume.prune'),
  planned('networks', 'network.prune'),
  {
    key: 'buildCache',
    may: 'build.prune',
    async preview(env, scope, signal) {
      const { records, bytes } = await api<BuildCachePreview>('GET', buildCachePath(env, scope), undefined, signal);
      const items = records.map(({ id, description, bytes }) => ({ id, name: description, bytes }));
      return { count: items.length, bytes, items, spared: 0 };
    },
    async run(env, scope) {
      return { ...(await api<BuildCachePruned>('POST', buildCachePath(env, scope))), problems: [] };
    },
  },
];

function buildCachePath(env: string, scope: CleanUpScope): string {
  return `${envPath(env, 'prune', 'build-cache')}?all=${scope === 'unused'}`;
}

/** Networks and volumes: of what is not needed, only what nothing that is stopped would miss. */
function planned(key: 'networks' | 'volumes', may: Operation): CleanUpKind {
  return {
    ...{ key, may },
    async preview(env, scope, signal) {
      // The engine's list of volumes has no sizes: they are measured, so that nothing goes without its bytes.
      if (key === 'volumes') await api('GET', `${envPath(env, 'sizes', 'volumes')}?again=true`, undefined, signal);
      const { candidates } = await api<PrunePlan>('GET', prunePlanPath(env, key, scope), undefined, signal);
      const items = candidates.filter(({ users }) => users.length === 0);
      const bytes = items.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
      return { count: items.length, bytes, items, spared: candidates.length - items.length };
    },
    async run(env, _, { items }) {
      return outcomeOf(await api<PlanOutcome>('POST', envPath(env, 'prune', key), { ids: idsOf(items) }));
    },
  };
}

function idsOf(items: Preview['items']): string[] {
  return items.map(({ id }) => id);
}

function outcomeOf({ results, bytes }: Pruned | PlanOutcome): Outcome {
  const problems = results.flatMap(({ problem }) => problem ?? []);
  return { count: results.length - problems.length, bytes, problems };
}
