import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { previewPrune, pruneContainers } from '@/lib/contract/api/containers';
import type { Endpoint } from '@/lib/contract/api/endpoint';
import { previewImagesPrune, pruneImages } from '@/lib/contract/api/images';
import { previewNetworkPrune, pruneNetworks } from '@/lib/contract/api/networks';
import { previewBuildCachePrune, pruneBuildCache } from '@/lib/contract/api/system';
import { measureVolumeSizes, previewVolumePrune, pruneVolumes } from '@/lib/contract/api/volumes';
import type { BuildCachePreview } from '@/lib/contract/build-cache';
import {
  cleanUpCommand,
  type CleanUpFacts,
  type CleanUpKey,
  type CleanUpScope,
} from '@/lib/contract/commands/clean-up';
import type { Job } from '@/lib/contract/jobs';
import type { PrunePreview } from '@/lib/contract/prune';
import type { PruneImagesPreview } from '@/lib/contract/prune-images';
import type { PrunePlan } from '@/lib/contract/prune-plan';
import { docker } from '../testing/test-engine';
import { makeAnew, name, openSides, type Sides } from './sides';

const [idle, missed] = [`${name}-idle`, `${name}-missed`];
const stopped = `${name}-stopped`;
let sides: Sides;
beforeAll(async () => {
  // What other tests have pulled would go with the first clean-up and not be there for the second.
  await docker('image', 'prune', '-a', '-f');
  await docker('pull', '-q', 'busybox');
  sides = await openSides();
});
afterEach(clear);
afterAll(() => sides.close());

/** Takes away what each case makes, as far as it is still there. */
async function clear(): Promise<void> {
  await docker('rm', '-f', stopped).catch(() => 'gone');
  for (const network of [idle, missed]) await docker('network', 'rm', network).catch(() => 'gone');
  const volumes = await docker('volume', 'ls', '-q', '--filter', 'dangling=true');
  if (volumes) await docker('volume', 'rm', ...volumes.split('\n'));
  const dangling = await docker('images', '-q', '--filter', 'dangling=true');
  if (dangling) await docker('rmi', ...dangling.split('\n'));
  for (const tag of ['spare', 'built']) await docker('rmi', `${name}:${tag}`).catch(() => 'gone');
  await docker('builder', 'prune', '--all', '--force');
}

const cacheFormat = '{{range .BuildCache}}{{.CacheType}}, shared: {{.Shared}}{{println}}{{end}}';

/** What is on the engine of each kind; of what has a name by chance, how much. */
async function there(): Promise<Record<string, readonly string[] | number>> {
  const lines = async (...args: string[]) => (await docker(...args)).split('\n').filter(Boolean).sort();
  const volumes = await lines('volume', 'ls', '-q');
  return {
    containers: await lines('ps', '-a', '--format', '{{.Names}}'),
    images: (await lines('images', '--format', '{{.Repository}}:{{.Tag}}')).filter((one) => !one.startsWith('<none>')),
    dangling: (await lines('images', '-q', '--filter', 'dangling=true')).length,
    networks: await lines('network', 'ls', '--format', '{{.Name}}'),
    volumes: volumes.filter((one) => !/^[0-9a-f]{64}$/.test(one)),
    anonymous: volumes.filter((one) => /^[0-9a-f]{64}$/.test(one)).length,
    cache: await lines('system', 'df', '-v', '--format', cacheFormat),
  };
}

/** A build leaves steps that its image shares, and its context, which no image does. */
const build = () =>
  sides.shell(`printf 'FROM busybox\\nRUN touch /new\\n' | DOCKER_BUILDKIT=1 docker build -q -t ${name}:built -`);

/** One of each kind that nothing needs, beside what is in use. `missing`: a container that does not run is in a network. */
async function litter(missing: boolean): Promise<void> {
  await clear();
  await makeAnew();
  await docker('commit', name);
  await docker('commit', name, `${name}:spare`);
  await docker('network', 'create', idle);
  if (missing) await docker('network', 'create', missed);
  await docker('create', '--name', stopped, ...(missing ? ['--network', missed] : []), 'busybox');
  await docker('volume', 'create', idle);
  await docker('run', '--name', `${name}-run`, '-v', '/data', 'busybox', 'true');
  await docker('rm', `${name}-run`);
  await build();
}

interface Shown {
  ids: string[];
  facts: Pick<CleanUpFacts, 'names' | 'spared'>;
}
const look = async (endpoint: Endpoint, query: Record<string, string> = {}) => sides.call(endpoint, { query });
const planned = async (endpoint: Endpoint, query?: Record<string, string>): Promise<Shown> => {
  const { candidates } = (await look(endpoint, query)) as PrunePlan;
  const going = candidates.filter(({ users }) => users.length === 0);
  const names = going.map((one) => one.name);
  return { ids: going.map(({ id }) => id), facts: { names, spared: candidates.length - going.length } };
};
const whole = (scope: CleanUpScope) => ({ all: String(scope === 'unused') });
const previews: Record<CleanUpKey, (scope: CleanUpScope) => Promise<Shown>> = {
  async containers() {
    const { containers } = (await look(previewPrune)) as PrunePreview;
    return { ids: containers.map(({ id }) => id), facts: { names: [], spared: 0 } };
  },
  async images(scope) {
    const { images } = (await look(previewImagesPrune, { all: scope === 'unused' ? '1' : '0' })) as PruneImagesPreview;
    return { ids: images.map(({ id }) => id), facts: { names: [], spared: 0 } };
  },
  networks: () => planned(previewNetworkPrune),
  async volumes(scope) {
    await look(measureVolumeSizes, { again: 'true' });
    return planned(previewVolumePrune, scope === 'unused' ? { all: 'true' } : {});
  },
  async buildCache(scope) {
    const { records } = (await look(previewBuildCachePrune, whole(scope))) as BuildCachePreview;
    return { ids: records.map(({ id }) => id), facts: { names: [], spared: 0 } };
  },
};
const runs: Record<CleanUpKey, (scope: CleanUpScope, ids: string[]) => Promise<unknown>> = {
  containers: (_, ids) => sides.call(pruneContainers, { body: { ids } }),
  async images(scope, ids) {
    const job = (await sides.call(pruneImages, { body: { all: scope === 'unused', ids } })) as Job;
    expect(await sides.core.jobs.ended(job.id)).toMatchObject({ state: 'done', pruned: { failed: 0 } });
  },
  networks: (_, ids) => sides.call(pruneNetworks, { body: { ids } }),
  volumes: (_, ids) => sides.call(pruneVolumes, { body: { ids } }),
  // What was shown is as much as went.
  buildCache: async (scope, ids) =>
    expect(await sides.call(pruneBuildCache, { query: whole(scope) })).toMatchObject({ count: ids.length }),
};

test.each<[CleanUpKey, CleanUpScope, boolean, string]>([
  ['containers', 'stopped', false, 'containers'],
  ['images', 'dangling', false, 'dangling'],
  ['images', 'unused', false, 'images'],
  ['networks', 'unused', false, 'networks'],
  ['networks', 'unused', true, 'networks'],
  ['volumes', 'anonymous', false, 'anonymous'],
  ['volumes', 'unused', false, 'volumes'],
  ['buildCache', 'dangling', false, 'cache'],
  ['buildCache', 'unused', false, 'cache'],
])(
  'the command of a clean-up of %s (%s, one missed: %s) removes what Quayside does',
  async (key, scope, missing, changes) => {
    await litter(missing);
    const before = await there();
    const apiVersion = await sides.core.environment('local').docker.system.apiVersion();
    const command = cleanUpCommand(key, scope, { ...(await previews[key](scope)).facts, apiVersion });
    await sides.shell(command, 'y\n');
    const byCommand = await there();
    expect(byCommand[changes], command).not.toEqual(before[changes]);

    await litter(missing);
    expect(await there()).toEqual(before);
    await runs[key](scope, (await previews[key](scope)).ids);
    expect(await there(), command).toEqual(byCommand);
  },
);
