import { ContainerChanges } from '../changes';
import { ContainerParams } from '../containers';
import { ProcessList, SignalRequest, SignalSent } from '../processes';
import { endpoint } from './endpoint';
import { ofEngine, ofJudged } from './problems';

const tag = 'Containers';
const one = '/api/environments/{env}/containers/{id}';

export const listProcesses = endpoint({
  method: 'GET',
  path: `${one}/top`,
  id: 'listProcesses',
  tag,
  may: 'container.inspect',
  summary: 'List the processes of a container',
  description:
    "What `docker top` tells: the numbers are those of the engine's machine. Without the right to see secrets (operator and above), commands are left out and `hidden` is true.",
  params: ContainerParams,
  answers: { 200: { description: 'The processes of now.', body: ProcessList } },
  problems: [...ofEngine, 'container-not-running'],
});

export const signalProcess = endpoint({
  method: 'POST',
  path: `${one}/top/signal`,
  id: 'signalProcess',
  tag,
  may: 'container.exec',
  summary: 'Send a signal to a process of a container',
  description:
    'The process is found inside of the container and signalled there, as root, by a shell of its image; its main process by the engine itself. Without a shell only that one can be.',
  params: ContainerParams,
  body: SignalRequest,
  answers: { 200: { description: 'It was sent.', body: SignalSent } },
  problems: [...ofJudged, 'container-not-running', 'no-shell'],
});

export const listChanges = endpoint({
  method: 'GET',
  path: `${one}/changes`,
  id: 'listChanges',
  tag,
  may: 'container.inspect',
  summary: 'List what a container changed against its image',
  description:
    'What `docker diff` tells. Without the right to see secrets (operator and above), the paths are left out and `hidden` is true.',
  params: ContainerParams,
  answers: { 200: { description: 'The changes.', body: ContainerChanges } },
  problems: ofEngine,
});
