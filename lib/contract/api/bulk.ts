import { z } from 'zod';
import {
  BulkKillRequest,
  BulkRemoveRequest,
  BulkRequest,
  BulkResult,
  BulkStopRequest,
  EnvironmentParams,
} from '../containers';
import { endpoint } from './endpoint';

const place = '/api/environments/{env}/bulk/containers';
const shared = { method: 'POST', tag: 'Many containers', params: EnvironmentParams } as const;
const answers = {
  200: {
    description: 'When the last one is done: what became of each, in the order asked.',
    body: z.array(BulkResult),
  },
} as const;

export const startContainers = endpoint({
  ...shared,
  path: `${place}/start`,
  id: 'startContainers',
  may: 'container.start',
  summary: 'Start many containers',
  body: BulkRequest,
  answers,
});

export const stopContainers = endpoint({
  ...shared,
  path: `${place}/stop`,
  id: 'stopContainers',
  may: 'container.stop',
  summary: 'Stop many containers',
  body: BulkStopRequest,
  answers,
});

export const restartContainers = endpoint({
  ...shared,
  path: `${place}/restart`,
  id: 'restartContainers',
  may: 'container.restart',
  summary: 'Restart many containers',
  body: BulkStopRequest,
  answers,
});

export const killContainers = endpoint({
  ...shared,
  path: `${place}/kill`,
  id: 'killContainers',
  may: 'container.kill',
  summary: 'Send a signal to many containers',
  body: BulkKillRequest,
  answers,
});

export const pauseContainers = endpoint({
  ...shared,
  path: `${place}/pause`,
  id: 'pauseContainers',
  may: 'container.pause',
  summary: 'Pause many containers',
  body: BulkRequest,
  answers,
});

export const unpauseContainers = endpoint({
  ...shared,
  path: `${place}/unpause`,
  id: 'unpauseContainers',
  may: 'container.pause',
  summary: 'Unpause many containers',
  body: BulkRequest,
  answers,
});

export const removeContainers = endpoint({
  ...shared,
  path: `${place}/remove`,
  id: 'removeContainers',
  may: 'container.remove',
  summary: 'Remove many containers',
  body: BulkRemoveRequest,
  answers,
});
