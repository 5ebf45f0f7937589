import { BuildCachePreview, BuildCachePruned, BuildCachePruneQuery } from '../build-cache';
import { EnvironmentParams } from '../containers';
import { DiskUse, DiskUseQuery } from '../disk-use';
import { EventHistory, EventsQuery } from '../events';
import { endpoint } from './endpoint';
import { ofEngine } from './problems';

const tag = 'Engine';

export const readEvents = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/events',
  id: 'readEvents',
  tag,
  may: 'event.read',
  summary: 'Tell what happened on the engine',
  description:
    'What Quayside has heard since it runs, and what the engine remembered from before, newest first; bounded (`kept`). `filter` is the filter of the page: `type:container action:start,die name:web since:10m until:1m`. Without the right to see secrets (operator and above), no labels and no commands.',
  params: EnvironmentParams,
  query: EventsQuery,
  answers: { 200: { description: 'What is known.', body: EventHistory } },
});

export const measureDisk = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/disk',
  id: 'measureDisk',
  tag,
  may: 'engine.read',
  summary: 'Measure what the engine keeps on disk',
  description:
    'Images, containers, volumes and build cache, as `docker system df` counts them: the last measurement, with its time; nothing (204) when there is none yet. Each with `again` makes the engine walk its disk, which may take long; who asks meanwhile shares the answer.',
  params: EnvironmentParams,
  query: DiskUseQuery,
  answers: {
    200: { description: 'What each kind takes.', body: DiskUse },
    204: { description: 'It was not measured yet.' },
  },
  problems: ofEngine,
});

export const previewBuildCachePrune = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/prune/build-cache',
  id: 'previewBuildCachePrune',
  tag,
  // What a step ran may hold secrets.
  may: 'secret.read',
  summary: 'Show what a prune of the build cache would delete',
  description:
    'Records that no build uses and no image shares; with `all` also those that an image shares, and the front ends of Dockerfiles. An engine whose API is older than 1.42 walks its whole disk for it.',
  params: EnvironmentParams,
  query: BuildCachePruneQuery,
  answers: { 200: { description: 'What would go, the largest first.', body: BuildCachePreview } },
  problems: ofEngine,
});

export const pruneBuildCache = endpoint({
  method: 'POST',
  path: '/api/environments/{env}/prune/build-cache',
  id: 'pruneBuildCache',
  tag,
  may: 'build.prune',
  summary: 'Prune the build cache',
  description:
    'Deletes what of the build cache nothing uses, as `docker builder prune` does, with `all` as `docker builder prune --all`.',
  params: EnvironmentParams,
  query: BuildCachePruneQuery,
  answers: { 200: { description: 'What was deleted and freed.', body: BuildCachePruned } },
  problems: ofEngine,
});
