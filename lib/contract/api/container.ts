import { z } from 'zod';
import { ContainerParams, KillRequest, RemoveContainerRequest, RenameRequest, StopRequest } from '../containers';
import { ContainerDetail } from '../inspect';
import { LogLine, LogQuery } from '../logs';
import { FormOfContainer } from '../run/of-container';
import { endpoint } from './endpoint';
import { ofEngine, ofJudged } from './problems';

const tag = 'Containers';
const one = '/api/environments/{env}/containers/{id}';

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

export const readRunForm = endpoint({
  method: 'GET',
  path: `${one}/run-form`,
  id: 'readRunForm',
  tag,
  may: 'secret.read',
  summary: 'Read a container as the form that makes it again',
  description:
    'What the container adds to its image and to what the engine gives by itself, in the words of `runContainer`. Env values are part of it, so that it needs the right to see secrets.',
  params: ContainerParams,
  answers: { 200: { description: 'The form, and what it has no word for.', body: FormOfContainer } },
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

export const pauseContainer = endpoint({
  method: 'POST',
  path: `${one}/pause`,
  id: 'pauseContainer',
  tag,
  may: 'container.pause',
  summary: 'Pause a container',
  description: 'Freezes its processes where they are; they keep their memory.',
  params: ContainerParams,
  answers: { 204: { description: 'Its processes are frozen.' } },
  problems: [...ofEngine, 'not-modified', 'container-not-running'],
});

export const unpauseContainer = endpoint({
  method: 'POST',
  path: `${one}/unpause`,
  id: 'unpauseContainer',
  tag,
  may: 'container.pause',
  summary: 'Unpause a container',
  params: ContainerParams,
  answers: { 204: { description: 'Its processes go on.' } },
  problems: [...ofEngine, 'not-modified', 'container-not-running'],
});

export const renameContainer = endpoint({
  method: 'POST',
  path: `${one}/rename`,
  id: 'renameContainer',
  tag,
  may: 'container.rename',
  summary: 'Rename a container',
  params: ContainerParams,
  body: RenameRequest,
  answers: { 204: { description: 'It has that name.' } },
  problems: [...ofEngine, 'name-taken'],
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
