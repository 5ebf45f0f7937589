import { ConnectRequest, DisconnectRequest, NetworkParams } from '../networks';
import { endpoint } from './endpoint';
import { ofEngine } from './problems';

const tag = 'Networks';
const one = '/api/environments/{env}/networks/{id}';

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
  problems: ofEngine,
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
