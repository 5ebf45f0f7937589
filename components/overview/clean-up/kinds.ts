import { api, envPath } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { BuildCachePruned, DiskUse } from '@/lib/contract/disk-use';
import type { Operation } from '@/lib/contract/permission';
import type { Problem } from '@/lib/contract/problem';
import type { Job } from '@/lib/contract/jobs';
import type { Pruned, PrunePreview } from '@/lib/contract/prune';
import type { PruneImagesPreview, PruneImagesRequest } from '@/lib/contract/prune-images';
import type { PlanOutcome, PrunePlan } from '@/lib/contract/prune-plan';

/** What would go of one kind. `items` null: the engine tells only how much. */
export interface Preview {
  count: number;
  bytes: number;
  items: readonly { id: string; name: string; bytes: number | null }[] | null;
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
  key: 'containers' | 'images' | 'networks' | 'volumes' | 'buildCache';
  may: Operation;
  command: string;
  preview: (env: string, signal: AbortSignal) => Promise<Preview>;
  run: (env: string, shown: Preview) => Promise<Outcome>;
}

export const cleanUpKinds: readonly CleanUpKind[] = [
  {
    key: 'containers',
    may: 'container.prune',
    command: dockerCommand('container.prune', {}),
    async preview(env, signal) {
      const path = envPath(env, 'prune', 'containers');
      const { containers, bytes } = await api<PrunePreview>('GET', path, undefined, signal);
      return { count: containers.length, bytes, items: containers };
    },
    async run(env, { items }) {
      const body = { ids: items?.map(({ id }) => id) ?? [] };
      const { results, bytes } = await api<Pruned>('POST', envPath(env, 'prune', 'containers'), body);
      const problems = results.flatMap(({ problem }) => problem ?? []);
      return { count: results.length - problems.length, bytes, problems };
    },
  },
  {
    key: 'images',
    may: 'image.prune',
    command: dockerCommand('image.prune', {}),
    async preview(env, signal) {
      const path = envPath(env, 'prune', 'images');
      const { images, bytes } = await api<PruneImagesPreview>('GET', path, undefined, signal);
      const items = images.map(({ id, size }) => ({ id, name: id.replace('sha256:', '').slice(0, 12), bytes: size }));
      return { count: items.length, bytes, items };
    },
    async run(env, { count, bytes, items }) {
      const body: PruneImagesRequest = { all: false, ids: items?.map(({ id }) => id) ?? [] };
      return { job: await api<Job>('POST', envPath(env, 'prune', 'images'), body), count, bytes, problems: [] };
    },
  },
  planned('networks', 'network.prune', dockerCommand('network.prune', {})),
  planned('volumes', 'volume.prune', dockerCommand('volume.prune', {})),
  {
    key: 'buildCache',
    may: 'build.prune',
    command: dockerCommand('build.prune', undefined),
    async preview(env, signal) {
      const { buildCache } = await api<DiskUse>('GET', `${envPath(env, 'disk')}?again=true`, undefined, signal);
      return { count: buildCache.count - buildCache.active, bytes: buildCache.reclaimable, items: null };
    },
    async run(env) {
      const pruned = await api<BuildCachePruned>('POST', envPath(env, 'prune', 'build-cache'));
      return { ...pruned, problems: [] };
    },
  },
];

/** Networks and volumes: of what is not needed, only what nothing that is stopped would miss. */
function planned(key: 'networks' | 'volumes', may: Operation, command: string): CleanUpKind {
  return {
    ...{ key, may, command },
    async preview(env, signal) {
      const { candidates } = await api<PrunePlan>('GET', envPath(env, 'prune', key), undefined, signal);
      const items = candidates.filter(({ users }) => users.length === 0);
      return { count: items.length, bytes: items.reduce((sum, one) => sum + (one.bytes ?? 0), 0), items };
    },
    async run(env, { items }) {
      const body = { ids: items?.map(({ id }) => id) ?? [] };
      const { results, bytes } = await api<PlanOutcome>('POST', envPath(env, 'prune', key), body);
      const problems = results.flatMap(({ problem }) => problem ?? []);
      return { count: results.length - problems.length, bytes, problems };
    },
  };
}
