import { z } from 'zod';
import { ContainerRow, EnvironmentParams } from '../containers';
import { EnvParams } from '../env';
import { Pruned, PrunePreview, PruneQuery, PruneRequest } from '../prune';
import { RunPulling, RunRequest, RunStarted } from '../run/request';
import { ContainerLabels, ContainerSizes, SizesQuery } from '../sizes';
import { EngineUsage } from '../usage';
import { endpoint } from './endpoint';
import { ofEngine, ofJudged } from './problems';

const tag = 'Containers';

export const listContainers = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/containers',
  id: 'listContainers',
  tag,
  may: 'container.read',
  summary: 'List containers',
  description: 'Every container, running or not, from the live picture that Quayside keeps of the engine.',
  params: EnvironmentParams,
  direct: true,
  answers: { 200: { description: 'The containers.', body: z.array(ContainerRow) } },
  problems: ['engine-unreachable'],
});

export const runContainer = endpoint({
  method: 'POST',
  path: '/api/environments/{env}/containers/run',
  id: 'runContainer',
  tag,
  may: 'container.create',
  summary: 'Run a container',
  description:
    'Does what `docker run` does: pulls the image if it is missing, creates the container and starts it. Unless `form.detach` is true, its output waits in a terminal session, as long as somebody may join it.',
  params: EnvParams,
  body: RunRequest,
  answers: {
    201: { description: 'The image was at hand: the container was started.', body: RunStarted },
    202: {
      description: 'The image is missing: the job that pulls it and then starts the container.',
      body: RunPulling,
    },
  },
  problems: [
    ...ofJudged,
    'invalid-reference',
    'image-not-found',
    'name-taken',
    'port-taken',
    'no-space',
    'platform-mismatch',
    'registry-unreachable',
    'registry-engine-trust',
    'registry-certificate-name',
    'registry-certificate-expired',
    'registry-unauthorized',
    'registry-rate-limit',
  ],
});

export const previewPrune = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/prune/containers',
  id: 'previewPrune',
  tag,
  may: 'container.read',
  summary: 'Tell what a prune would remove',
  description: 'Every container that does not run, and the bytes of its writable layer, which the engine walks for it.',
  params: EnvironmentParams,
  query: PruneQuery,
  answers: { 200: { description: 'What would go, the largest first.', body: PrunePreview } },
  problems: ofEngine,
});

export const pruneContainers = endpoint({
  method: 'POST',
  path: '/api/environments/{env}/prune/containers',
  id: 'pruneContainers',
  tag,
  may: 'container.prune',
  summary: 'Prune containers',
  description:
    'Removes the containers that do not run, as `docker container prune` does; with `ids`, of these only. Their volumes stay.',
  params: EnvironmentParams,
  body: PruneRequest,
  answers: { 200: { description: 'What became of each, and the bytes that were freed.', body: Pruned } },
  problems: ofEngine,
});

export const measureSizes = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/sizes/containers',
  id: 'measureSizes',
  tag,
  may: 'container.read',
  summary: 'Measure what containers take on disk',
  description:
    'The last measurement, with its time; the first one, and each with `again`, makes the engine walk the files of every container, which may take long.',
  params: EnvironmentParams,
  query: SizesQuery,
  answers: { 200: { description: 'The size of each container.', body: ContainerSizes } },
  problems: ofEngine,
});

export const listLabels = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/labels/containers',
  id: 'listLabels',
  tag,
  may: 'container.read',
  summary: 'List the labels of containers',
  description: 'Without the right to see secrets (operator and above), only their names, with empty values.',
  params: EnvironmentParams,
  answers: { 200: { description: 'The labels of each container.', body: z.array(ContainerLabels) } },
  problems: ['engine-unreachable'],
});

export const measureUsage = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/usage',
  id: 'measureUsage',
  tag,
  may: 'container.read',
  summary: 'Measure what the running containers use',
  description: 'Measured when it is asked for, which takes about a second.',
  params: EnvironmentParams,
  answers: { 200: { description: 'CPU and memory of all, and of the busiest.', body: EngineUsage } },
  problems: ofEngine,
});
