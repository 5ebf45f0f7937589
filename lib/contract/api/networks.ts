import { z } from 'zod';
import { BulkResult } from '../containers';
import { EnvParams } from '../env';
import { CreatedNetwork, CreateNetworkRequest } from '../network/create';
import { NetworkDetail } from '../network/detail';
import { ConnectRequest, DisconnectRequest, NetworkParams, NetworkRow, RemoveNetworksRequest } from '../networks';
import { PlanOutcome, PrunePlan, RunPlanRequest } from '../prune-plan';
import { endpoint } from './endpoint';
import { ofEngine, ofJudged } from './problems';

const tag = 'Networks';
const all = '/api/environments/{env}/networks';
const one = `${all}/{id}`;

export const listNetworks = endpoint({
  method: 'GET',
  path: all,
  id: 'listNetworks',
  tag,
  may: 'network.read',
  summary: 'List networks',
  description:
    'Every network, from the live picture of the engine. Without the right to see secrets (operator and above) the values of labels are empty.',
  params: EnvParams,
  direct: true,
  answers: { 200: { description: 'The networks.', body: z.array(NetworkRow) } },
  problems: ['engine-unreachable'],
});

export const inspectNetwork = endpoint({
  method: 'GET',
  path: one,
  id: 'inspectNetwork',
  tag,
  may: 'network.read',
  summary: 'Inspect a network',
  description:
    'One network in full, with the addresses and aliases of each container in it. Without the right to see secrets (operator and above) values of labels and options are empty and `hidden` is true.',
  params: NetworkParams,
  direct: true,
  answers: { 200: { description: 'The network.', body: NetworkDetail } },
  problems: ofEngine,
});

export const inspectNetworkRaw = endpoint({
  method: 'GET',
  path: `${one}/json`,
  id: 'inspectNetworkRaw',
  tag,
  may: 'network.read',
  summary: 'Inspect a network in the words of the engine',
  description:
    'What `docker network inspect` prints: the answer of the Engine API, whose fields depend on the engine. Without the right to see secrets only what is known to be harmless is left in it.',
  params: NetworkParams,
  answers: { 200: { description: 'The network.', body: z.record(z.string(), z.unknown()) } },
  problems: ofEngine,
});

export const createNetwork = endpoint({
  method: 'POST',
  path: `${all}/create`,
  id: 'createNetwork',
  tag,
  may: 'network.create',
  summary: 'Create a network',
  description:
    "The policy is asked first: what reaches the host's own links is for owners, unless it allows it. The engine's refusal names the field that it is about.",
  params: EnvParams,
  body: CreateNetworkRequest,
  answers: { 200: { description: 'It was made.', body: CreatedNetwork } },
  problems: ofJudged,
});

export const removeNetwork = endpoint({
  method: 'DELETE',
  path: one,
  id: 'removeNetwork',
  tag,
  may: 'network.remove',
  summary: 'Remove a network',
  description: 'The engine refuses while a running container is in it. Containers that do not run can start no more.',
  params: NetworkParams,
  answers: { 204: { description: 'It is gone.' } },
  problems: [...ofEngine, 'forbidden'],
});

export const removeNetworks = endpoint({
  method: 'POST',
  path: '/api/environments/{env}/bulk/networks/remove',
  id: 'removeNetworks',
  tag,
  may: 'network.remove',
  summary: 'Remove many networks',
  params: EnvParams,
  body: RemoveNetworksRequest,
  answers: { 200: { description: 'What became of each, in the order asked.', body: z.array(BulkResult) } },
});

export const previewNetworkPrune = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/prune/networks',
  id: 'previewNetworkPrune',
  tag,
  may: 'network.read',
  summary: 'Show what a prune of networks would remove',
  description:
    'The networks of this engine that no running container is in, as `docker network prune` takes them; each with the containers that do not run and would miss it.',
  params: EnvParams,
  answers: { 200: { description: 'What would go.', body: PrunePlan } },
  problems: ofEngine,
});

export const pruneNetworks = endpoint({
  method: 'POST',
  path: '/api/environments/{env}/prune/networks',
  id: 'pruneNetworks',
  tag,
  may: 'network.prune',
  summary: 'Prune networks',
  description: 'Removes those of `ids` that are still not in use, and nothing else: what was shown is what goes.',
  params: EnvParams,
  body: RunPlanRequest,
  answers: { 200: { description: 'What became of each.', body: PlanOutcome } },
  problems: ofEngine,
});

export const connectNetwork = endpoint({
  method: 'POST',
  path: `${one}/connect`,
  id: 'connectNetwork',
  tag,
  may: 'network.connect',
  summary: 'Connect a container to a network',
  description: 'Running or not. An address of its own needs a network that was made with a subnet.',
  params: NetworkParams,
  body: ConnectRequest,
  answers: { 204: { description: 'It is connected.' } },
  problems: ofJudged,
});

export const disconnectNetwork = endpoint({
  method: 'POST',
  path: `${one}/disconnect`,
  id: 'disconnectNetwork',
  tag,
  may: 'network.connect',
  summary: 'Disconnect a container from a network',
  params: NetworkParams,
  body: DisconnectRequest,
  answers: { 204: { description: 'It is disconnected.' } },
  problems: ofEngine,
});
