import { z } from 'zod';
import {
  ContainerParams,
  ContainerRow,
  EnvironmentParams,
  KillRequest,
  RemoveContainerRequest,
  StopRequest,
} from '../containers';
import { EnvParams } from '../env';
import { ContainerDetail } from '../inspect';
import { LogLine, LogQuery } from '../logs';
import { RunPulling, RunRequest, RunStarted } from '../run/request';
import { EngineUsage } from '../usage';
import { endpoint } from './endpoint';
import { ofEngine, ofJudged } from './problems';

const tag = 'Containers';
const one = '/api/environments/{env}/containers/{id}';

export const listContainers = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/containers',
  id: 'listContainers',
  tag,
  may: 'container.read',
  summary: 'List containers',
  description: 'Every container, running or not, from the live picture that Quayside keeps of the engine.',
  params: EnvironmentParams,
  answers: { 200: { description: 'The containers.', body: z.array(ContainerRow) } },
  problems: ['engine-unreachable'],
});

export const inspectContainer = endpoint({
  method: 'GET',
  path: one,
  id: 'inspectContainer',
  tag,
  may: 'container.inspect',
  summary: 'Inspect a container',
  description:
    'One container in full. Without the right to see secrets (operator and above), values of variables and labels, commands and paths of the host are left out and `hidden` is true.',
  params: ContainerParams,
  answers: { 200: { description: 'The container.', body: ContainerDetail } },
  problems: ofEngine,
});

export const inspectContainerRaw = endpoint({
  method: 'GET',
  path: `${one}/json`,
  id: 'inspectContainerRaw',
  tag,
  may: 'container.inspect',
  summary: 'Inspect a container in the words of the engine',
  description:
    'What `docker inspect` prints: the answer of the Engine API, whose fields depend on the engine. Without the right to see secrets only what is known to be harmless is left in it.',
  params: ContainerParams,
  answers: { 200: { description: 'The answer of the engine.', body: z.record(z.string(), z.unknown()) } },
  problems: ofEngine,
});

export const readContainerLogs = endpoint({
  method: 'GET',
  path: `${one}/logs`,
  id: 'readContainerLogs',
  tag,
  may: 'container.logs',
  summary: 'Read the log of a container',
  description: 'The last lines that there are now, the oldest first. It does not follow: ask again with `since`.',
  params: ContainerParams,
  query: LogQuery,
  answers: {
    200: { description: 'A line of JSON for each line of the log.', media: { 'application/x-ndjson': LogLine } },
  },
  problems: ofEngine,
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
    'registry-unauthorized',
    'registry-rate-limit',
  ],
});

export const startContainer = endpoint({
  method: 'POST',
  path: `${one}/start`,
  id: 'startContainer',
  tag,
  may: 'container.start',
  summary: 'Start a container',
  params: ContainerParams,
  answers: { 204: { description: 'It was started.' } },
  problems: [...ofJudged, 'not-modified', 'port-taken', 'no-space'],
});

export const stopContainer = endpoint({
  method: 'POST',
  path: `${one}/stop`,
  id: 'stopContainer',
  tag,
  may: 'container.stop',
  summary: 'Stop a container',
  description: 'Sends the stop signal, and SIGKILL after `timeout` seconds (absent: as the container is set up).',
  params: ContainerParams,
  body: StopRequest,
  answers: { 204: { description: 'It has ended.' } },
  problems: [...ofEngine, 'not-modified'],
});

export const restartContainer = endpoint({
  method: 'POST',
  path: `${one}/restart`,
  id: 'restartContainer',
  tag,
  may: 'container.restart',
  summary: 'Restart a container',
  params: ContainerParams,
  body: StopRequest,
  answers: { 204: { description: 'It has ended and was started again.' } },
  problems: [...ofJudged, 'port-taken', 'no-space'],
});

export const killContainer = endpoint({
  method: 'POST',
  path: `${one}/kill`,
  id: 'killContainer',
  tag,
  may: 'container.kill',
  summary: 'Send a signal to a container',
  params: ContainerParams,
  body: KillRequest,
  answers: { 204: { description: 'The signal was sent to its main process.' } },
  problems: [...ofEngine, 'container-not-running'],
});

export const removeContainer = endpoint({
  method: 'DELETE',
  path: one,
  id: 'removeContainer',
  tag,
  may: 'container.remove',
  summary: 'Remove a container',
  description: 'A running one only with `force`. `volumes` removes its anonymous volumes as well.',
  params: ContainerParams,
  body: RemoveContainerRequest,
  answers: { 204: { description: 'It is gone.' } },
  problems: ofEngine,
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
