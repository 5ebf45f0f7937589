import { measureDisk, pruneBuildCache, readEvents } from '@/lib/contract/api/system';
import { diskKinds, type DiskUse } from '@/lib/contract/disk-use';
import type { EventHistory } from '@/lib/contract/events';
import { docker } from '../testing/test-engine';
import type { Changing, Showing } from './case';
import { name, type Sides } from './sides';

/** The cases of what is asked of an engine as a whole. */
export function systemCases({ call, shell }: Sides) {
  const disk = async () => (await call(measureDisk, { query: { again: 'true' } })) as DiskUse;
  return {
    'system.df': {
      facts: undefined,
      // TYPE, TOTAL, ACTIVE, SIZE, RECLAIMABLE
      printed: (text: string) =>
        text
          .split('\n')
          .slice(1)
          .map((line) => line.split(/\s{2,}/).slice(1, 4)),
      shows: async () => {
        const use = await disk();
        return diskKinds.map((kind) => [String(use[kind].count), String(use[kind].active), human(use[kind].bytes)]);
      },
    } satisfies Showing<'system.df'>,
    'build.prune': {
      facts: {},
      // The image goes at once: it would keep layers that other tests mean to pull, and a part of the cache.
      async before() {
        const build = 'DOCKER_BUILDKIT=1 docker build --no-cache -q -';
        await docker('rmi', await shell(`printf "FROM busybox\\nRUN touch /new\\n" | ${build}`));
      },
      act: () => call(pruneBuildCache),
      effect: async () => (await disk()).buildCache.reclaimable > 0,
    } satisfies Changing<'build.prune'>,
    'system.events': {
      facts: { since: '1m', types: ['container'], actions: ['rename'] },
      before: async () => {
        await docker('rename', name, `${name}-events`);
        await docker('rename', `${name}-events`, name);
      },
      endsAfter: 1,
      // Its own two alone: of earlier renames Quayside may know more than the engine, which remembers 256 events.
      printed: (text: string) => text.split('\n').filter((line) => line.includes(`${name}-events`)).length,
      shows: async () => {
        const filter = 'since:1m type:container action:rename';
        const { events } = (await call(readEvents, { query: { filter } })) as EventHistory;
        return events.filter((event) => JSON.stringify(event).includes(`${name}-events`)).length;
      },
    } satisfies Showing<'system.events'>,
  };
}

/** As `docker` prints a size: four digits (docker/go-units, HumanSize). */
function human(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(4))}${units[power]}`;
}
